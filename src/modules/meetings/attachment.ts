import type { CalendarDate } from '#platform/calendar'
import { fileAddress, type StoredFileId } from '#platform/stored-files'
import type { MeetingId } from './meeting.ts'

export type AttachmentId = number

/** What is brought to a meeting, or what remains after it (практический выход). */
export type AttachmentKind = 'material' | 'deliverable'

/** A file, a link, or both, under a title. */
export interface Attachment {
  readonly id: AttachmentId
  readonly meetingId: MeetingId
  readonly kind: AttachmentKind
  readonly title: string
  readonly fileId: StoredFileId | null
  readonly link: string
  readonly addedOn: CalendarDate
}

/** Where it can be opened. */
export const addressOf = ({ fileId, link }: Pick<Attachment, 'fileId' | 'link'>): string => (fileId === null ? link : fileAddress(fileId))
