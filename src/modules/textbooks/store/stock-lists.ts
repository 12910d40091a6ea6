import { sql, type Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { StockQuestion, StockRow, StockSheet } from '../reading/stock-reading.ts'
import type { ListedRow, StockAnswers } from '../stock-lists/list-understood.ts'
import type { TextbookTables } from '../tables.ts'

/** A list of textbooks that was sent, without its rows. */
export interface StockListSent {
  readonly id: number
  /** The school of which it is; null when its rows name theirs. */
  readonly schoolId: number | null
  /** Of the file, which itself is not kept. */
  readonly name: string
  /** Whether it is all that its schools have. */
  readonly whole: boolean
  readonly contentHash: string
  readonly sheets: readonly StockSheet[]
  readonly questions: readonly StockQuestion[]
  readonly answers: StockAnswers
  readonly startedBy: number | null
  readonly startedByName: string
  readonly startedAt: Date
  readonly broughtIn: Stamp | null
  readonly undone: Stamp | null
}

interface Stamp {
  readonly by: string
  readonly at: Date
}

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()
const lists = (context: Context) => tables(context).selectFrom('stock_list').selectAll().where('association_id', '=', context.association)

/** The newest hundred, the newest first, each with how many of its rows were brought in and how many wait. */
export async function stockListsSent(context: Context): Promise<(StockListSent & { rows: number; settled: number })[]> {
  const sent = (await lists(context).orderBy('id', 'desc').limit(100).execute()).map(listFrom)
  if (sent.length === 0) return []
  const counts = await tables(context)
    .selectFrom('stock_list_row')
    .select(({ fn }) => ['list_id', fn.countAll<number>().as('rows'), fn.count<number>('part_ids').as('settled')])
    .where('association_id', '=', context.association)
    .where('list_id', 'in', sent.map(({ id }) => id))
    .groupBy('list_id')
    .execute()
  const of = new Map(counts.map(({ list_id, rows, settled }) => [list_id, { rows: Number(rows), settled: Number(settled) }]))
  return sent.map((list) => ({ ...list, ...(of.get(list.id) ?? { rows: 0, settled: 0 }) }))
}

/** @param hold makes others who answer, bring in or undo wait until the end of the transaction */
export async function stockListById(context: Context, id: number, { hold = false } = {}): Promise<StockListSent | undefined> {
  const row = await lists(context)
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && listFrom(row)
}

/** Lists of the same content that were not undone, the oldest first. */
export async function stockListsLike(context: Context, contentHash: string): Promise<StockListSent[]> {
  return (await lists(context).where('content_hash', '=', contentHash).where('undone_at', 'is', null).orderBy('id').execute()).map(listFrom)
}

export async function rowsOfStockList(context: Context, listId: number): Promise<ListedRow[]> {
  const rows = await tables(context).selectFrom('stock_list_row').select(['position', 'row_key', 'said', 'part_ids']).where('association_id', '=', context.association).where('list_id', '=', listId).orderBy('position').execute()
  return rows.map(({ position, row_key, said, part_ids }) => ({ position, key: row_key, said, partIds: part_ids }))
}

/** @returns its number */
export async function insertStockList(
  context: Context,
  list: Pick<StockListSent, 'schoolId' | 'name' | 'whole' | 'contentHash' | 'sheets' | 'questions'>,
  rows: readonly { readonly key: string; readonly said: StockRow }[],
): Promise<number> {
  const { id } = await tables(context)
    .insertInto('stock_list')
    .values({
      association_id: context.association,
      school_id: list.schoolId,
      name: list.name,
      whole: list.whole,
      content_hash: list.contentHash,
      reading: JSON.stringify({ sheets: list.sheets, questions: list.questions }),
      started_by: context.actor.personId,
      started_by_name: context.actor.name,
      started_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  // A statement takes at most 65 535 parameters.
  for (let at = 0; at < rows.length; at += 2000)
    await tables(context)
      .insertInto('stock_list_row')
      .values(
        rows.slice(at, at + 2000).map(({ key, said }, index) => ({
          association_id: context.association,
          list_id: id,
          position: at + index,
          row_key: key,
          school: said.school ?? '',
          copies: said.quantity ?? said.parts?.reduce((sum, copies) => sum + copies, 0) ?? null,
          said: JSON.stringify(said),
        })),
      )
      .execute()
  return id
}

const one = (context: Context, id: number) => tables(context).updateTable('stock_list').where('association_id', '=', context.association).where('id', '=', id)

export async function putStockAnswers(context: Context, id: number, answers: StockAnswers): Promise<void> {
  await one(context, id).set({ answers: JSON.stringify(answers) }).execute()
}

export async function stampBroughtIn(context: Context, id: number): Promise<void> {
  await one(context, id).set({ brought_in_at: context.now, brought_in_by_name: context.actor.name }).execute()
}

/** The list stays as a trace; its rows wait for nothing any more. */
export async function stampUndone(context: Context, id: number): Promise<void> {
  await one(context, id).set({ undone_at: context.now, undone_by_name: context.actor.name }).execute()
}

/** Says of rows as which parts they were brought in. */
export async function settleRows(context: Context, listId: number, rows: readonly { readonly position: number; readonly partIds: readonly number[] }[]): Promise<void> {
  await sql`
    update stock_list_row set part_ids = settled.part_ids
    from jsonb_to_recordset(${JSON.stringify(rows.map(({ position, partIds }) => ({ position, part_ids: partIds })))}::jsonb) as settled (position integer, part_ids jsonb)
    where association_id = ${context.association} and list_id = ${listId} and stock_list_row.position = settled.position`.execute(context.db)
}

/** Takes a list away that was never brought in. */
export async function deleteStockList(context: Context, id: number): Promise<void> {
  await tables(context).deleteFrom('stock_list').where('association_id', '=', context.association).where('id', '=', id).where('brought_in_at', 'is', null).execute()
}

/** What a list has changed so far, by school and part. */
export async function movedByList(context: Context, listId: number): Promise<{ schoolId: number; partId: number; copies: number; worn: number }[]> {
  const rows = await tables(context)
    .selectFrom('textbook_movement')
    .select(({ fn }) => ['school_id', 'part_id', fn.sum<number>('copies').as('copies'), fn.sum<number>('worn').as('worn')])
    .where('association_id', '=', context.association)
    .where('import_id', '=', listId)
    .groupBy(['school_id', 'part_id'])
    .orderBy('school_id')
    .orderBy('part_id')
    .execute()
  return rows.map(({ school_id, part_id, copies, worn }) => ({ schoolId: school_id, partId: part_id, copies: Number(copies), worn: Number(worn) }))
}

const listFrom = (row: Selectable<TextbookTables['stock_list']>): StockListSent => ({
  id: row.id,
  schoolId: row.school_id,
  name: row.name,
  whole: row.whole,
  contentHash: row.content_hash,
  sheets: row.reading.sheets,
  questions: row.reading.questions,
  answers: row.answers,
  startedBy: row.started_by,
  startedByName: row.started_by_name,
  startedAt: row.started_at,
  broughtIn: row.brought_in_at === null ? null : { by: row.brought_in_by_name!, at: row.brought_in_at },
  undone: row.undone_at === null ? null : { by: row.undone_by_name!, at: row.undone_at },
})
