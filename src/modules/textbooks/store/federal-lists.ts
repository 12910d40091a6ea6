import { sql, type Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { FederalReading } from '../federal-list/entry.ts'
import type { FederalList, FederalListId, OrderOfList } from '../federal-list/federal-list.ts'
import type { TextbookTables } from '../tables.ts'
import { insertEntries } from './federal-entries.ts'

const tables = ({ db }: Pick<Context, 'db'>) => db.$extendTables<TextbookTables>()

/** Versions of the list, the one in force last first. */
export async function federalLists(context: Context): Promise<FederalList[]> {
  const rows = await selectLists(context).orderBy('in_force_from', 'desc').orderBy('id', 'desc').execute()
  return rows.map(listFrom)
}

export async function federalListById(context: Context, id: FederalListId): Promise<FederalList | undefined> {
  const row = await selectLists(context).where('id', '=', id).executeTakeFirst()
  return row && listFrom(row)
}

/** The version with just this content, if it is loaded. */
export async function federalListOf(context: Context, contentHash: string): Promise<FederalList | undefined> {
  const row = await selectLists(context).where('content_hash', '=', contentHash).executeTakeFirst()
  return row && listFrom(row)
}

const selectLists = (context: Context) =>
  tables(context)
    .selectFrom('federal_list')
    .selectAll()
    .select([entriesIn(1).as('entries_1'), entriesIn(2).as('entries_2')])

const entriesIn = (appendix: number) => sql<number>`(select count(*) from federal_entry where federal_list_id = federal_list.id and appendix = ${sql.lit(appendix)})`

export const orderFrom = ({ order_number, order_date, in_force_from, name }: Selectable<TextbookTables['federal_list'] | TextbookTables['federal_list_reading']>): OrderOfList => ({
  orderNumber: order_number,
  orderDate: order_date,
  inForceFrom: in_force_from,
  name,
})

const listFrom = (row: Selectable<TextbookTables['federal_list']> & { entries_1: number; entries_2: number }): FederalList => ({
  id: row.id,
  ...orderFrom(row),
  loadedAt: row.loaded_at,
  entries: { 1: row.entries_1, 2: row.entries_2 },
  questions: row.questions,
})

/** Lets others load a list only after this transaction: two loads of one content make one version. */
export async function lockFederalLists({ db }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('federal list', 0))`.execute(db)
}

export async function insertFederalList(context: Context, order: OrderOfList, reading: FederalReading, contentHash: string): Promise<FederalListId> {
  const { id } = await tables(context)
    .insertInto('federal_list')
    .values({ order_number: order.orderNumber, order_date: order.orderDate, in_force_from: order.inForceFrom, name: order.name, content_hash: contentHash, questions: JSON.stringify(reading.questions), loaded_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertEntries(context, id, reading.entries)
  return id
}
