import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readingOnce } from './reading-once.ts'
import { useDatabase } from './test-database.ts'

const house = useDatabase()
const now = (db: Parameters<typeof readingOnce>[0], word: string) => sql<{ said: string }>`select ${word}::text as said, clock_timestamp() as at`.execute(db).then(({ rows }) => rows[0])

test('a question asked again is answered with what was read before; another one is read', async () => {
  const page = readingOnce(house.context.db)
  const first = await now(page, 'один')
  expect(await now(page, 'один')).toBe(first)
  expect(await now(page, 'два')).toMatchObject({ said: 'два' })
  expect(await now(readingOnce(house.context.db), 'один')).not.toEqual(first)
})

test('a page that writes is a bug', async () => {
  const page = readingOnce(house.context.db)
  await expect(sql`delete from association`.execute(page)).rejects.toThrow('read only')
  await expect(page.transaction().execute(async () => 0)).rejects.toThrow('read only')
})
