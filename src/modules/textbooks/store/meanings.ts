import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { StockRow } from '../reading/stock-reading.ts'
import type { Meaning } from '../stock-lists/row-lines.ts'
import type { TextbookTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

/** What was decided, by the key of a row. */
export async function meanings(context: Context): Promise<Map<string, Meaning>> {
  const rows = await tables(context).selectFrom('textbook_meaning').select(['row_key', 'edition_id', 'part_number']).where('association_id', '=', context.association).execute()
  return new Map(rows.map(({ row_key, edition_id, part_number }) => [row_key, { editionId: edition_id, partNumber: part_number }]))
}

/** A decision with who made it and when. */
export interface DecidedMeaning extends Meaning {
  readonly key: string
  readonly said: StockRow
  readonly by: string
  readonly at: Date
}

/** The last decisions, the newest first. */
export async function decidedMeanings(context: Context): Promise<DecidedMeaning[]> {
  const rows = await tables(context).selectFrom('textbook_meaning').selectAll().where('association_id', '=', context.association).orderBy('decided_at', 'desc').orderBy('row_key').limit(100).execute()
  return rows.map((row) => ({ key: row.row_key, editionId: row.edition_id, partNumber: row.part_number, said: row.said, by: row.decided_by_name, at: row.decided_at }))
}

export async function keepMeaning(context: Context, key: string, said: StockRow, { editionId, partNumber }: Meaning): Promise<void> {
  const decision = { edition_id: editionId, part_number: partNumber, said: JSON.stringify(said), decided_by_name: context.actor.name, decided_at: context.now }
  await tables(context)
    .insertInto('textbook_meaning')
    .values({ association_id: context.association, row_key: key, ...decision })
    .onConflict((conflict) => conflict.columns(['association_id', 'row_key']).doUpdateSet(decision))
    .execute()
}

/** @returns what was decided, or undefined when nothing was */
export async function deleteMeaning(context: Context, key: string): Promise<StockRow | undefined> {
  const row = await tables(context).deleteFrom('textbook_meaning').where('association_id', '=', context.association).where('row_key', '=', key).returning('said').executeTakeFirst()
  return row?.said
}

/** A spelling that rows of lists wait with, in one year of printing. */
export interface WaitingRows {
  readonly key: string
  /** The first of them. */
  readonly said: StockRow
  /** Numbers of schools, or spellings of those that the list names. */
  readonly schools: readonly string[]
  readonly copies: number
}

/** Rows with numbers that are not brought in and about which nothing is decided, gathered by spelling and year. */
export async function waitingRows(context: Context): Promise<WaitingRows[]> {
  const { rows } = await sql<{ row_key: string; said: StockRow; schools: string[]; copies: number }>`
    with waiting as (
      select row_key, coalesce(said ->> 'year', '') as year, stock_list_row.list_id, position, coalesce(stock_list.school_id::text, stock_list_row.school) as school, copies, said
      from stock_list_row join stock_list on stock_list.association_id = stock_list_row.association_id and stock_list.id = stock_list_row.list_id
      where stock_list_row.association_id = ${context.association} and part_ids is null and copies is not null and undone_at is null
        and not exists (select 1 from textbook_meaning where textbook_meaning.association_id = ${context.association} and textbook_meaning.row_key = stock_list_row.row_key))
    select counted.row_key, first.said, counted.schools, counted.copies
    from (select row_key, year, jsonb_agg(distinct school) as schools, sum(copies) as copies from waiting group by row_key, year) as counted
    join (select distinct on (row_key, year) row_key, year, said from waiting order by row_key, year, list_id, position) as first on first.row_key = counted.row_key and first.year = counted.year
    order by counted.row_key, counted.year`.execute(context.db)
  return rows.map(({ row_key, said, schools, copies }) => ({ key: row_key, said, schools, copies: Number(copies) }))
}

/** A row that waits with this spelling, or undefined. */
export async function rowWaiting(context: Context, key: string): Promise<StockRow | undefined> {
  const row = await tables(context)
    .selectFrom('stock_list_row')
    .innerJoin('stock_list', (join) => join.onRef('stock_list.association_id', '=', 'stock_list_row.association_id').onRef('stock_list.id', '=', 'stock_list_row.list_id'))
    .select('said')
    .where('stock_list_row.association_id', '=', context.association)
    .where('row_key', '=', key)
    .where('part_ids', 'is', null)
    .where('undone_at', 'is', null)
    .orderBy('list_id')
    .orderBy('position')
    .executeTakeFirst()
  return row?.said
}
