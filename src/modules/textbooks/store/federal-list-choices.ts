import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { FederalListId } from '../federal-list/federal-list.ts'
import type { TextbookTables } from '../tables.ts'

export interface FederalListChoice {
  readonly id: number
  readonly listId: FederalListId
  readonly chosenBy: number | null
  readonly chosenAt: Date
}

const tables = ({ db }: Context) => db.$extendTables<TextbookTables>()

/** By which versions the association works and worked, the present one first. */
export async function federalListChoices(context: Context): Promise<FederalListChoice[]> {
  const rows = await tables(context).selectFrom('federal_list_choice').selectAll().where('association_id', '=', context.association).orderBy('id', 'desc').execute()
  return rows.map((row) => ({ id: row.id, listId: row.federal_list_id, chosenBy: row.chosen_by, chosenAt: row.chosen_at }))
}

export async function insertFederalListChoice(context: Context, listId: FederalListId): Promise<void> {
  await tables(context)
    .insertInto('federal_list_choice')
    .values({ association_id: context.association, federal_list_id: listId, chosen_by: context.actor.personId, chosen_at: context.now })
    .execute()
}

/** Lets others of the association choose only after this transaction. */
export async function lockFederalListChoice({ db, association }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`federal list of ${association}`}, 0))`.execute(db)
}
