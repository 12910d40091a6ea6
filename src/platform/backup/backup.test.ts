import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGzip, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrations } from '../../../migrations/index.ts'
import type { Database } from '../database.ts'
import { memoryFiles } from '../files.ts'
import { openTestDatabase, type TestDatabase } from '../test-database.ts'
import { contentsOf, partsIn, withHead, withManifest, writeCopy } from './copies-for-tests.ts'
import { makeBackup } from './make-backup.ts'
import { readBackup } from './read-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { tablesOf } from './tables.ts'
import type { Part } from './tar.ts'

const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-backup-'))
const copy = join(folder, 'copy.tar.gz')
const files = memoryFiles()
const now = new Date('2026-10-15T09:00:00Z')
let house: TestDatabase
let target: TestDatabase
let before: Record<string, string[]>

async function furnish(db: Database): Promise<void> {
  const sha256 = await files.keep(new TextEncoder().encode('протокол'))
  await sql`insert into federal_list (order_number, order_date, in_force_from, content_hash, loaded_at) values ('7', '2026-03-01', '2026-09-01', 'x', now())`.execute(db)
  for (const city of ['Озёрск', 'Каменск']) {
    const { rows } = await sql<{ id: number }>`insert into association (name, city) values ('ГМО', ${city}) returning association_id as id`.execute(db)
    const id = rows[0]!.id
    await sql`insert into school (association_id, kind, name, sort_key, latitude, longitude) values (${id}, 'СОШ', ${`Школа "№ 5" \\ 'а'\nи ещё\t😀`}, '', 58.1234567890123, 1e-7)`.execute(db)
    await sql`insert into person (association_id, surname, school_id, in_profession_since) select ${id}, 'Орлова', id, '1999-09-01' from school where association_id = ${id}`.execute(db)
    await sql`insert into journal (association_id, at, actor_name, deed, subject, details) values (${id}, '2026-10-15T09:00:00.123456Z', '', 'внесено', '/', '{"a": [1, null, "«»"], "b": 1e400}')`.execute(db)
    await sql`insert into stored_file (association_id, name, media_type, size, sha256, kept_at) values (${id}, 'п.txt', 'text/plain', 16, ${sha256}, now())`.execute(db)
    await sql`insert into event (association_id, kind, level, form, title, title_key, first_day, last_day, hours, entered_at) values (${id}, 'forum', 'city', 'mixed', 'Ф', 'ф', '2026-01-01', '2026-01-02', 1.50, now())`.execute(db)
    await sql`insert into federal_list_choice (association_id, federal_list_id, chosen_at) select ${id}, id, now() from federal_list`.execute(db)
  }
}

beforeAll(async () => {
  house = await openTestDatabase()
  target = await openTestDatabase()
  await furnish(house.db)
  before = await contentsOf(house.db)
  await makeBackup({ db: house.db, files, now }, copy)
}, 120_000)
afterAll(async () => {
  await house.drop()
  await target.drop()
  rmSync(folder, { recursive: true, force: true })
})

const restored = (path: string, { replace = true, db = target.db, kept = files } = {}) => restoreBackup({ db, files: kept }, path, { replace })

/** The history of tables stands in the head; who sends letters just now is true only now. */
const notKept = ['kysely_migration', 'kysely_migration_lock', 'mail_sender']

test('every table of the program is in the copy', async () => {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' order by 1`.execute(house.db)
  expect((await tablesOf(house.db)).map(({ name }) => name)).toEqual(rows.map(({ name }) => name).filter((name) => !notKept.includes(name)))
})

