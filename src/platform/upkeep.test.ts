import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { openTestDatabase } from './test-database.ts'
import { shortenJournal, startUpkeep } from './upkeep.ts'

test('the journal of writes is shortened when it is long, and only then', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-'))
  const { db, close } = await openDatabase(folder)
  expect(await shortenJournal(db)).toBe(false)
  await sql`create table line (text text)`.execute(db)
  await sql`insert into line select repeat('слово', 200) from generate_series(1, 25000)`.execute(db)
  expect(await shortenJournal(db)).toBe(true)
  expect(await shortenJournal(db)).toBe(false)
  await close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

test('letters that went more than a year ago lose their words and keep their subject, on a server as well', async () => {
  const { db, drop } = await openTestDatabase()
  const letter = (id: number, state: string, settled: string | null) => sql`
    insert into letter (association_id, id, to_name, to_address, subject, text, html, calendar, calendar_method, about, created_at, created_by_name, next_at, state, settled_at)
    values (1, ${id}, 'Орлова', 'orlova@example.org', 'Тема', 'Слова', '<p>Слова</p>', 'BEGIN', 'PUBLISH', '/', now(), '', now(), ${state}, ${settled})`.execute(db)
  await letter(1, 'sent', '2025-10-14T00:00:00Z')
  await letter(2, 'sent', '2025-10-16T00:00:00Z')
  await letter(3, 'refused', '2025-01-01T00:00:00Z')
  const stop = startUpkeep({ db, kind: 'postgres' }, () => new Date('2026-10-15T09:00:00Z'))
  const kept = async () => (await sql<object>`select id, subject, text, html, calendar from letter order by id`.execute(db)).rows
  const whole = { subject: 'Тема', text: 'Слова', html: '<p>Слова</p>', calendar: 'BEGIN' }
  await expect.poll(kept, { timeout: 10_000 }).toEqual([{ id: 1, subject: 'Тема', text: '', html: '', calendar: '' }, { id: 2, ...whole }, { id: 3, ...whole }])
  stop()
  await drop()
}, 60_000)
