import type { PersonId } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Database } from '#platform/database'
import type { Answer, AnswerWay, GivenAnswer } from '../answer.ts'
import type { Invitation } from '../invitation.ts'
import type { MeetingId } from '../meeting.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: { readonly db: Database }) => db.$extendTables<MeetingsTables>()

/** Who was invited to the meeting, also before it was moved. */
export async function invitationsOf(context: Context, meeting: MeetingId): Promise<Invitation[]> {
  const rows = await tables(context).selectFrom('invitation').selectAll().where('association_id', '=', context.association).where('meeting_id', '=', meeting).orderBy('person_id').execute()
  return rows.map(({ person_id, invited_at, reminded_for, reminded_at }) => ({ personId: person_id, invitedAt: invited_at, remindedFor: reminded_for, remindedAt: reminded_at }))
}

/** Notes that these people are invited; those who are already stay as they are. */
export async function insertInvitations(context: Context, meeting: MeetingId, people: readonly PersonId[]): Promise<void> {
  if (people.length === 0) return
  await tables(context)
    .insertInto('invitation')
    .values(people.map((person_id) => ({ association_id: context.association, meeting_id: meeting, person_id, invited_at: context.now, reminded_for: null, reminded_at: null })))
    .onConflict((conflict) => conflict.columns(['association_id', 'meeting_id', 'person_id']).doNothing())
    .execute()
}

export async function insertLinks(context: Context, meeting: MeetingId, links: readonly { readonly personId: PersonId; readonly tokenHash: string }[]): Promise<void> {
  if (links.length === 0) return
  await tables(context)
    .insertInto('invitation_link')
    .values(links.map(({ personId, tokenHash }) => ({ association_id: context.association, token_hash: tokenHash, meeting_id: meeting, person_id: personId })))
    .execute()
}

/** Whose link it is, and to which meeting; undefined when it is nobody's. */
export async function invitationByLink(db: Database, association: number, tokenHash: string): Promise<{ readonly meetingId: MeetingId; readonly personId: PersonId } | undefined> {
  const row = await tables({ db }).selectFrom('invitation_link').select(['meeting_id', 'person_id']).where('association_id', '=', association).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && { meetingId: row.meeting_id, personId: row.person_id }
}

/**
 * Marks those of the given people who have not been reminded of that day since then, and answers who they are: nobody
 * is reminded twice by two clocks or two tabs.
 * @param since null for never
 */
export async function markReminded(context: Context, meeting: MeetingId, day: CalendarDate, people: readonly PersonId[], since: Date | null): Promise<PersonId[]> {
  if (people.length === 0) return []
  const rows = await tables(context)
    .updateTable('invitation')
    .set({ reminded_for: day, reminded_at: context.now })
    .where('association_id', '=', context.association)
    .where('meeting_id', '=', meeting)
    .where('person_id', 'in', people)
    .where((on) => on.or([on('reminded_for', 'is', null), on('reminded_for', '!=', day), ...(since === null ? [] : [on('reminded_at', 'is', null), on('reminded_at', '<=', since)])]))
    .returning('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** All answers about meetings, the first first: of one, or of one person. */
export async function answersTo(context: Context, { meetingId, personId }: { meetingId?: MeetingId; personId?: PersonId }): Promise<(GivenAnswer & { readonly meetingId: MeetingId })[]> {
  const rows = await tables(context)
    .selectFrom('meeting_answer')
    .selectAll()
    .where('association_id', '=', context.association)
    .$if(meetingId !== undefined, (query) => query.where('meeting_id', '=', meetingId!))
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId!))
    .orderBy('id')
    .execute()
  return rows.map(({ meeting_id, person_id, for_day, answer, way, at }) => ({ meetingId: meeting_id, personId: person_id, forDay: for_day, answer, way, at }))
}

export async function insertAnswer(context: Context, meeting: MeetingId, { personId, forDay, answer, way }: { personId: PersonId; forDay: CalendarDate; answer: Answer; way: AnswerWay }): Promise<void> {
  await tables(context)
    .insertInto('meeting_answer')
    .values({ association_id: context.association, meeting_id: meeting, person_id: personId, for_day: forDay, answer, way, noted_by_name: context.actor.name, at: context.now })
    .execute()
}

export async function reminderSetting(context: Context): Promise<number | undefined> {
  return (await tables(context).selectFrom('reminder_setting').select('days_before').where('association_id', '=', context.association).executeTakeFirst())?.days_before
}

export async function putReminderSetting(context: Context, daysBefore: number): Promise<void> {
  await tables(context)
    .insertInto('reminder_setting')
    .values({ association_id: context.association, days_before: daysBefore })
    .onConflict((conflict) => conflict.column('association_id').doUpdateSet({ days_before: daysBefore }))
    .execute()
}
