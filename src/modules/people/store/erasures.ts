import type { Context } from '#platform/context'
import type { PersonId } from '../person.ts'
import type { PeopleTables } from '../tables.ts'

export type ErasureId = number

/** Somebody's wish that what is kept of them be erased. */
export interface ErasureRequest {
  readonly id: ErasureId
  readonly personId: PersonId
  readonly askedAt: Date
  readonly settledAt: Date | null
}

const tables = ({ db }: Context) => db.$extendTables<PeopleTables>()

/** Requests, the oldest first. @param personId only this person's */
export async function erasureRequests(context: Context, personId?: PersonId): Promise<ErasureRequest[]> {
  const rows = await tables(context)
    .selectFrom('erasure_request')
    .selectAll()
    .where('association_id', '=', context.association)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId!))
    .orderBy('id')
    .execute()
  return rows.map(({ id, person_id, asked_at, settled_at }) => ({ id, personId: person_id, askedAt: asked_at, settledAt: settled_at }))
}

export async function insertErasureRequest(context: Context, personId: PersonId): Promise<void> {
  await tables(context).insertInto('erasure_request').values({ association_id: context.association, person_id: personId, asked_at: context.now, settled_at: null, settled_by: null }).execute()
}

/** Takes the request back or settles it. */
export async function deleteErasureRequest(context: Context, id: ErasureId): Promise<void> {
  await tables(context).deleteFrom('erasure_request').where('association_id', '=', context.association).where('id', '=', id).where('settled_at', 'is', null).execute()
}

export async function settleErasureRequest(context: Context, id: ErasureId): Promise<void> {
  await tables(context).updateTable('erasure_request').set({ settled_at: context.now, settled_by: context.actor.personId }).where('association_id', '=', context.association).where('id', '=', id).execute()
}

/** Takes away everything by which the person could enter or be reached: account, links, second factor, sessions; mail and telephone of the card. */
export async function eraseContacts(context: Context, personId: PersonId): Promise<void> {
  for (const table of ['account', 'entry_link', 'second_factor', 'sign_in_step'] as const)
    await tables(context).deleteFrom(table).where('association_id', '=', context.association).where('person_id', '=', personId).execute()
  await tables(context)
    .updateTable('person')
    .set((row) => ({ email: null, phone: '', left_on: row.fn.coalesce('left_on', row.val(context.today)), version: row('version', '+', 1) }))
    .where('association_id', '=', context.association)
    .where('id', '=', personId)
    .execute()
}
