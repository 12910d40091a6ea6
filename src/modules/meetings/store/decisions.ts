import type { PersonId } from '#modules/people'
import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import { decisionStateOn, type Decision, type DecisionDraft, type DecisionId, type DecisionReport } from '../decision.ts'
import type { MeetingId } from '../meeting.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<MeetingsTables>()

/** What decisions are asked for; all conditions together, none for all. */
export interface DecisionQuery {
  readonly meetingId?: MeetingId
  readonly ownerId?: PersonId
  /** By the day on which they were given. */
  readonly given?: Period
}

/** Decisions in the order in which they were given, each with its state today. */
export async function decisions(context: Context, { meetingId, ownerId, given }: DecisionQuery = {}): Promise<Decision[]> {
  return withReports(
    context,
    await selectDecisions(context)
      .$if(meetingId !== undefined, (query) => query.where('meeting_id', '=', meetingId!))
      .$if(ownerId !== undefined, (query) => query.where('owner_id', '=', ownerId!))
      .$if(given !== undefined, (query) => query.where('given_on', '>=', given!.from).where('given_on', '<=', given!.to))
      .execute(),
  )
}

export async function decisionById(context: Context, id: DecisionId): Promise<Decision | undefined> {
  return (await withReports(context, await selectDecisions(context).where('id', '=', id).execute()))[0]
}

/** Decisions not yet done, the most urgent first. */
export async function openDecisions(context: Context, query: DecisionQuery = {}): Promise<Decision[]> {
  return (await decisions(context, query)).filter(({ state }) => state !== 'done').toSorted((one, other) => one.due.localeCompare(other.due))
}

/** What a person has been charged with and has not done, the most urgent first. */
export const tasksOf = (context: Context, person: PersonId): Promise<Decision[]> => openDecisions(context, { ownerId: person })

const selectDecisions = (context: Context) => tables(context).selectFrom('decision').selectAll().where('association_id', '=', context.association).orderBy('given_on').orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof selectDecisions>['execute']>>[number]

async function withReports(context: Context, rows: readonly Row[]): Promise<Decision[]> {
  if (rows.length === 0) return []
  const reports = await tables(context)
    .selectFrom('decision_report')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('decision_id', 'in', rows.map(({ id }) => id))
    .orderBy('reported_on')
    .orderBy('id')
    .execute()
  const reportsOf = Map.groupBy(reports, ({ decision_id }) => decision_id)
  return rows.map((row) => {
    const own: DecisionReport[] = (reportsOf.get(row.id) ?? []).map(({ state, reported_on, words, file_id, reported_by_name }) => ({ state, on: reported_on, words, fileId: file_id, byName: reported_by_name }))
    return {
      id: row.id,
      meetingId: row.meeting_id,
      itemId: row.item_id,
      text: row.text,
      ownerId: row.owner_id,
      ownerWords: row.owner_words,
      due: row.due,
      givenOn: row.given_on,
      state: decisionStateOn({ due: row.due, reports: own }, context.today),
      reports: own,
      version: row.version,
    }
  })
}

export async function insertDecision(context: Context, meeting: MeetingId, item: number | null, givenOn: Decision['givenOn'], draft: DecisionDraft): Promise<DecisionId> {
  const { id } = await tables(context)
    .insertInto('decision')
    .values({ association_id: context.association, meeting_id: meeting, item_id: item, given_on: givenOn, given_by: context.actor.personId, ...rowOf(draft) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateDecision(context: Context, id: DecisionId, draft: DecisionDraft, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('decision')
    .set({ ...rowOf(draft), version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function deleteDecision(context: Context, id: DecisionId): Promise<void> {
  await tables(context).deleteFrom('decision').where('association_id', '=', context.association).where('id', '=', id).execute()
}

export async function insertReport(context: Context, decision: DecisionId, { state, on, words, fileId }: Omit<DecisionReport, 'byName'>): Promise<void> {
  await tables(context)
    .insertInto('decision_report')
    .values({
      association_id: context.association,
      decision_id: decision,
      state,
      reported_on: on,
      words,
      file_id: fileId,
      reported_by: context.actor.personId,
      reported_by_name: context.actor.name,
      at: context.now,
    })
    .execute()
}

const rowOf = ({ text, ownerId, ownerWords, due }: DecisionDraft) => ({ text, owner_id: ownerId, owner_words: ownerWords, due })
