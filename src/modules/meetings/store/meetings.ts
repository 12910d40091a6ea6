import { schoolYearsWithin, type SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { dayOf, isHeld, stateOf, type Meeting, type MeetingCard, type MeetingId, type MeetingStep } from '../meeting.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<MeetingsTables>()

export async function meetingById(context: Context, id: MeetingId): Promise<Meeting | undefined> {
  return (await meetingsWith(context, await selectMeetings(context).where('id', '=', id).execute()))[0]
}

/** Keeps others from changing the meeting until the transaction ends. */
export async function lockMeeting(context: Context, id: MeetingId): Promise<void> {
  await tables(context).selectFrom('meeting').select('id').where('association_id', '=', context.association).where('id', '=', id).forUpdate().execute()
}

/** Meetings of a school year: by day, those without one last in the order of the plan. */
export async function meetingsOfYear(context: Context, { from }: SchoolYear): Promise<Meeting[]> {
  return byDay(await meetingsWith(context, await selectMeetings(context).where('year_from', '=', from).execute()))
}

/** Meetings of the school year of today, and of the next one when it begins within so many days: September is seen from August. */
export async function meetingsWithin(context: Context, days: number): Promise<Meeting[]> {
  const meetings: Meeting[] = []
  for (const year of schoolYearsWithin(context.today, days)) meetings.push(...(await meetingsOfYear(context, year)))
  return meetings
}

/** All meetings ever, by day. */
export async function meetings(context: Context): Promise<Meeting[]> {
  return byDay(await meetingsWith(context, await selectMeetings(context).execute()))
}

/** The meeting held last before this one, of any school year; undefined when there was none. */
export async function heldBefore(context: Context, { id, day }: Pick<Meeting, 'id' | 'day'>): Promise<Meeting | undefined> {
  return (await meetings(context)).findLast((other) => other.id !== id && other.day !== null && (day === null || other.day < day) && isHeld(other))
}

const byDay = (list: readonly Meeting[]): Meeting[] => list.toSorted((one, other) => (one.day ?? '9').localeCompare(other.day ?? '9'))

const selectMeetings = (context: Context) => tables(context).selectFrom('meeting').selectAll().where('association_id', '=', context.association).orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof selectMeetings>['execute']>>[number]

async function meetingsWith(context: Context, rows: readonly Row[]): Promise<Meeting[]> {
  if (rows.length === 0) return []
  const db = tables(context)
  const ids = rows.map(({ id }) => id)
  const steps = await db.selectFrom('meeting_step').selectAll().where('association_id', '=', context.association).where('meeting_id', 'in', ids).orderBy('id').execute()
  const present = await db
    .selectFrom('attendance')
    .select(({ fn }) => ['meeting_id', fn.countAll<number>().as('count')])
    .where('association_id', '=', context.association)
    .where('meeting_id', 'in', ids)
    .groupBy('meeting_id')
    .execute()
  const minuted = await db
    .selectFrom('agenda_minutes')
    .innerJoin('agenda_item', (on) => on.onRef('agenda_item.association_id', '=', 'agenda_minutes.association_id').onRef('agenda_item.id', '=', 'agenda_minutes.item_id'))
    .select('meeting_id')
    .distinct()
    .where('agenda_minutes.association_id', '=', context.association)
    .where('meeting_id', 'in', ids)
    .execute()
  const signed = await db.selectFrom('signed_minutes').select(['meeting_id', 'number', 'signed_on', 'signed_by_name']).where('association_id', '=', context.association).where('meeting_id', 'in', ids).execute()
  const stepsOf = Map.groupBy(steps, ({ meeting_id }) => meeting_id)
  const presentAt = new Map(present.map(({ meeting_id, count }) => [meeting_id, count]))
  const minutedAt = new Set(minuted.map(({ meeting_id }) => meeting_id))
  const signatureOf = new Map(signed.map(({ meeting_id, number, signed_on, signed_by_name }) => [meeting_id, { number, on: signed_on, byName: signed_by_name }]))
  return rows.map((row) => {
    const own: MeetingStep[] = (stepsOf.get(row.id) ?? []).map(({ kind, day, reason, taken_by_name, at }) => ({ kind, day, reason, byName: taken_by_name, at }))
    return {
      ...cardFrom(row),
      id: row.id,
      planItemId: row.plan_item_id,
      schoolYear: { from: row.year_from, to: row.year_from + 1 },
      day: dayOf(own),
      steps: own,
      present: presentAt.get(row.id) ?? null,
      signed: signatureOf.get(row.id) ?? null,
      state: stateOf({ steps: own, held: presentAt.has(row.id), minuted: minutedAt.has(row.id), signed: signatureOf.has(row.id) }, context.today),
      version: row.version,
    }
  })
}

export async function insertMeeting(context: Context, planItemId: number | null, { from }: SchoolYear, card: MeetingCard): Promise<MeetingId> {
  const { id } = await tables(context)
    .insertInto('meeting')
    .values({ association_id: context.association, plan_item_id: planItemId, year_from: from, ...rowOf(card) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateMeeting(context: Context, id: MeetingId, card: MeetingCard, seen: number): Promise<boolean> {
  return written(
    await tables(context)
      .updateTable('meeting')
      .set({ ...rowOf(card), version: seen + 1 })
      .where('association_id', '=', context.association)
      .where('id', '=', id)
      .where('version', '=', seen)
      .executeTakeFirst(),
  )
}

/** Marks that something of the meeting was changed, over the version that was seen; answers whether it did. */
export async function touchMeeting(context: Context, id: MeetingId, seen: number): Promise<boolean> {
  return written(
    await tables(context)
      .updateTable('meeting')
      .set({ version: seen + 1 })
      .where('association_id', '=', context.association)
      .where('id', '=', id)
      .where('version', '=', seen)
      .executeTakeFirst(),
  )
}

export async function deleteMeeting(context: Context, id: MeetingId): Promise<void> {
  await tables(context).deleteFrom('meeting').where('association_id', '=', context.association).where('id', '=', id).execute()
}

const written = ({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): boolean => Number(numUpdatedRows) > 0

export async function insertStep(context: Context, meeting: MeetingId, { kind, day, reason }: Pick<MeetingStep, 'kind' | 'day' | 'reason'>): Promise<void> {
  await tables(context)
    .insertInto('meeting_step')
    .values({ association_id: context.association, meeting_id: meeting, kind, day, reason, taken_by: context.actor.personId, taken_by_name: context.actor.name, at: context.now })
    .execute()
}

const rowOf = (card: MeetingCard) => ({
  number: card.number,
  topic: card.topic,
  form: card.form,
  aim: card.aim,
  place: card.place,
  host_school_id: card.hostSchoolId,
  time_from: card.timeFrom,
  time_to: card.timeTo,
  link: card.link,
  output: card.output,
  chair_id: card.chairId,
  secretary_id: card.secretaryId,
})

const cardFrom = (row: ReturnType<typeof rowOf>): MeetingCard => ({
  number: row.number,
  topic: row.topic,
  form: row.form,
  aim: row.aim,
  place: row.place,
  hostSchoolId: row.host_school_id,
  timeFrom: row.time_from,
  timeTo: row.time_to,
  link: row.link,
  output: row.output,
  chairId: row.chair_id,
  secretaryId: row.secretary_id,
})
