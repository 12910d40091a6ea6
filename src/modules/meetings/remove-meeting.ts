import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { meetingToChange } from './meeting-to-change.ts'
import type { Meeting, MeetingId } from './meeting.ts'
import { writeAgenda } from './store/agenda.ts'
import { materialsOf } from './store/attachments.ts'
import { deleteMeeting } from './store/meetings.ts'

/**
 * Removes a card opened by mistake, before anything has happened to the meeting; afterwards it can only be cancelled.
 * @throws {Refusal} when the actor may not, the meeting has had a day, or materials are kept with it
 */
export function removeMeeting(context: Context, id: MeetingId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await meetingToChange(context, id)
    if (!isUntouched(meeting)) refuse('Заседание уже назначалось: карточку удалить нельзя, но заседание можно отменить.')
    if ((await materialsOf(context, id)).length > 0) refuse('К заседанию приложены материалы. Сначала уберите их.')
    await writeAgenda(context, id, [])
    await deleteMeeting(context, id)
    await note(context, { deed: 'карточка заседания удалена', subject: '/meetings', details: { topic: meeting.topic } })
  })
}

/** Whether nothing has happened to it yet. */
export const isUntouched = ({ state, steps }: Pick<Meeting, 'state' | 'steps'>): boolean => state === 'planned' && steps.length === 0
