import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { makeBackup, restoreBackup } from '#platform/backup'
import { openDatabase, type OpenDatabase } from '#platform/database'
import { folderOfFiles, memoryFiles, type Files } from '#platform/files'
import { migrate } from '#platform/migrate'
import { here } from '#platform/processes'
import { openTestDatabase } from '#platform/test-database'
import type { PersonId } from '#modules/people'
import type { Context } from '#platform/context'
import { contentsOf } from '../src/platform/backup/copies-for-tests.ts'
import { makeSampleYear, samplePaper } from '../src/demo/sample-year.ts'
import { openBrowser } from './browser.ts'
import { addMember, browserOf, foundCity } from './city.ts'
import { expectAccessible, follow, type RunningSite, runSite } from './site.ts'

const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-keeping-'))
const yearCopy = join(folder, 'year.tar.gz')
const now = new Date('2027-05-31T09:00:00Z')
let year: OpenDatabase
const files = memoryFiles()

/** The sample year lived on the embedded database, and a copy of it. */
beforeAll(async () => {
  year = await openDatabase('temporary:')
  await migrate(year.db)
  await makeSampleYear({ db: year.db, files, apart: here() }, await samplePaper())
  // Restored letters wait for a person's word (see backup.test.ts); the others are compared as they are.
  await sql`update letter set state = 'sent' where state = 'waiting'`.execute(year.db)
  await makeBackup({ db: year.db, files, now }, yearCopy)
}, 120_000)
afterAll(async () => {
  await year.close()
  rmSync(folder, { recursive: true, force: true })
})

async function expectFiles(db: OpenDatabase['db'], kept: Files): Promise<void> {
  const { rows } = await sql<{ sha256: string }>`select distinct sha256 from stored_file`.execute(db)
  expect(rows.length).toBeGreaterThan(5)
  for (const { sha256 } of rows) expect(Buffer.from((await kept.bytes(sha256))!)).toEqual(Buffer.from((await files.bytes(sha256))!))
}

test('a lived year goes to another database, on a server where there is one, and back, with every row and file', async () => {
  const held = await contentsOf(year.db)
  expect(Object.values(held).flat().length).toBeGreaterThan(800)
  const there = await openTestDatabase()
  const kept = memoryFiles()
  await restoreBackup({ db: there.db, files: kept }, yearCopy)
  expect(await contentsOf(there.db)).toEqual(held)
  await expectFiles(there.db, kept)

  const back = join(folder, 'back.tar.gz')
  await makeBackup({ db: there.db, files: kept, now }, back)
  const again = await openDatabase('temporary:')
  await migrate(again.db)
  const keptAgain = memoryFiles()
  await restoreBackup({ db: again.db, files: keptAgain }, back)
  expect(await contentsOf(again.db)).toEqual(held)
  await expectFiles(again.db, keptAgain)
  await there.drop()
  await again.close()
}, 120_000)

/** Runs a command of the program over a folder of data; answers its status and all that it said. */
function command(data: string, args: readonly string[]): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['src/cli.ts', ...args], { env: { ...process.env, BIBLIOKRUG_DATA: data, DATABASE_URL: undefined }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (bytes) => (said += bytes))
  child.stderr.on('data', (bytes) => (said += bytes))
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })))
}

