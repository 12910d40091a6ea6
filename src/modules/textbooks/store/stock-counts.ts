import type { Context } from '#platform/context'
import type { CountedPart, StockCount, StockCountId } from '../stock-count.ts'
import type { TextbookTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

export async function insertStockCount(context: Context, { schoolId, day, number, commission }: Pick<StockCount, 'schoolId' | 'day' | 'number' | 'commission'>, lines: readonly CountedPart[]): Promise<StockCountId> {
  const { id } = await tables(context)
    .insertInto('stock_count')
    .values({ association_id: context.association, school_id: schoolId, day, number, commission, recorded_by_name: context.actor.name, recorded_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  // A statement takes at most 65 535 parameters.
  for (let at = 0; at < lines.length; at += 5000)
    await tables(context)
      .insertInto('stock_count_line')
      .values(lines.slice(at, at + 5000).map(({ partId, recorded, counted }) => ({ association_id: context.association, stock_count_id: id, part_id: partId, recorded, counted })))
      .execute()
  return id
}

/** Inventories of a school, the newest first. */
export async function stockCounts(context: Context, schoolId: number): Promise<StockCount[]> {
  const rows = await selectCounts(context).where('school_id', '=', schoolId).execute()
  const counts = []
  for (const row of rows) counts.push(countFrom(row, await linesOf(context, row.id)))
  return counts
}

export async function stockCountById(context: Context, id: StockCountId): Promise<StockCount | undefined> {
  const row = await selectCounts(context).where('id', '=', id).executeTakeFirst()
  return row && countFrom(row, await linesOf(context, id))
}

const selectCounts = (context: Context) => tables(context).selectFrom('stock_count').selectAll().where('association_id', '=', context.association).orderBy('day', 'desc').orderBy('id', 'desc')

async function linesOf(context: Context, id: StockCountId): Promise<CountedPart[]> {
  const rows = await tables(context).selectFrom('stock_count_line').select(['part_id', 'recorded', 'counted']).where('association_id', '=', context.association).where('stock_count_id', '=', id).execute()
  return rows.map(({ part_id, recorded, counted }) => ({ partId: part_id, recorded, counted }))
}

type CountRow = Awaited<ReturnType<ReturnType<typeof selectCounts>['execute']>>[number]

const countFrom = (row: CountRow, lines: readonly CountedPart[]): StockCount => ({ id: row.id, schoolId: row.school_id, day: row.day, number: row.number, commission: row.commission, recordedBy: row.recorded_by_name, lines })
