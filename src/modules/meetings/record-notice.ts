import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { meetingToChange } from './meeting-to-change.ts'
import { isHeld, type MeetingId } from './meeting.ts'
import { insertStep } from './store/meetings.ts'

/**
 * Notes that the notice has gone out; after the day is moved it is to go out again.
 * @param how in words: «по почте школ и в чате»
 * @throws {Refusal} when the actor may not, or there is nothing to give notice of
 */
export function recordNotice(context: Context, id: MeetingId, how: string): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await meetingToChange(context, id)
    if (meeting.day === null) refuse('Сначала назначьте день: без него уведомлять не о чем.')
    if (isHeld(meeting) || meeting.state === 'cancelled') refuse('Заседание уже проведено или отменено: уведомлять поздно.')
    await insertStep(context, id, { kind: 'notified', day: null, reason: how })
    await note(context, { deed: 'уведомление о заседании разослано', subject: `/meetings/${id}`, details: { how } })
  })
}