test('the commands keep and restore a folder, say what they did, and do not overwrite', async () => {
  const data = join(folder, 'data')
  expect(await command(data, ['backup', join(folder, 'none.tar.gz')])).toMatchObject({ status: 1, said: expect.stringContaining('данных нет') as string })
  expect(await command(data, ['restore', yearCopy])).toMatchObject({ status: 0, said: expect.stringContaining('Данные восстановлены') as string })
  expect(await command(data, ['restore', yearCopy])).toMatchObject({ status: 1, said: expect.stringContaining('--replace') as string })
  const own = join(folder, 'own.tar.gz')
  expect(await command(data, ['backup', own])).toMatchObject({ status: 0, said: expect.stringContaining('записана и проверена') as string })
  expect(await command(data, ['backup', own])).toMatchObject({ status: 1, said: expect.stringContaining('уже есть') as string })
  expect(await command(data, ['backup'])).toMatchObject({ status: 2 })
  expect(await command(data, ['restore', own, '--replce'])).toMatchObject({ status: 2 })
  writeFileSync(join(folder, 'wrong.tar.gz'), 'не копия')
  expect(await command(data, ['restore', join(folder, 'wrong.tar.gz'), '--replace'])).toMatchObject({ status: 1, said: expect.stringContaining('не копия Библиокруга') as string })
  expect(await command(data, ['restore', own, '--replace'])).toMatchObject({ status: 0 })
  const opened = await openDatabase(data)
  expect(await contentsOf(opened.db)).toEqual(await contentsOf(year.db))
  await expectFiles(opened.db, folderOfFiles(join(data, 'files')))
  expect(await command(data, ['backup', join(folder, 'busy.tar.gz')])).toMatchObject({ status: 1, said: expect.stringContaining('страница «Хранение»') as string })
  await opened.close()
}, 180_000)

test('a restore killed at any moment leaves what stood there before', async () => {
  const data = join(folder, 'killed')
  const opened = await openDatabase(data)
  await migrate(opened.db)
  await sql`insert into association (name) values ('Прежнее')`.execute(opened.db)
  await opened.close()
  const moments = ['Восстанавливаю строки: 16 ', 'Проверяю связи', 'Ставлю восстановленное']
  for (const moment of moments) {
    const script = `import { openDatabase } from '#platform/database'
      import { restoreBackup } from '#platform/backup'
      import { folderOfFiles } from '#platform/files'
      const { db } = await openDatabase(${JSON.stringify(data)})
      const say = (words) => { if (words.startsWith(${JSON.stringify(moment.split(':')[0])})) process.kill(process.pid, 'SIGKILL') }
      await restoreBackup({ db, files: folderOfFiles(${JSON.stringify(join(data, 'files'))}) }, ${JSON.stringify(yearCopy)}, { replace: true, say })`
    const child = spawn(process.execPath, ['--liftoff-only', '--input-type=module', '-e', script], { cwd: process.cwd(), stdio: 'inherit' })
    expect(await new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))).toBe('SIGKILL')
    const after = await openDatabase(data)
    expect((await sql`select name from association`.execute(after.db)).rows, moment).toEqual([{ name: 'Прежнее' }])
    expect((await sql`select nspname from pg_namespace where nspname like 'bibliokrug%'`.execute(after.db)).rows).toEqual([])
    await after.close()
  }
  expect((await command(data, ['restore', yearCopy, '--replace'])).status).toBe(0)
}, 180_000)

