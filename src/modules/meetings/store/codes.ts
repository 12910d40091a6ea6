import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { AttendanceCode, CodeWindow } from '../attendance-code.ts'
import type { SelfMark } from '../attendance.ts'
import type { MeetingId } from '../meeting.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<MeetingsTables>()

/** The code of a meeting on a day; undefined while nobody has made it. */
export async function codeOf(context: Context, meeting: MeetingId, day: CalendarDate): Promise<string | undefined> {
  const row = await tables(context).selectFrom('attendance_code').select('code').where('association_id', '=', context.association).where('meeting_id', '=', meeting).where('day', '=', day).executeTakeFirst()
  return row?.code
}

/** Which meeting and day a code is of. */
export async function meetingOfCode(context: Context, code: string): Promise<AttendanceCode | undefined> {
  const row = await tables(context).selectFrom('attendance_code').select(['code', 'meeting_id', 'day']).where('association_id', '=', context.association).where('code', '=', code).executeTakeFirst()
  return row && { code: row.code, meetingId: row.meeting_id, day: row.day }
}

/** Keeps a code; answers whether it did: not when the code is taken, or the meeting has one for the day. */
export async function insertCode(context: Context, { code, meetingId, day }: AttendanceCode): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(context)
    .insertInto('attendance_code')
    .values({ association_id: context.association, code, meeting_id: meetingId, day, made_by: context.actor.personId, made_at: context.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

export async function codeWindowSetting(context: Context): Promise<CodeWindow | undefined> {
  const row = await tables(context).selectFrom('attendance_code_setting').select(['minutes_before', 'minutes_after']).where('association_id', '=', context.association).executeTakeFirst()
  return row && { before: row.minutes_before, after: row.minutes_after }
}

export async function putCodeWindow(context: Context, { before, after }: CodeWindow): Promise<void> {
  const row = { minutes_before: before, minutes_after: after }
  await tables(context)
    .insertInto('attendance_code_setting')
    .values({ association_id: context.association, ...row })
    .onConflict((conflict) => conflict.columns(['association_id']).doUpdateSet(row))
    .execute()
}

/** Who marked themselves at the meeting on its day, in the order of marking. */
export async function selfMarks(context: Context, meeting: MeetingId, day: CalendarDate): Promise<SelfMark[]> {
  const rows = await tables(context)
    .selectFrom('self_mark')
    .select(['id', 'person_id', 'presence', 'at'])
    .where('association_id', '=', context.association)
    .where('meeting_id', '=', meeting)
    .where('day', '=', day)
    .orderBy('id')
    .execute()
  return rows.map(({ id, person_id, presence, at }) => ({ id, personId: person_id, presence, at }))
}

export async function insertSelfMark(context: Context, meeting: MeetingId, day: CalendarDate, { personId, presence }: Pick<SelfMark, 'personId' | 'presence'>): Promise<void> {
  await tables(context)
    .insertInto('self_mark')
    .values({ association_id: context.association, meeting_id: meeting, person_id: personId, day, presence, at: context.now })
    .execute()
}
