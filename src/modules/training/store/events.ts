import type { CalendarDate, Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import { titleKey, type EventCard, type EventId, type TrainingEvent } from '../event.ts'
import type { TrainingTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TrainingTables>()

/** Events whose last day is in the period, cancelled ones too, in the order of their days. */
export async function events(context: Context, { from, to }: Period): Promise<TrainingEvent[]> {
  const rows = await selectEvents(context).where('last_day', '>=', from).where('last_day', '<=', to).execute()
  return rows.map(eventFrom)
}

export async function eventById(context: Context, id: EventId): Promise<TrainingEvent | undefined> {
  const row = await selectEvents(context).where('event.id', '=', id).executeTakeFirst()
  return row && eventFrom(row)
}

/** Lets others change the event, or what hangs on it, only after this transaction. */
export async function lockEvent(context: Context, id: EventId): Promise<void> {
  await tables(context).selectFrom('event').select('id').where('association_id', '=', context.association).where('id', '=', id).forUpdate().execute()
}

/** The event that has this title on this first day; see `titleKey`. */
export async function eventLike(context: Context, title: string, firstDay: CalendarDate): Promise<TrainingEvent | undefined> {
  const row = await selectEvents(context).where('first_day', '=', firstDay).where('title_key', '=', titleKey(title)).executeTakeFirst()
  return row && eventFrom(row)
}

const selectEvents = (context: Context) =>
  tables(context)
    .selectFrom('event')
    .leftJoin('event_cancellation as cancellation', (on) => on.onRef('cancellation.association_id', '=', 'event.association_id').onRef('cancellation.event_id', '=', 'event.id'))
    .selectAll('event')
    .select(['reason', 'cancelled_by', 'cancellation.at as cancelled_at'])
    .where('event.association_id', '=', context.association)
    .orderBy('first_day')
    .orderBy('event.id')

type EventRow = Awaited<ReturnType<ReturnType<typeof selectEvents>['execute']>>[number]

const eventFrom = (row: EventRow): TrainingEvent => ({
  id: row.id,
  kind: row.kind,
  level: row.level,
  form: row.form,
  title: row.title,
  organiser: row.organiser,
  firstDay: row.first_day,
  lastDay: row.last_day,
  hours: row.hours === null ? null : Number(row.hours),
  place: row.place,
  link: row.link,
  description: row.description,
  enteredBy: row.entered_by,
  announced: row.announced_at !== null,
  cancelled: row.cancelled_at === null ? null : { reason: row.reason ?? '', by: row.cancelled_by, at: row.cancelled_at },
  version: row.version,
})

/** @returns null when the day has an event of this title already */
export async function insertEvent(context: Context, card: EventCard, { announced }: { announced: boolean }): Promise<EventId | null> {
  const row = await tables(context)
    .insertInto('event')
    .values({
      association_id: context.association,
      ...rowOf(card),
      entered_by: context.actor.personId,
      entered_at: context.now,
      announced_by: announced ? context.actor.personId : null,
      announced_at: announced ? context.now : null,
    })
    .onConflict((conflict) => conflict.columns(['association_id', 'first_day', 'title_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateEvent(context: Context, id: EventId, card: EventCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('event')
    .set({ ...rowOf(card), version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

/** Puts the actor behind the event, unless somebody already is. */
export async function standBehindEvent(context: Context, id: EventId): Promise<void> {
  await tables(context)
    .updateTable('event')
    .set({ announced_by: context.actor.personId, announced_at: context.now })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('announced_at', 'is', null)
    .execute()
}

export async function insertCancellation(context: Context, id: EventId, reason: string): Promise<void> {
  await tables(context)
    .insertInto('event_cancellation')
    .values({ association_id: context.association, event_id: id, reason, cancelled_by: context.actor.personId, at: context.now })
    .execute()
}

export async function deleteCancellation(context: Context, id: EventId): Promise<void> {
  await tables(context).deleteFrom('event_cancellation').where('association_id', '=', context.association).where('event_id', '=', id).execute()
}

const rowOf = (card: EventCard) => ({
  kind: card.kind,
  level: card.level,
  form: card.form,
  title: card.title,
  title_key: titleKey(card.title),
  organiser: card.organiser,
  first_day: card.firstDay,
  last_day: card.lastDay,
  hours: card.hours,
  place: card.place,
  link: card.link,
  description: card.description,
})