let site: RunningSite
let browser: Browser
let head: Context & { actor: { personId: PersonId } }
beforeAll(async () => {
  site = await runSite({ now: () => new Date() })
  head = await foundCity(site)
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

test('an administrator makes a copy on the page, leaves and comes back, takes it away, and returns to it; without JavaScript too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const person = await browserOf(browser, site, head, head.actor.personId, { javaScriptEnabled, acceptDownloads: true })
    const page = await person.newPage()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(site.address)
    await follow(page.getByRole('link', { name: 'Хранение' }))
    if (javaScriptEnabled) {
      await expectAccessible(page)
      await page.getByText('Первую сделайте сейчас').waitFor()
    }
    await follow(page.getByRole('button', { name: 'Сделать копию' }))
    await page.getByText(/Копия bibliokrug-/).waitFor()
    await page.goto(`${site.address}/people`)
    await expect.poll(async () => (await page.goto(`${site.address}/keeping`), page.getByText('записана и проверена').count()), { timeout: 30_000 }).toBe(1)
    if (javaScriptEnabled) {
      await expectAccessible(page)
      await page.setViewportSize({ width: 390, height: 844 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
      const [taken] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^bibliokrug-/ }).first().click()])
      const path = join(folder, 'taken.tar.gz')
      await taken.saveAs(path)
      const other = await openDatabase('temporary:')
      await migrate(other.db)
      await restoreBackup({ db: other.db, files: memoryFiles() }, path)
      expect((await sql`select count(*)::int as n from association`.execute(other.db)).rows).toEqual([{ n: 1 }])
      await other.close()
    }

    await addMember(head, 'Лишняя', ['librarian'])
    await follow(page.getByRole('link', { name: /^Восстановить из bibliokrug/ }).first())
    if (javaScriptEnabled) await expectAccessible(page)
    await follow(page.getByRole('button', { name: 'Восстановить' }))
    await page.getByText('Отметьте, что нынешние данные можно заменить').waitFor()
    await page.getByLabel('Нынешние данные можно заменить').check()
    await follow(page.getByRole('button', { name: 'Восстановить' }))
    await expect.poll(() => site.services.backups.work(head.association)?.state, { timeout: 60_000 }).toBe('done')
    expect((await sql`select surname from person where surname = 'Лишняя'`.execute(site.services.database.db)).rows).toEqual([])
    expect((await sql`select deed from journal order by id desc limit 1`.execute(site.services.database.db)).rows).toEqual([{ deed: 'данные восстановлены из копии' }])
    await page.goto(`${site.address}/keeping`)
    await page.getByText('Данные восстановлены').waitFor()
    await follow(page.getByRole('button', { name: /^Удалить bibliokrug/ }).last())
    await page.getByText('Записано').waitFor()
    await person.close()
  }
}, 180_000)

test('nobody but an administrator comes near a copy, and no name leads out of the folder', async () => {
  const librarian = await addMember(head, 'Орлова', ['librarian', 'methodist'])
  const hers = await browserOf(browser, site, head, librarian)
  const own = await browserOf(browser, site, head, head.actor.personId)
  const [copy] = await site.services.backups.kept(head.association)
  for (const path of ['/keeping', `/keeping/${copy!.name}`, `/keeping/${copy!.name}/restore`]) expect((await hers.request.get(site.address + path)).status(), path).toBe(403)
  expect((await hers.request.post(`${site.address}/keeping`, { form: { deed: 'copy' }, headers: { origin: site.address } })).status()).toBe(403)
  for (const name of ['..%2f..%2fpackage.json', '%5c..', 'bibliokrug-2026-01-01-0000.tar.gz', '%00', `..%2f${head.association}%2f${copy!.name}`]) {
    expect((await own.request.get(`${site.address}/keeping/${name}`)).status(), name).toBe(404)
    expect((await own.request.post(`${site.address}/keeping`, { form: { remove: decodeURIComponent(name) }, headers: { origin: site.address } })).status(), name).toBeGreaterThanOrEqual(404)
  }
  expect(await site.services.backups.open(head.association + 1, copy!.name)).toBeNull()
})

test('a copy that cannot be made is said on the page', async () => {
  const { backups } = site.services
  backups.begin(head.association, { name: 'bibliokrug-2026-01-01-0000.tar.gz', byName: 'Лебедева', now: new Date() })
  expect(() => backups.begin(head.association, { name: 'bibliokrug-2026-01-01-0001.tar.gz', byName: 'Лебедева', now: new Date() })).toThrow('Дождитесь')
  await expect.poll(() => backups.work(head.association)?.state, { timeout: 30_000 }).toBe('done')
  backups.begin(head.association, { name: 'bibliokrug-2026-01-01-0000.tar.gz', byName: 'Лебедева', now: new Date() })
  await expect.poll(() => backups.work(head.association)?.state, { timeout: 30_000 }).toBe('failed')
  const person = await browserOf(browser, site, head, head.actor.personId)
  const page = await person.newPage()
  await page.goto(`${site.address}/keeping`)
  await page.getByText('уже есть').waitFor()
  await expectAccessible(page)
})
