import type { Context } from '#platform/context'
import { notFound, refuse } from '#platform/refusal'
import type { Meeting, MeetingId } from './meeting.ts'
import { meetingById } from './store/meetings.ts'

/**
 * The meeting of a deed that changes it.
 * @throws {Refusal} when it is unknown, or its minutes are signed: then only a remark can be added
 */
export async function meetingToChange(context: Context, id: MeetingId): Promise<Meeting> {
  const meeting = await knownMeeting(context, id)
  if (meeting.signed) refuse('Протокол подписан: заседание больше не правят. Замечание можно добавить рядом с протоколом.')
  return meeting
}

/** @throws {NotFound} */
export const knownMeeting = async (context: Context, id: MeetingId): Promise<Meeting> => (await meetingById(context, id)) ?? notFound('Такого заседания нет.')
