import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import type { AttachmentId } from './attachment.ts'
import { keepAttachment, type AttachmentDraft } from './keep-attachment.ts'
import { knownMeeting } from './meeting-to-change.ts'
import { isHeld, type MeetingId } from './meeting.ts'
import { attachmentById, deleteAttachment } from './store/attachments.ts'

/**
 * Records the practical output of a held meeting, with its file or link; also after the minutes are signed.
 * @throws {Refusal} when the actor may not, the meeting was not held, or there is neither a file nor a link
 */
export function recordDeliverable(context: Context, id: MeetingId, draft: AttachmentDraft): Promise<AttachmentId> {
  return atomically(context, async (context) => {
    permit(context, 'record a deliverable')
    if (!isHeld(await knownMeeting(context, id))) refuse('Практический выход остаётся после заседания. Сначала отметьте, кто присутствовал.')
    const deliverable = await keepAttachment(context, 'deliverable', id, draft)
    await note(context, { deed: 'практический выход записан', subject: `/meetings/${id}`, details: { title: draft.title } })
    return deliverable
  })
}

/** Takes back what was recorded by mistake. @throws {Refusal} when the actor may not */
export function withdrawDeliverable(context: Context, id: AttachmentId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'record a deliverable')
    const deliverable = await attachmentById(context, id)
    if (deliverable?.kind !== 'deliverable') notFound('Такого практического выхода нет.')
    await deleteAttachment(context, id)
    await note(context, { deed: 'практический выход убран', subject: `/meetings/${deliverable.meetingId}`, details: { title: deliverable.title } })
  })
}
