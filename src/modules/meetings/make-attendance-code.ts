import { randomInt } from 'node:crypto'
import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { objectionToWindow, usualWindow, type CodeWindow } from './attendance-code.ts'
import { meetingToChange } from './meeting-to-change.ts'
import type { MeetingId } from './meeting.ts'
import { codeOf, codeWindowSetting, insertCode, putCodeWindow } from './store/codes.ts'

/** When codes of this association work. */
export const codeWindow = async (context: Context): Promise<CodeWindow> => (await codeWindowSetting(context)) ?? usualWindow

/**
 * Makes the code by which people mark themselves at a meeting on its day; once made, it stays.
 * @returns six figures
 * @throws {Refusal} when the actor may not, the meeting has no day, is cancelled or signed
 */
export function makeAttendanceCode(context: Context, meetingId: MeetingId): Promise<string> {
  return atomically(context, async (context) => {
    permit(context, 'record attendance')
    const { day, state } = await meetingToChange(context, meetingId)
    if (state === 'cancelled') refuse('Заседание отменено: показывать код незачем.')
    if (day === null) refuse('Сначала назначьте день заседания.')
    const known = await codeOf(context, meetingId, day)
    if (known) return known
    const code = await freeCode(context, { meetingId, day })
    await note(context, { deed: 'код присутствия создан', subject: `/meetings/${meetingId}`, details: { day } })
    return code
  })
}

/** A million codes are enough for an association: a taken one is met rarely. */
async function freeCode(context: Context, of: { meetingId: MeetingId; day: NonNullable<Awaited<ReturnType<typeof meetingToChange>>['day']> }): Promise<string> {
  for (;;) {
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    if (await insertCode(context, { code, ...of })) return code
  }
}

/**
 * Sets how long before the beginning and after the end of a meeting its code works.
 * @throws {Refusal} when the actor may not, or a number is not from 0 to 240
 */
export function setCodeWindow(context: Context, window: CodeWindow): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'record attendance')
    const objection = objectionToWindow(window)
    if (objection) refuse(objection.reason, objection.field)
    await putCodeWindow(context, window)
    await note(context, { deed: 'время действия кода присутствия настроено', subject: '/association', details: window })
  })
}
