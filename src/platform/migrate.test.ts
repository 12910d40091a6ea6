import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

let opened: TestDatabase

beforeAll(async () => void (opened = await openTestDatabase()), 120_000)
afterAll(() => opened.drop())

test('a database that is up to date is left as it is, even when asked twice at once', async () => {
  expect(await Promise.all([migrate(opened.db), migrate(opened.db)])).toEqual([[], []])
})

test('every table of an association begins its keys with the association', async () => {
  const { rows } = await sql<{ table: string; first: string }>`
    with first_of_key as (
      select indrelid as relation, indkey[0] as number from pg_index where indisunique
      union all
      -- A list shared by all associations has no association in its keys, and may be pointed at from any table.
      select conrelid, conkey[1] from pg_constraint
      where contype = 'f' and exists (select 1 from pg_attribute theirs where theirs.attrelid = confrelid and theirs.attname = 'association_id')
    )
    select relation::regclass::text as table, attribute.attname as first
    from first_of_key
    join pg_class on pg_class.oid = relation and relnamespace = current_schema()::regnamespace
    join pg_attribute attribute on attribute.attrelid = relation and attribute.attnum = number
    where exists (select 1 from pg_attribute own where own.attrelid = relation and own.attname = 'association_id')`.execute(opened.db)
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ first }) => first !== 'association_id')).toEqual([])
})

test('a program older than the database refuses to touch it', async () => {
  await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01T00:00:00.000Z')`.execute(opened.db)
  await expect(migrate(opened.db)).rejects.toThrow('База данных новее этой программы (в ней уже есть «9999-future»)')
})
