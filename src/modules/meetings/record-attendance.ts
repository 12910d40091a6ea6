import { people, permit, shortName, type Person } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, refuse } from '#platform/refusal'
import { membersOn, objectionToSheet, presenceName, withLaterMarks, type Attendance, type AttendanceSheet } from './attendance.ts'
import { meetingToChange } from './meeting-to-change.ts'
import type { MeetingId } from './meeting.ts'
import { attendanceOf, clearSelfMarked, replaceSheet } from './store/attendance.ts'
import { selfMarks } from './store/codes.ts'

/**
 * Records who was at a meeting, which makes it held. The list replaces the earlier one, and whoever is not on it was absent, unless
 * they marked themselves after `seenMark`. An empty list takes back what was only self-marked: the meeting did not begin.
 * @param guests in words, those who are not of the association
 * @param seen version of the sheet that the person was looking at; 0 when there was none
 * @param seenMark the last self-mark that the person was looking at; 0 when there was none
 * @throws {Refusal} when the actor may not, the meeting is ahead or cancelled, or nobody is marked
 * @throws {Conflict} when somebody recorded it since
 */
export function recordAttendance(context: Context, id: MeetingId, present: readonly Attendance[], guests: readonly string[], seen: number, seenMark = 0): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'record attendance')
    const meeting = await meetingToChange(context, id)
    const everybody = await people(context)
    const before = await attendanceOf(context, id)
    if (before.version !== seen) throw new Conflict(differences(before, present, everybody))
    const all = withLaterMarks(present, meeting.day === null ? [] : await selfMarks(context, id, meeting.day), seenMark)
    if (all.length === 0 && before.version === 0 && before.present.length > 0) {
      await clearSelfMarked(context, id)
      await note(context, { deed: 'отметки о присутствии сняты', subject: `/meetings/${id}`, details: { were: before.present.length } })
      return
    }
    const objection = objectionToSheet(all, membersOn(everybody, meeting.day ?? context.today), { day: meeting.day, cancelled: meeting.state === 'cancelled' }, context.today)
    if (objection) refuse(objection)
    if (!(await replaceSheet(context, id, all, guests, seen))) throw new Conflict(differences(await attendanceOf(context, id), present, everybody))
    await note(context, { deed: 'присутствие отмечено', subject: `/meetings/${id}`, details: { came: all.length, guests: guests.length } })
  })
}

function differences({ present: theirs }: AttendanceSheet, yours: readonly Attendance[], everybody: readonly Person[]) {
  const mark = (list: readonly Attendance[], person: Person) => {
    const found = list.find(({ personId }) => personId === person.id)
    return found ? presenceName[found.presence] : 'не был'
  }
  return everybody.filter((person) => mark(theirs, person) !== mark(yours, person)).map((person) => ({ field: shortName(person), theirs: mark(theirs, person), yours: mark(yours, person) }))
}
