import type { PersonId, SchoolId } from '#modules/people'
import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { StoredFileId } from '#platform/stored-files'
import type { EventId } from '../event.ts'
import type { Participation, ParticipationCard, ParticipationId, ParticipationState } from '../participation.ts'
import type { TrainingTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<TrainingTables>()

export interface WhichParticipations {
  /** Those at events whose last day is in it. */
  readonly period?: Period
  readonly personId?: PersonId
  readonly eventId?: EventId
  readonly state?: ParticipationState
}

/** Participations, all that are asked for, in the order of the events' days. */
export async function participations(context: Context, { period, personId, eventId, state }: WhichParticipations = {}): Promise<Participation[]> {
  const rows = await selectParticipations(context)
    .$if(period !== undefined, (query) => query.where('event.last_day', '>=', period!.from).where('event.last_day', '<=', period!.to))
    .$if(personId !== undefined, (query) => query.where('participation.person_id', '=', personId!))
    .$if(eventId !== undefined, (query) => query.where('participation.event_id', '=', eventId!))
    .$if(state === 'waiting', (query) => query.where('verdict.outcome', 'is', null))
    .$if(state === 'confirmed' || state === 'refused', (query) => query.where('verdict.outcome', '=', state as 'confirmed' | 'refused'))
    .execute()
  return withFiles(context, rows)
}

export async function participationById(context: Context, id: ParticipationId): Promise<Participation | undefined> {
  return (await participationsByIds(context, [id]))[0]
}

/** Those of these numbers, in the order of the events' days. */
export async function participationsByIds(context: Context, ids: readonly ParticipationId[]): Promise<Participation[]> {
  if (ids.length === 0) return []
  return withFiles(context, await selectParticipations(context).where('participation.id', 'in', ids).execute())
}

const selectParticipations = (context: Context) =>
  tables(context)
    .selectFrom('participation')
    .innerJoin('event', (on) => on.onRef('event.association_id', '=', 'participation.association_id').onRef('event.id', '=', 'participation.event_id'))
    .leftJoin('participation_verdict as verdict', (on) =>
      on
        .onRef('verdict.association_id', '=', 'participation.association_id')
        .onRef('verdict.participation_id', '=', 'participation.id')
        .onRef('verdict.version', '=', 'participation.version'),
    )
    .selectAll('participation')
    .select(['event.title', 'event.kind', 'event.level', 'event.form', 'event.organiser', 'event.first_day', 'event.last_day', 'event.hours as event_hours'])
    .select(['verdict.outcome', 'verdict.words', 'verdict.given_by', 'verdict.at as verdict_at'])
    .where('participation.association_id', '=', context.association)
    .orderBy('event.first_day')
    .orderBy('event.id')
    .orderBy('participation.id')

type ParticipationRow = Awaited<ReturnType<ReturnType<typeof selectParticipations>['execute']>>[number]

async function withFiles(context: Context, rows: readonly ParticipationRow[]): Promise<Participation[]> {
  if (rows.length === 0) return []
  const kept = await tables(context)
    .selectFrom('participation_file')
    .select(['participation_id', 'file_id'])
    .where('association_id', '=', context.association)
    .where('participation_id', 'in', rows.map(({ id }) => id))
    .orderBy('file_id')
    .execute()
  const files = Map.groupBy(kept, ({ participation_id }) => participation_id)
  return rows.map((row) => participationFrom(row, (files.get(row.id) ?? []).map(({ file_id }) => file_id)))
}

const participationFrom = (row: ParticipationRow, files: readonly StoredFileId[]): Participation => ({
  id: row.id,
  event: { id: row.event_id, title: row.title, kind: row.kind, level: row.level, form: row.form, organiser: row.organiser, firstDay: row.first_day, lastDay: row.last_day },
  personId: row.person_id,
  schoolId: row.school_id,
  role: row.role,
  result: row.result,
  resultWords: row.result_words,
  ownHours: numberFrom(row.hours),
  hours: numberFrom(row.hours ?? row.event_hours),
  link: row.link,
  files,
  state: row.outcome ?? 'waiting',
  verdict: row.verdict_at === null ? null : { by: row.given_by, at: row.verdict_at, words: row.words ?? '' },
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
  version: row.version,
})

const numberFrom = (numeric: string | null): number | null => (numeric === null ? null : Number(numeric))

/** @returns null when the person already stands at the event in this role */
export async function insertParticipation(
  context: Context,
  { eventId, personId, schoolId, card }: { eventId: EventId; personId: PersonId; schoolId: SchoolId | null; card: ParticipationCard },
): Promise<ParticipationId | null> {
  const row = await tables(context)
    .insertInto('participation')
    .values({
      association_id: context.association,
      event_id: eventId,
      person_id: personId,
      school_id: schoolId,
      ...rowOf(card),
      recorded_by: context.actor.personId,
      recorded_at: context.now,
    })
    .onConflict((conflict) => conflict.columns(['association_id', 'event_id', 'person_id', 'role']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateParticipation(context: Context, id: ParticipationId, card: ParticipationCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('participation')
    .set({ ...rowOf(card), version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function deleteParticipation(context: Context, id: ParticipationId): Promise<void> {
  await tables(context).deleteFrom('participation').where('association_id', '=', context.association).where('id', '=', id).execute()
}

export async function insertProof(context: Context, id: ParticipationId, file: StoredFileId): Promise<void> {
  await tables(context).insertInto('participation_file').values({ association_id: context.association, participation_id: id, file_id: file }).execute()
}

export async function deleteProofs(context: Context, id: ParticipationId, files: readonly StoredFileId[]): Promise<void> {
  if (files.length === 0) return
  await tables(context).deleteFrom('participation_file').where('association_id', '=', context.association).where('participation_id', '=', id).where('file_id', 'in', files).execute()
}

/** What was said last of a version stands. */
export async function putVerdict(context: Context, { id, version, outcome, words }: { id: ParticipationId; version: number; outcome: 'confirmed' | 'refused'; words: string }): Promise<void> {
  const verdict = { outcome, words, given_by: context.actor.personId, at: context.now }
  await tables(context)
    .insertInto('participation_verdict')
    .values({ association_id: context.association, participation_id: id, version, ...verdict })
    .onConflict((conflict) => conflict.columns(['association_id', 'participation_id', 'version']).doUpdateSet(verdict))
    .execute()
}

const rowOf = (card: ParticipationCard) => ({ role: card.role, result: card.result, result_words: card.resultWords, hours: card.ownHours, link: card.link })
