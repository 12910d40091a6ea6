import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { readingOnce } from './reading-once.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
}, 120_000)
afterAll(() => database.drop())

const said = async (db: Database, word: string) => (await sql<{ word: string; at: Date }>`select ${word}::text as word, clock_timestamp() as at`.execute(db)).rows[0]

test('a question asked again is answered with what was read before; another one is read', async () => {
  const page = readingOnce(database.db)
  const first = await said(page, 'один')
  expect(await said(page, 'один')).toBe(first)
  expect(await said(page, 'два')).toMatchObject({ word: 'два' })
  expect(await said(readingOnce(database.db), 'один')).not.toEqual(first)
})

test('a page that writes is a bug, within a transaction too; a transaction that reads is none', async () => {
  const page = readingOnce(database.db)
  await expect(sql`delete from association`.execute(page)).rejects.toThrow('read only')
  await expect(page.transaction().execute((db) => sql`delete from association`.execute(db))).rejects.toThrow('read-only')
  expect(await page.transaction().execute((db) => said(db, 'три'))).toMatchObject({ word: 'три' })
})
