/** Takes the pictures of the guide from the sample city at the end of its year: `npm run guide`. */
import '../src/production.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { backupsIn } from '#platform/backups'
import { openDatabase } from '#platform/database'
import { memoryFiles } from '#platform/files'
import { migrate } from '#platform/migrate'
import { here } from '#platform/processes'
import { importPlan } from '#modules/plan'
import { beginList } from '../src/modules/people/begin-list.ts'
import { makeCopy } from '../src/modules/people/keep-data.ts'
import { makeSampleYear, samplePaper } from '../src/demo/sample-year.ts'
import { listen } from '../src/listen.ts'
import { siteOf } from '../src/site.ts'
import { openBrowser } from '../tests/browser.ts'

const database = await openDatabase('temporary:')
await migrate(database.db)
const files = memoryFiles()
const copies = mkdtempSync(join(tmpdir(), 'bibliokrug-guide-'))
const services = { files, apart: here(), backups: backupsIn(copies, { db: database.db, files }) }
const paper = await samplePaper()
const { plan, context } = await makeSampleYear({ db: database.db, ...services }, paper)
const { id: reading } = await importPlan(context, paper, { again: true })

const list = await beginList(context, 'ФИО\tОУ\tДолжность\tСтаж\tТел.\tЭл. почта\nАрлова Мария Ильинична\tшкола 2\tпедагог-библиотекарь\t12\t+7 900 000-00-99\t\nПоляков Игорь Львович\tГимназия № 30\tбиблиотекарь\tменее года\t\tpolyakov@example.org')

await makeCopy(context, services.backups)
while (services.backups.work(context.association)?.state === 'going') await setTimeout(100)

const pictures: readonly (readonly [name: string, address: string])[] = [
  ['first-page', '/'],
  ['import', `/plans/imports/${reading}`],
  ['question', `/plans/imports/${reading}/questions/2`],
  ['plan', `/plans/${plan}`],
  ['provision', '/textbooks'],
  ['stock', '/textbooks/schools/3/stock'],
  ['doubts', '/textbooks/doubts'],
  ['classes', '/textbooks/schools/3/classes'],
  ['forecast', '/textbooks/forecast'],
  ['monitoring', '/textbooks/monitoring'],
  ['federal-list', '/textbooks/federal/2?subject=Математика'],
  ['federal-changes', '/textbooks/federal/compare'],
  ['meetings', '/meetings'],
  ['meeting', '/meetings/2'],
  ['notice', '/meetings/7/notice'],
  ['answers', '/meetings/7/answers'],
  ['attendance', '/meetings/7/attendance'],
  ['minutes', '/meetings/7/minutes'],
  ['decisions', '/decisions'],
  ['calendar', '/calendar'],
  ['letters', '/letters'],
  ['events', '/events'],
  ['participations', '/participations'],
  ['indicators', '/indicators'],
  ['measure', '/indicators/1'],
  ['year-end', '/year-end'],
  ['list', `/people/lists/${list}`],
  ['invitations', '/people/invitations'],
  ['consents', '/people/consents'],
  ['people', '/people'],
  ['person', '/people/2'],
  ['schools', '/schools'],
  ['school', '/schools/5'],
  ['matters', '/matters'],
  ['daily-letter', '/me/daily'],
  ['news', '/news'],
  ['search', '/search?q=%D0%BA%D0%BE%D0%BD%D0%BA%D1%83%D1%80%D1%81'],
  ['papers', '/association/papers'],
  ['own-protocol', '/association/papers/protocol'],
  ['keeping', '/keeping'],
  ['next-plan', '/year-end/next-plan'],
  ['looks', '/looks'],
]

const folder = new URL('../docs/guide/', import.meta.url)
await mkdir(folder, { recursive: true })
const site = await siteOf({ database, ...services, demo: true, now: () => context.now })
const server = await listen(site, { port: 0, hostname: '127.0.0.1' })
const address = `http://127.0.0.1:${server.port}`

const browser = await openBrowser()
const page = await (await browser.newContext({ locale: 'ru-RU', viewport: { width: 1200, height: 800 } })).newPage()
await page.goto(`${address}/sign-in`)
await page.screenshot({ path: new URL('sign-in.png', folder).pathname })
await page.getByRole('button').first().click()
for (const [name, path] of pictures) {
  const response = await page.goto(address + path)
  if (response?.status() !== 200) throw new Error(`${path}: ${response?.status()}`)
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname })
}
await browser.close()
await server.close()
await database.close()
rmSync(copies, { recursive: true })
