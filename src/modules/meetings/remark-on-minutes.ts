import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { knownMeeting } from './meeting-to-change.ts'
import type { MeetingId } from './meeting.ts'
import { insertRemark } from './store/minutes.ts'

/**
 * Adds a remark beside signed minutes, which stay as they are.
 * @throws {Refusal} when the minutes are not signed, or nothing is said
 */
export function remarkOnMinutes(context: Context, id: MeetingId, words: string): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'remark on minutes')
    const meeting = await knownMeeting(context, id)
    if (!meeting.signed) refuse('Протокол ещё не подписан: скажите секретарю, что поправить.')
    if (words === '') refuse('Напишите замечание.', 'words')
    await insertRemark(context, id, words)
    await note(context, { deed: 'замечание к протоколу', subject: `/meetings/${id}`, details: { words } })
  })
}