test('what is restored is what was kept, to the last digit, and new rows go on from there', async () => {
  const kept = memoryFiles()
  expect(await restored(copy, { replace: false, kept })).toMatchObject({ files: 1, rows: Object.values(before).flat().length })
  expect(await contentsOf(target.db)).toEqual(before)
  expect(await kept.bytes((await sql<{ sha256: string }>`select sha256 from stored_file`.execute(target.db)).rows[0]!.sha256)).toEqual(new TextEncoder().encode('протокол'))
  const added = await sql<{ id: number }>`insert into person (association_id, surname) select association_id, 'Новая' from association limit 1 returning id`.execute(target.db)
  expect(added.rows[0]!.id).toBe(3)
  await expect(sql`insert into person (association_id, surname, school_id) values (1, 'Ничья', 999)`.execute(target.db)).rejects.toThrow(/foreign key/)
  await restored(copy)
  expect(await contentsOf(target.db)).toEqual(before)
}, 60_000)

test('a letter that had not gone out before the copy is not sent again by itself', async () => {
  await sql`insert into letter (association_id, to_name, to_address, subject, text, about, created_at, created_by_name, next_at) values (1, '', 'a@example.org', 'Приглашение', '', '/', now(), '', now())`.execute(house.db)
  const path = join(folder, 'letter.tar.gz')
  await makeBackup({ db: house.db, files, now }, path)
  await sql`delete from letter`.execute(house.db)
  await restored(path)
  expect((await sql`select state from letter`.execute(target.db)).rows).toEqual([{ state: 'in doubt' }])
}, 60_000)

test('data that stand there are not replaced without a word', async () => {
  await restored(copy)
  await expect(restored(copy, { replace: false })).rejects.toThrow('--replace')
})

test('tables of others in the same database are neither copied nor touched', async () => {
  await sql`create table of_another_program (words text)`.execute(house.db)
  await sql`create table of_another_program (words text)`.execute(target.db)
  await sql`insert into of_another_program values ('чужое')`.execute(target.db)
  const own = join(folder, 'own.tar.gz')
  await makeBackup({ db: house.db, files, now }, own)
  await restored(own)
  expect((await sql`select words from of_another_program`.execute(target.db)).rows).toEqual([{ words: 'чужое' }])
  expect((await partsIn(own)).some(({ name }) => name.includes('of_another_program'))).toBe(false)
  for (const { db } of [house, target]) await sql`drop table of_another_program`.execute(db)
}, 60_000)

test('a copy of one association holds nothing of another', async () => {
  const own = join(folder, 'one.tar.gz')
  await makeBackup({ db: house.db, files, now }, own, { association: 2 })
  await restored(own)
  expect((await sql`select city from association`.execute(target.db)).rows).toEqual([{ city: 'Каменск' }])
  const kept = await contentsOf(target.db)
  expect(kept['person']).toHaveLength(1)
  expect([kept['federal_list'], kept['federal_list_choice']], 'a list that all share is kept, with whose choice it is').toEqual([before['federal_list'], [expect.stringContaining('[')]])
}, 60_000)

test('a copy made before a migration is brought to today’s tables', async () => {
  const old = await openTestDatabase()
  await sql`drop schema public cascade`.execute(old.db)
  await sql`create schema public`.execute(old.db)
  const past = Object.keys(migrations).toSorted().slice(0, 4)
  await new Migrator({ db: old.db, provider: { getMigrations: async () => Object.fromEntries(past.map((name) => [name, migrations[name]!])) } }).migrateToLatest()
  await sql`insert into association (name) values ('Старое')`.execute(old.db)
  const path = join(folder, 'old.tar.gz')
  await makeBackup({ db: old.db, files, now }, path)
  await old.drop()
  await restored(path)
  expect((await sql`select name from association`.execute(target.db)).rows).toEqual([{ name: 'Старое' }])
  expect((await sql`select count(*)::int as events from event`.execute(target.db)).rows).toEqual([{ events: 0 }])
}, 60_000)

test('a file that has gone from its place is told, and the rest is kept', async () => {
  const path = join(folder, 'missing.tar.gz')
  const { manifest } = await makeBackup({ db: house.db, files: memoryFiles(), now }, path)
  expect(manifest.missing).toHaveLength(1)
  await restored(path)
}, 60_000)

