import type { PersonId } from '#modules/people'
import type { Context } from '#platform/context'
import type { EventId } from '../event.ts'
import type { TrainingTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TrainingTables>()

export interface Registration {
  readonly eventId: EventId
  readonly personId: PersonId
  readonly at: Date
}

/** Who registered for these events, the first to register first. */
export async function registrations(context: Context, eventIds: readonly EventId[]): Promise<Registration[]> {
  if (eventIds.length === 0) return []
  const rows = await tables(context)
    .selectFrom('event_registration')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('event_id', 'in', eventIds)
    .orderBy('at')
    .orderBy('person_id')
    .execute()
  return rows.map(({ event_id, person_id, at }) => ({ eventId: event_id, personId: person_id, at }))
}

/** Answers whether it did: one who is registered stays so. */
export async function insertRegistration(context: Context, eventId: EventId, personId: PersonId): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(context)
    .insertInto('event_registration')
    .values({ association_id: context.association, event_id: eventId, person_id: personId, at: context.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Answers whether there was one. */
export async function deleteRegistration(context: Context, eventId: EventId, personId: PersonId): Promise<boolean> {
  const { numDeletedRows } = await tables(context)
    .deleteFrom('event_registration')
    .where('association_id', '=', context.association)
    .where('event_id', '=', eventId)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows) > 0
}
