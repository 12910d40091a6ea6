import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { meetingToChange } from './meeting-to-change.ts'
import { isHeld, type MeetingId } from './meeting.ts'
import { insertStep } from './store/meetings.ts'
import { tellInvited } from './write-to-invited.ts'

/**
 * Cancels a meeting that has not been held; it stays in the calendar with the reason, and may be appointed again by `moveMeeting`. Those
 * invited get a letter.
 * @throws {Refusal} when the actor may not, it was held or cancelled already, or no reason is given
 */
export function cancelMeeting(context: Context, id: MeetingId, reason: string): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await meetingToChange(context, id)
    if (isHeld(meeting)) refuse('Заседание уже проведено: отменить его нельзя.')
    if (meeting.state === 'cancelled') refuse('Заседание уже отменено.')
    if (reason === '') refuse('Напишите, почему заседание отменяется.', 'reason')
    await insertStep(context, id, { kind: 'cancelled', day: null, reason })
    await note(context, { deed: 'заседание отменено', subject: `/meetings/${id}`, details: { reason } })
    await tellInvited(context, id, 'cancelled', reason)
  })
}
