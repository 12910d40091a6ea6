import type { Context } from '#platform/context'
import type { FederalReading } from '../federal-list/entry.ts'
import type { FederalListReading, OrderOfList } from '../federal-list/federal-list.ts'
import type { TextbookTables } from '../tables.ts'
import { orderFrom } from './federal-lists.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

/** Files that were read and neither loaded nor put away, the newest first, without what is in them. */
export async function federalListReadings(context: Context): Promise<Omit<FederalListReading, 'reading'>[]> {
  const rows = await tables(context)
    .selectFrom('federal_list_reading')
    .select(['id', 'file_name', 'order_number', 'order_date', 'in_force_from', 'name', 'read_by', 'read_at'])
    .where('association_id', '=', context.association)
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({ id: row.id, fileName: row.file_name, ...orderFrom(row), readBy: row.read_by, readAt: row.read_at }))
}

/** @param hold makes others who load it wait until the end of the transaction */
export async function federalListReadingById(context: Context, id: number, { hold = false } = {}): Promise<FederalListReading | undefined> {
  const row = await tables(context)
    .selectFrom('federal_list_reading')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && { id: row.id, fileName: row.file_name, ...orderFrom(row), readBy: row.read_by, readAt: row.read_at, reading: row.reading }
}

export async function insertFederalListReading(context: Context, fileName: string, order: OrderOfList, reading: FederalReading): Promise<number> {
  const { id } = await tables(context)
    .insertInto('federal_list_reading')
    .values({
      association_id: context.association,
      file_name: fileName,
      order_number: order.orderNumber,
      order_date: order.orderDate,
      in_force_from: order.inForceFrom,
      name: order.name,
      reading: JSON.stringify(reading),
      read_by: context.actor.personId,
      read_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function deleteFederalListReading(context: Context, id: number): Promise<void> {
  await tables(context).deleteFrom('federal_list_reading').where('association_id', '=', context.association).where('id', '=', id).execute()
}
