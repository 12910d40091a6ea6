import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { atomically } from './context.ts'
import { isUniqueViolation } from './violation.ts'
import { note, journalOf } from './journal.ts'
import { useDatabase } from './test-database.ts'

const house = useDatabase()

test('a deed that fails half-way leaves no trace and the rest of the transaction goes on', async () => {
  const failing = atomically(house.context, async (context) => {
    await note(context, { deed: 'половина', subject: '/' })
    throw new Error('стоп')
  })
  await expect(failing).rejects.toThrow('стоп')
  await note(house.context, { deed: 'целое', subject: '/' })
  expect((await journalOf(house.context)).map(({ deed }) => deed)).toEqual(['целое'])
})

test('a statement that the database refuses spoils only its own deed', async () => {
  const twice = atomically(house.context, async ({ db }) => {
    await sql`insert into association (association_id, name) overriding system value values (900, 'а'), (900, 'б')`.execute(db)
  })
  await expect(twice).rejects.toSatisfy((error) => isUniqueViolation(error))
  expect(await journalOf(house.context)).toEqual([])
})

test('a part that failed within a part does not keep what was written before it', async () => {
  const outer = atomically(house.context, async (context) => {
    await note(context, { deed: 'снаружи', subject: '/' })
    await atomically(context, async () => {
      throw new Error('внутри')
    }).catch(() => {})
    throw new Error('снаружи')
  })
  await expect(outer).rejects.toThrow('снаружи')
  expect(await journalOf(house.context)).toEqual([])
})

test('both databases give days as text, large numbers as numbers, and moments as moments', async () => {
  const { rows } = await sql`select '2026-09-01'::date as day, 5::bigint as number, 1.50::numeric as price, '2026-09-01T00:00:00Z'::timestamptz as at, '{"а":1}'::jsonb as data`.execute(house.context.db)
  expect(rows).toEqual([{ day: '2026-09-01', number: 5, price: '1.50', at: new Date('2026-09-01T00:00:00Z'), data: { а: 1 } }])
})

test('both databases give lists of days, numbers and prices as they give one', async () => {
  const { rows } = await sql`select array['2026-09-01'::date, null] as days, array[5::bigint] as numbers, array[1.50::numeric] as prices, array['а,"б'] as texts`.execute(house.context.db)
  expect(rows).toEqual([{ days: ['2026-09-01', null], numbers: [5], prices: ['1.50'], texts: ['а,"б'] }])
})

test('the Russian alphabet sorts as in a dictionary', async () => {
  const { rows } = await sql<{ word: string }>`select word from unnest(array['яблоко', 'Ёлка', 'ель', 'Азбука']) as word order by word collate "und-x-icu"`.execute(house.context.db)
  expect(rows.map(({ word }) => word)).toEqual(['Азбука', 'Ёлка', 'ель', 'яблоко'])
})
