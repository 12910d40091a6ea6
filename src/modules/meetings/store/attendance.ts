import type { Context } from '#platform/context'
import type { Attendance, AttendanceSheet } from '../attendance.ts'
import type { MeetingId } from '../meeting.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<MeetingsTables>()

/** Who was marked at the meeting; a sheet of version 0 while the secretary has not recorded it: then only those who marked themselves. */
export async function attendanceOf(context: Context, meeting: MeetingId): Promise<AttendanceSheet> {
  const sheet = await tables(context).selectFrom('attendance_sheet').select(['guests', 'version']).where('association_id', '=', context.association).where('meeting_id', '=', meeting).executeTakeFirst()
  return { present: (await presentAt(context, [meeting])).get(meeting) ?? [], guests: sheet?.guests ?? [], version: sheet?.version ?? 0 }
}

export async function presentAt(context: Context, meetings: readonly MeetingId[]): Promise<Map<MeetingId, Attendance[]>> {
  if (meetings.length === 0) return new Map()
  const rows = await tables(context)
    .selectFrom('attendance')
    .select(['meeting_id', 'person_id', 'presence'])
    .where('association_id', '=', context.association)
    .where('meeting_id', 'in', meetings)
    .orderBy('person_id')
    .execute()
  const lists = new Map<MeetingId, Attendance[]>()
  for (const { meeting_id, person_id, presence } of rows) lists.set(meeting_id, [...(lists.get(meeting_id) ?? []), { personId: person_id, presence }])
  return lists
}

/** Adds one person to those marked; answers whether the person was not among them. */
export async function addPresent(context: Context, meeting: MeetingId, { personId, presence }: Attendance): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(context)
    .insertInto('attendance')
    .values({ association_id: context.association, meeting_id: meeting, person_id: personId, presence })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Takes back the marks of a meeting whose list the secretary has not recorded. */
export async function clearSelfMarked(context: Context, meeting: MeetingId): Promise<void> {
  await tables(context).deleteFrom('attendance').where('association_id', '=', context.association).where('meeting_id', '=', meeting).execute()
}

/** Puts the sheet in place of the version that was seen, 0 for the first; answers whether it did. */
export async function replaceSheet(context: Context, meeting: MeetingId, present: readonly Attendance[], guests: readonly string[], seen: number): Promise<boolean> {
  if (!(await writeSheet(context, meeting, guests, seen))) return false
  const db = tables(context)
  await db.deleteFrom('attendance').where('association_id', '=', context.association).where('meeting_id', '=', meeting).execute()
  await db
    .insertInto('attendance')
    .values(present.map(({ personId, presence }) => ({ association_id: context.association, meeting_id: meeting, person_id: personId, presence })))
    .execute()
  return true
}

async function writeSheet(context: Context, meeting: MeetingId, guests: readonly string[], seen: number): Promise<boolean> {
  const db = tables(context)
  const row = { guests: JSON.stringify(guests), recorded_by: context.actor.personId, at: context.now }
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('attendance_sheet')
      .values({ association_id: context.association, meeting_id: meeting, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return Number(numInsertedOrUpdatedRows) > 0
  }
  const { numUpdatedRows } = await db
    .updateTable('attendance_sheet')
    .set({ ...row, version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('meeting_id', '=', meeting)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}
