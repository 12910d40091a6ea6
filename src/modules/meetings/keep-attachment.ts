import type { Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { isLink, linkAsked } from '#platform/link'
import { refuse } from '#platform/refusal'
import { keepFile } from '#platform/stored-files'
import type { AttachmentId, AttachmentKind } from './attachment.ts'
import type { MeetingId } from './meeting.ts'
import { insertAttachment } from './store/attachments.ts'

/** What is typed and chosen: a file, a link, or both. */
export interface AttachmentDraft {
  /** The name of the file stands in for an empty title. */
  readonly title: string
  readonly file: UploadedFile | null
  readonly link: string
}

/** Keeps what belongs to a meeting. @throws {Refusal} without a file and a link, or with a link that is not of the web */
export async function keepAttachment(context: Context, kind: AttachmentKind, meetingId: MeetingId, { title, file, link }: AttachmentDraft): Promise<AttachmentId> {
  if (file === null && link === '') refuse('Приложите файл или дайте ссылку.', 'file')
  if (link !== '' && !isLink(link)) refuse(linkAsked, 'link')
  const named = title || file?.name.replace(/\.\w+$/, '') || refuse('Напишите название.', 'title')
  const fileId = file && (await keepFile(context, file, { field: 'file' }))
  return insertAttachment(context, { meetingId, kind, title: named, fileId, link })
}