test('a copy is not written over another, and leaves nothing when it fails', async () => {
  await expect(makeBackup({ db: house.db, files, now }, copy)).rejects.toThrow('уже есть')
  await expect(makeBackup({ db: house.db, files, now }, join(folder, 'nowhere', 'copy.tar.gz'))).rejects.toThrow('Не получается записать')
  const failing = { ...files, bytes: () => Promise.reject(new Error('диск')) }
  await expect(makeBackup({ db: house.db, files: failing, now }, join(folder, 'failed.tar.gz'))).rejects.toThrow('диск')
  expect(readdirSync(folder).filter((name) => name.startsWith('failed') || name.endsWith('.part'))).toEqual([])
})

/** A copy changed in one way. */
async function forged(change: (parts: Part[]) => Part[] | Promise<Part[]>): Promise<string> {
  const path = join(folder, 'forged.tar.gz')
  writeCopy(path, await change(await partsIn(copy)))
  return path
}
const text = (words: string) => Buffer.from(words)
const rowsOf = (parts: readonly Part[], table: string, change: (rows: (string | null)[][]) => unknown): Part[] =>
  parts.map((part) => (part.name.startsWith(`rows/${table}/`) ? { name: part.name, bytes: text(JSON.stringify(change(JSON.parse(Buffer.from(part.bytes).toString()) as (string | null)[][]))) } : part))

const hostile: readonly (readonly [what: string, words: string, change: (parts: Part[]) => Part[]])[] = [
  ['no manifest', 'нет описи', (parts) => parts],
  ['a part left out', 'не сходятся с её описью', (parts) => [...parts.slice(0, 3), ...withManifest(parts).slice(4)]],
  ['a part changed', 'не сходятся', (parts) => [...rowsOf(parts, 'person', (rows) => rows.map((row) => row.toReversed())), withManifest(parts).at(-1)!]],
  ['a part twice', 'дважды', (parts) => withManifest([...parts, parts.at(-1)!])],
  ['something after the manifest', 'После описи', (parts) => [...withManifest(parts), parts[0]!]],
  ['a path out of the folder', 'чужим именем', (parts) => withManifest([...parts, { name: '../../etc/passwd', bytes: text('x') }])],
  ['an absolute path', 'чужим именем', (parts) => withManifest([...parts, { name: '/etc/passwd', bytes: text('x') }])],
  ['a path in the name of a table', 'чужим именем', (parts) => withManifest([...parts, { name: 'rows/../../x/000001.json', bytes: text('[]') }])],
  ['a file under another’s name', 'повреждена', (parts) => withManifest([...parts, { name: `files/${'0'.repeat(64)}`, bytes: text('x') }])],
  ['rows of an untold table', 'которой в её описании нет', (parts) => withManifest([...parts, { name: 'rows/pg_authid/000001.json', bytes: text('[]') }])],
  ['a foreign table', 'которой у программы нет', (parts) => withManifest([...withHead(parts, (head) => ({ ...head, tables: { ...head.tables, pg_authid: ['rolname'] } })), { name: 'rows/pg_authid/000001.json', bytes: text('[["x"]]') }])],
  ['a table left out', 'нет таблицы', (parts) => withManifest(withHead(parts.filter(({ name }) => !name.startsWith('rows/event/')), (head) => ({ ...head, tables: Object.fromEntries(Object.entries(head.tables).filter(([name]) => name !== 'event')) })))],
  ['a foreign column', 'не те столбцы', (parts) => withManifest(withHead(rowsOf(parts, 'person', (rows) => rows.map((row) => [...row, null])), (head) => ({ ...head, tables: { ...head.tables, person: [...head.tables['person']!, 'secret'] } })))],
  ['SQL in the name of a column', 'повреждена', (parts) => withManifest(withHead(parts, (head) => ({ ...head, tables: { ...head.tables, person: ['id"; drop table person; --'] } })))],
  ['rows too short', 'повреждена', (parts) => withManifest(rowsOf(parts, 'person', (rows) => rows.map((row) => row.slice(1))))],
  ['rows that are no rows', 'повреждена', (parts) => withManifest(rowsOf(parts, 'person', () => [{ length: 13 }]))],
  ['a value that is no text', 'повреждена', (parts) => withManifest(rowsOf(parts, 'person', (rows) => rows.map((row) => row.map(() => 1))))],
  ['a null character', 'повреждена', (parts) => withManifest(rowsOf(parts, 'person', (rows) => rows.map((row) => row.map(() => '\0'))))],
  ['values of another type', 'база не принимает', (parts) => withManifest(rowsOf(parts, 'person', (rows) => rows.map(([association, , ...rest]) => [association!, 'не число', ...rest])))],
  ['a row that leans on nothing', 'связи таблицы', (parts) => withManifest(rowsOf(parts, 'school', () => []))],
  ['a key twice', 'база не принимает', (parts) => withManifest(rowsOf(parts, 'person', (rows) => [...rows, ...rows]))],
  ['a newer format', 'более новой программой', (parts) => withManifest(withHead(parts, (head) => ({ ...head, format: 2, more: true })))],
  ['a newer program', 'более новой программой', (parts) => withManifest(withHead(parts, (head) => ({ ...head, migrations: [...head.migrations, '9999-future'] })))],
  ['another history', 'другой историей', (parts) => withManifest(withHead(parts, (head) => ({ ...head, migrations: head.migrations.slice(1) })))],
  ['files left out', 'нет файлов', (parts) => withManifest(parts.filter(({ name }) => !name.startsWith('files/')))],
  ['no head', 'начинается не так', (parts) => withManifest(parts).slice(1)],
  ['a manifest of something else', 'повреждена', (parts) => [...parts, { name: 'manifest.json', bytes: text('{"parts": 1}') }]],
]

