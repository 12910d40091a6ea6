import { sql } from 'kysely'
import type { SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { AgendaItemId } from '../agenda.ts'
import type { Meeting, MeetingId } from '../meeting.ts'
import type { Minutes, MinutesDraft } from '../minutes.ts'
import type { Protocol } from '../protocol.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<MeetingsTables>()

/** What has been written about questions of a meeting, by question. */
export async function minutesOf(context: Context, meetings: readonly MeetingId[]): Promise<Map<AgendaItemId, Minutes>> {
  if (meetings.length === 0) return new Map()
  const rows = await tables(context)
    .selectFrom('agenda_minutes')
    .innerJoin('agenda_item', (on) => on.onRef('agenda_item.association_id', '=', 'agenda_minutes.association_id').onRef('agenda_item.id', '=', 'agenda_minutes.item_id'))
    .selectAll('agenda_minutes')
    .where('agenda_minutes.association_id', '=', context.association)
    .where('meeting_id', 'in', meetings)
    .execute()
  return new Map(
    rows.map(({ item_id, outcome, heard, spoke, decided, votes_for, votes_against, abstained, version }) => [
      item_id,
      { itemId: item_id, outcome, heard, spoke, decided, votes: votes_for === null ? null : { for: votes_for, against: votes_against ?? 0, abstained: abstained ?? 0 }, version },
    ]),
  )
}

/** Writes over the version that was seen, 0 for the first; answers whether it did. */
export async function putMinutes(context: Context, item: AgendaItemId, { outcome, heard, spoke, decided, votes }: MinutesDraft, seen: number): Promise<boolean> {
  const db = tables(context)
  const row = { outcome, heard, spoke, decided, votes_for: votes?.for ?? null, votes_against: votes?.against ?? null, abstained: votes?.abstained ?? null, written_by: context.actor.personId, at: context.now }
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('agenda_minutes')
      .values({ association_id: context.association, item_id: item, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return Number(numInsertedOrUpdatedRows) > 0
  }
  const { numUpdatedRows } = await db
    .updateTable('agenda_minutes')
    .set({ ...row, version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('item_id', '=', item)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

/** Numbers of the protocols signed in a school year. */
export async function signedNumbers(context: Context, { from }: SchoolYear): Promise<string[]> {
  const rows = await tables(context)
    .selectFrom('signed_minutes')
    .select('number')
    .where('association_id', '=', context.association)
    .where('year_from', '=', from)
    .unionAll(({ selectFrom }) => selectFrom('letter_vote_result').select('number').where('association_id', '=', context.association).where('year_from', '=', from))
    .execute()
  return rows.map(({ number }) => number)
}

/** Numbers are given one after another: a protocol of a meeting and one of a vote, signed at one moment, would take the same. */
export async function takeTurnForNumber(context: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`protocol numbers of ${context.association}`}, 0))`.execute(context.db)
}

/** What was signed; undefined while nothing was. */
export async function signedProtocol(context: Context, meeting: MeetingId): Promise<Protocol | undefined> {
  const row = await tables(context).selectFrom('signed_minutes').select('protocol').where('association_id', '=', context.association).where('meeting_id', '=', meeting).executeTakeFirst()
  return row?.protocol
}

/** When it was signed; null while it is not. */
export async function signedAt(context: Context, meeting: MeetingId): Promise<Date | null> {
  const row = await tables(context).selectFrom('signed_minutes').select('at').where('association_id', '=', context.association).where('meeting_id', '=', meeting).executeTakeFirst()
  return row?.at ?? null
}

export async function insertSigned(context: Context, meeting: Pick<Meeting, 'id' | 'schoolYear'>, protocol: Protocol): Promise<void> {
  await tables(context)
    .insertInto('signed_minutes')
    .values({
      association_id: context.association,
      meeting_id: meeting.id,
      year_from: meeting.schoolYear.from,
      number: protocol.number,
      protocol: JSON.stringify(protocol),
      signed_on: context.today,
      signed_by: context.actor.personId,
      signed_by_name: context.actor.name,
      at: context.now,
    })
    .execute()
}

/** What was said about signed minutes afterwards. */
export interface MinutesRemark {
  readonly id: number
  readonly words: string
  readonly byName: string
  readonly at: Date
}

export async function remarksOf(context: Context, meeting: MeetingId): Promise<MinutesRemark[]> {
  const rows = await tables(context).selectFrom('minutes_remark').selectAll().where('association_id', '=', context.association).where('meeting_id', '=', meeting).orderBy('id').execute()
  return rows.map(({ id, words, made_by_name, at }) => ({ id, words, byName: made_by_name, at }))
}

export async function insertRemark(context: Context, meeting: MeetingId, words: string): Promise<void> {
  await tables(context)
    .insertInto('minutes_remark')
    .values({ association_id: context.association, meeting_id: meeting, words, made_by: context.actor.personId, made_by_name: context.actor.name, at: context.now })
    .execute()
}
