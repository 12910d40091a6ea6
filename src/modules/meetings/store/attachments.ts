import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Attachment, AttachmentId, AttachmentKind } from '../attachment.ts'
import type { MeetingId } from '../meeting.ts'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<MeetingsTables>()

/** Materials of a meeting, in the order in which they were added. */
export const materialsOf = (context: Context, meeting: MeetingId): Promise<Attachment[]> => attachments(context, { kind: 'material', meetingId: meeting })

/** What meetings left behind, in the order in which it was recorded; of one meeting, or recorded in a period. */
export const deliverables = (context: Context, query: { readonly meetingId?: MeetingId; readonly added?: Period } = {}): Promise<Attachment[]> => attachments(context, { kind: 'deliverable', ...query })

export async function attachmentById(context: Context, id: AttachmentId): Promise<Attachment | undefined> {
  return (await attachments(context, { id }))[0]
}

async function attachments(context: Context, { id, kind, meetingId, added }: { id?: AttachmentId; kind?: AttachmentKind; meetingId?: MeetingId; added?: Period }): Promise<Attachment[]> {
  const rows = await tables(context)
    .selectFrom('meeting_attachment')
    .selectAll()
    .where('association_id', '=', context.association)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(meetingId !== undefined, (query) => query.where('meeting_id', '=', meetingId!))
    .$if(added !== undefined, (query) => query.where('added_on', '>=', added!.from).where('added_on', '<=', added!.to))
    .orderBy('id')
    .execute()
  return rows.map(({ id, meeting_id, kind, title, file_id, link, added_on }) => ({ id, meetingId: meeting_id, kind, title, fileId: file_id, link, addedOn: added_on }))
}

export async function insertAttachment(context: Context, { meetingId, kind, title, fileId, link }: Omit<Attachment, 'id' | 'addedOn'>): Promise<AttachmentId> {
  const { id } = await tables(context)
    .insertInto('meeting_attachment')
    .values({ association_id: context.association, meeting_id: meetingId, kind, title, file_id: fileId, link, added_on: context.today, added_by: context.actor.personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function deleteAttachment(context: Context, id: AttachmentId): Promise<void> {
  await tables(context).deleteFrom('meeting_attachment').where('association_id', '=', context.association).where('id', '=', id).execute()
}
