import type { Context } from '#platform/context'
import { notFound, refuse } from '#platform/refusal'
import { objectionToWriting, type Meeting, type MeetingId } from './meeting.ts'
import { lockMeeting, meetingById } from './store/meetings.ts'

/** @throws {NotFound} */
export const knownMeeting = async (context: Context, id: MeetingId): Promise<Meeting> => (await meetingById(context, id)) ?? notFound('Такого заседания нет.')

/**
 * The meeting of a page that offers to change it.
 * @throws {Refusal} when it is unknown, or its minutes are signed: then only a remark can be added
 */
export async function unsignedMeeting(context: Context, id: MeetingId): Promise<Meeting> {
  const meeting = await knownMeeting(context, id)
  if (meeting.signed) refuse('Протокол подписан: заседание больше не правят. Замечание можно добавить рядом с протоколом.')
  return meeting
}

/** The same for a deed, which keeps others from changing or signing it meanwhile. */
export async function meetingToChange(context: Context, id: MeetingId): Promise<Meeting> {
  await lockMeeting(context, id)
  return unsignedMeeting(context, id)
}

/** The meeting of a page on which minutes are written. @throws {Refusal} before its day, when it is cancelled, or when its minutes are signed */
export async function meetingUnderWay(context: Context, id: MeetingId): Promise<Meeting> {
  const meeting = await unsignedMeeting(context, id)
  const objection = objectionToWriting(meeting, context.today)
  if (objection) refuse(objection)
  return meeting
}

/** The same for a deed. */
export async function meetingToWrite(context: Context, id: MeetingId): Promise<Meeting & { readonly day: NonNullable<Meeting['day']> }> {
  await lockMeeting(context, id)
  const meeting = await meetingUnderWay(context, id)
  return { ...meeting, day: meeting.day ?? context.today }
}
