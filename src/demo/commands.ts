import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { todayIn } from '#platform/calendar'
import type { Commands } from '#platform/command'
import type { Context } from '#platform/context'
import { openDatabase } from '#platform/database'
import { folderOfFiles } from '#platform/files'
import { migrate } from '#platform/migrate'
import { makeCity } from './city.ts'
import { siteOf } from '../site.ts'

export const commands: Commands = {
  demo: {
    summary: 'показательный город: [--no-serve]',
    async run(args, { out, err }) {
      const unknown = args.find((arg) => arg !== '--no-serve')
      if (unknown) {
        err(`Непонятно: «${unknown}». Можно: --no-serve.`)
        return 2
      }
      const folder = join('out', 'demo-data')
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      out('Открываю новую базу…')
      const database = await openDatabase(folder)
      await migrate(database.db)
      const now = new Date()
      const founding: Context = {
        db: database.db,
        association: 0,
        actor: { personId: null, name: 'показательный город', roles: ['head', 'administrator'] },
        today: todayIn('Asia/Yekaterinburg', now),
        now,
        files: folderOfFiles(join(folder, 'files')),
      }
      out('Создаю город…')
      const city = await makeCity(founding)
      out(`Город готов: школ ${city.schools.length}, библиотекарей ${city.librarians.length}.`)
      if (args.includes('--no-serve')) {
        await database.close()
        return 0
      }
      const site = await siteOf({ database, files: founding.files, demo: true, now: () => new Date() })
      const port = Number(process.env['PORT'] ?? 3000)
      await new Promise<void>((stopped) => {
        const server = serve({ fetch: site.fetch, port }, () => out(`Город открыт: http://localhost:${port}. Остановить: Ctrl+C.`))
        process.once('SIGINT', () => server.close(() => stopped()))
        process.once('SIGTERM', () => server.close(() => stopped()))
      })
      await database.close()
      return 0
    },
  },
}
