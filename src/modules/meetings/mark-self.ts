import { associationOf, people, permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { codeTyped, objectionToMark, type AttendanceCode } from './attendance-code.ts'
import { membersOn, presenceName, type Presence } from './attendance.ts'
import { codeWindow } from './make-attendance-code.ts'
import { knownMeeting } from './meeting-to-change.ts'
import type { Meeting } from './meeting.ts'
import { addPresent, attendanceOf } from './store/attendance.ts'
import { insertSelfMark, meetingOfCode, selfMarks } from './store/codes.ts'
import { lockMeeting } from './store/meetings.ts'

/** What a code leads to for the actor. */
export interface CodeRead {
  readonly code: AttendanceCode
  readonly meeting: Meeting
  /** Why the actor cannot mark themselves now; null when they can, or have been marked. */
  readonly objection: string | null
  /** How the actor stands on the list already; null when not. */
  readonly marked: Presence | null
}

/** @throws {NotFound} when nobody has shown such a code */
export async function readCode(context: Context, typed: string): Promise<CodeRead> {
  const figures = codeTyped(typed) ?? notFound('Код — это шесть цифр. Проверьте, все ли введены.')
  const code = (await meetingOfCode(context, figures)) ?? notFound('Такого кода нет. Проверьте цифры на экране или попросите секретаря показать код ещё раз.')
  const meeting = await knownMeeting(context, code.meetingId)
  const { timeZone } = await associationOf(context)
  const { personId } = context.actor
  const marked = code.day === meeting.day ? ((await attendanceOf(context, meeting.id)).present.find((one) => one.personId === personId)?.presence ?? null) : null
  return { code, meeting, marked, objection: marked ? null : objectionToMark(code, meeting, { window: await codeWindow(context), timeZone, now: context.now }) }
}

/**
 * Marks the actor present at the meeting whose code is shown in the room. Whoever stands on the list already stays as they are.
 * @returns whether the actor was not on the list before
 * @throws {Refusal} when there is no such code, it does not work now, or the secretary has taken the actor's mark away
 */
export function markSelf(context: Context, typed: string, presence: Presence): Promise<boolean> {
  return atomically(context, async (context) => {
    permit(context, 'mark own attendance')
    const { personId } = context.actor
    if (personId === null) refuse('Отмечается человек, а не программа.')
    await lockMeeting(context, (await readCode(context, typed)).meeting.id)
    const { code, meeting, objection, marked } = await readCode(context, typed)
    if (marked) return false
    if (objection) refuse(objection)
    if (presence === 'online' && meeting.link === '') refuse('У этого заседания нет дистанционного подключения: отметиться можно только лично.')
    if (!membersOn(await people(context), code.day).some(({ id }) => id === personId)) refuse('Вы не состоите в объединении на день заседания. Скажите секретарю.')
    if ((await selfMarks(context, meeting.id, code.day)).some((mark) => mark.personId === personId)) refuse('Секретарь снял вашу отметку. Если вы на заседании, подойдите к секретарю.')
    await insertSelfMark(context, meeting.id, code.day, { personId, presence })
    await addPresent(context, meeting.id, { personId, presence })
    await note(context, { deed: 'отметка о своём присутствии', subject: `/meetings/${meeting.id}`, details: { how: presenceName[presence] } })
    return true
  })
}
