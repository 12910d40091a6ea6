import type { Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { ListAnswers } from '../lists/entry.ts'
import type { Grid } from '../lists/grid.ts'
import type { ListOutcome } from '../lists/list-outcome.ts'
import type { PersonId } from '../person.ts'
import type { PeopleTables } from '../tables.ts'

export type ListImportId = number

/** A list sent or pasted, with what was answered about it. */
export interface ListImport {
  readonly id: ListImportId
  /** Of the file; «Вставленный список» when there was none. The file itself is not kept. */
  readonly name: string
  /** Emptied once the list has been brought in: it holds people's contacts. */
  readonly sheets: readonly Grid[]
  readonly answers: ListAnswers
  readonly startedBy: PersonId | null
  readonly startedAt: Date
  readonly broughtInAt: Date | null
  readonly outcome: ListOutcome | null
  readonly version: number
}

const tables = ({ db }: Context) => db.$extendTables<PeopleTables>()

/** Lists of the association, the newest first. */
export async function listImports(context: Context): Promise<ListImport[]> {
  const rows = await tables(context).selectFrom('list_import').selectAll().where('association_id', '=', context.association).orderBy('id', 'desc').limit(50).execute()
  return rows.map(listFrom)
}

/** @param hold makes others who answer or bring in wait until the end of the transaction */
export async function listImportById(context: Context, id: ListImportId, { hold = false } = {}): Promise<ListImport | undefined> {
  const rows = await tables(context)
    .selectFrom('list_import')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .execute()
  return rows[0] && listFrom(rows[0])
}

const listFrom = (row: Selectable<PeopleTables['list_import']>): ListImport => ({
  id: row.id,
  name: row.name,
  sheets: row.sheets,
  answers: row.answers,
  startedBy: row.started_by,
  startedAt: row.started_at,
  broughtInAt: row.brought_in_at,
  outcome: row.outcome,
  version: row.version,
})

export async function insertListImport(context: Context, name: string, sheets: readonly Grid[]): Promise<ListImportId> {
  const { id } = await tables(context)
    .insertInto('list_import')
    .values({ association_id: context.association, name, sheets: JSON.stringify(sheets), started_by: context.actor.personId, started_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function putListAnswers(context: Context, id: ListImportId, answers: ListAnswers): Promise<void> {
  await tables(context)
    .updateTable('list_import')
    .set((row) => ({ answers: JSON.stringify(answers), version: row('version', '+', 1) }))
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .execute()
}

export async function putListOutcome(context: Context, id: ListImportId, outcome: ListOutcome): Promise<void> {
  await tables(context)
    .updateTable('list_import')
    // What was typed is now where it belongs; no second copy of it stays.
    .set({ sheets: '[]', answers: '{}', outcome: JSON.stringify(outcome), brought_in_at: context.now, brought_in_by: context.actor.personId })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .execute()
}

/** Forgets a list that is not wanted. */
export async function deleteListImport(context: Context, id: ListImportId): Promise<void> {
  await tables(context).deleteFrom('list_import').where('association_id', '=', context.association).where('id', '=', id).where('outcome', 'is', null).execute()
}
