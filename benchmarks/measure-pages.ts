/** Lives the sample year on the database at hand and measures its main pages; prints tab-separated lines. */
import '../src/production.ts'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { backupsIn } from '#platform/backups'
import { openDatabase } from '#platform/database'
import { folderOfFiles } from '#platform/files'
import { migrate } from '#platform/migrate'
import { startSession } from '#platform/sessions'
import { inProcesses } from '#platform/processes'
import { makeSampleYear, samplePaper } from '../src/demo/sample-year.ts'
import { listen } from '../src/listen.ts'
import { siteOf } from '../src/site.ts'
import { kilobytes, milliseconds, quantile } from './table.ts'

const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
const database = await openDatabase(process.env['DATABASE_URL'] ?? join(folder, 'pg'))
await migrate(database.db)
const files = folderOfFiles(join(folder, 'files'))
const services = { files, apart: inProcesses(), backups: backupsIn(join(folder, 'backups'), { db: database.db, files }) }
const { city, plan, context } = await makeSampleYear({ db: database.db, ...services }, await samplePaper())
const { association, now } = context
const cookie = `bibliokrug=${await startSession(database.db, { association, personId: city.head, device: '', now })}`
const site = await siteOf({ database, ...services, demo: true, now: () => now })

const mainPages: readonly (readonly [name: string, path: string])[] = [
  ['Сегодня', '/'],
  ['План', `/plans/${plan}`],
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
]

const server = await listen(site, { port: 0, hostname: '127.0.0.1' })
const address = `http://127.0.0.1:${server.port}`

const asker = fileURLToPath(new URL('ask-pages.ts', import.meta.url))
const ask = async (path: string, crowd: number, requests: number): Promise<number[]> =>
  JSON.parse((await promisify(execFile)(process.execPath, [asker, address + path, cookie, String(crowd), String(requests)])).stdout) as number[]

for (const [name, path] of mainPages) {
  await ask(path, 2, 20)
  const cells: string[] = []
  for (const crowd of [2, 20, 50]) {
    const times = await ask(path, crowd, 60)
    cells.push(`${milliseconds(quantile(times, 0.5))} / ${milliseconds(quantile(times, 0.95))}`)
  }
  console.log(['time', name, ...cells].join('\t'))
}
for (const [name, path] of mainPages) weigh(`страница «${name}»`, new Uint8Array(await (await fetch(address + path, { headers: { cookie } })).arrayBuffer()))
const [first = ''] = mainPages.map(([, path]) => path)
const html = await (await fetch(address + first, { headers: { cookie } })).text()
for (const [name, pattern] of [['таблица стилей', /<link rel="stylesheet" href="([^"]+)"/], ['скрипт', /<script type="module" src="([^"]+)"/]] as const)
  weigh(name, new Uint8Array(await (await fetch(address + pattern.exec(html)![1]!)).arrayBuffer()))

await server.close()
await database.close()
rmSync(folder, { recursive: true })

function weigh(name: string, bytes: Uint8Array): void {
  console.log(['weight', name, kilobytes(bytes.length), kilobytes(gzipSync(bytes).length)].join('\t'))
}
