import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { shortenJournal } from './upkeep.ts'

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