test('a forged copy is refused in words, and all stays as it was', async () => {
  await restored(copy)
  const held = await contentsOf(target.db)
  for (const [what, words, change] of hostile) {
    const path = await forged(change)
    await expect.soft(restored(path), what).rejects.toThrow(words)
  }
  expect(await contentsOf(target.db)).toEqual(held)
}, 240_000)

test('a copy damaged or cut short anywhere is refused', async () => {
  const whole = readFileSync(copy)
  const path = join(folder, 'damaged.tar.gz')
  for (let at = 1; at < 30; at++) {
    writeFileSync(path, whole)
    truncateSync(path, Math.floor((whole.length * at) / 30))
    await expect.soft(readBackup(path), `cut at ${at}/30`).rejects.toMatchObject({ name: 'Refusal' })
    const bent = Buffer.from(whole)
    bent[Math.floor((whole.length * at) / 30)]! ^= 0x10
    writeFileSync(path, bent)
    await expect.soft(readBackup(path), `bent at ${at}/30`).rejects.toMatchObject({ name: 'Refusal' })
  }
  for (const bytes of ['', 'текст', '{"format": 1}', gzipSync(''), gzipSync('x'.repeat(2_000)), gzipSync(Buffer.alloc(4_096))]) {
    writeFileSync(path, bytes)
    await expect.soft(readBackup(path)).rejects.toMatchObject({ name: 'Refusal' })
  }
  await expect(readBackup(join(folder, 'nothing'))).rejects.toThrow('не открывается')
  await expect(readBackup(folder)).rejects.toThrow('не открывается')
}, 60_000)

test('a bomb of a gigabyte in a megabyte is refused at its first part and fills no memory', async () => {
  const path = join(folder, 'bomb.tar.gz')
  const gzip = createGzip({ level: 9 })
  const chunks: Buffer[] = []
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => gzip.once('end', resolve))
  for (let megabytes = 0; megabytes < 256; megabytes++) if (!gzip.write(Buffer.alloc(2 ** 20, '0'))) await new Promise((resolve) => gzip.once('drain', resolve))
  gzip.end()
  await ended
  writeFileSync(path, Buffer.concat(chunks))
  const started = process.memoryUsage().rss
  await expect(readBackup(path)).rejects.toThrow('не копия Библиокруга')
  expect(process.memoryUsage().rss - started).toBeLessThan(100 * 2 ** 20)
  expect(existsSync(path)).toBe(true)
}, 60_000)
