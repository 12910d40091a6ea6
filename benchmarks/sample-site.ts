/** The sample year lived on the database at hand, its site open, and what its head needs to come in. */
import '../src/production.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupsIn } from '#platform/backups'
import { openDatabase } from '#platform/database'
import { folderOfFiles } from '#platform/files'
import { migrate } from '#platform/migrate'
import { startSession } from '#platform/sessions'
import { inProcesses } from '#platform/processes'
import { makeSampleYear, samplePaper } from '../src/demo/sample-year.ts'
import { listen } from '../src/listen.ts'
import { siteOf } from '../src/site.ts'

export async function openSampleSite() {
  const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
  const database = await openDatabase(process.env['DATABASE_URL'] ?? join(folder, 'pg'))
  await migrate(database.db)
  const files = folderOfFiles(join(folder, 'files'))
  const services = { files, apart: inProcesses(), backups: backupsIn(join(folder, 'backups'), { db: database.db, files }) }
  const { city, plan, context } = await makeSampleYear({ db: database.db, ...services }, await samplePaper())
  const { association, now } = context
  const session = await startSession(database.db, { association, personId: city.head, device: '', now })
  const server = await listen(await siteOf({ database, ...services, demo: true, now: () => now }), { port: 0, hostname: '127.0.0.1' })
  return {
    address: `http://127.0.0.1:${server.port}`,
    session,
    mainPages: [
      ['Сегодня', '/'],
      ['План', `/plans/${plan}`],
      ['Учебники города', '/textbooks'],
      ['Учебники школы', '/textbooks/schools/3'],
      ['Заседания', '/meetings'],
      ['Карточка заседания', '/meetings/1'],
      ['Решения', '/decisions'],
      ['События', '/events'],
      ['Участия', '/participations'],
      ['Показатели', '/indicators'],
      ['Итоги года', '/year-end'],
      ['Люди', '/people'],
      ['Школы', '/schools'],
      ['Журнал', '/journal'],
    ] as readonly (readonly [name: string, path: string])[],
    async close() {
      await server.close()
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}
