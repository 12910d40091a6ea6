import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound } from '#platform/refusal'
import type { AttachmentId } from './attachment.ts'
import { keepAttachment, type AttachmentDraft } from './keep-attachment.ts'
import { knownMeeting, meetingToChange } from './meeting-to-change.ts'
import type { MeetingId } from './meeting.ts'
import { attachmentById, deleteAttachment } from './store/attachments.ts'

/**
 * Adds a material to a meeting; a signed protocol keeps the list that it was signed with.
 * @throws {Refusal} when the actor may not, or there is neither a file nor a link
 */
export function addMaterial(context: Context, id: MeetingId, draft: AttachmentDraft): Promise<AttachmentId> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    await knownMeeting(context, id)
    const material = await keepAttachment(context, 'material', id, draft)
    await note(context, { deed: 'материал заседания приложен', subject: `/meetings/${id}`, details: { title: draft.title } })
    return material
  })
}

/** Takes a material away. @throws {Refusal} when the actor may not, or the minutes are signed */
export function removeMaterial(context: Context, id: AttachmentId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const material = await attachmentById(context, id)
    if (material?.kind !== 'material') notFound('Такого материала нет.')
    await meetingToChange(context, material.meetingId)
    await deleteAttachment(context, id)
    await note(context, { deed: 'материал заседания убран', subject: `/meetings/${material.meetingId}`, details: { title: material.title } })
  })
}
