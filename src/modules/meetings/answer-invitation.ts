import { associationOf, permit, personById, type PersonId } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import type { Database } from '#platform/database'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { hashOfToken } from '#platform/sessions'
import { answerName, objectionToAnswer, type Answer, type AnswerWay } from './answer.ts'
import { standing } from './invitation.ts'
import { knownMeeting } from './meeting-to-change.ts'
import type { MeetingId } from './meeting.ts'
import { answersTo, insertAnswer, invitationByLink } from './store/invitations.ts'
import { lockMeeting } from './store/meetings.ts'

/** Whose personal link it is, and to which meeting; null when the link is nobody's. @param link '17.token' */
export async function guestOfInvitation(db: Database, link: string): Promise<{ readonly association: number; readonly personId: PersonId; readonly meetingId: MeetingId } | null> {
  const [, association, token] = /^(\d{1,15})\.([\w-]{43})$/.exec(link) ?? []
  const found = association && token ? await invitationByLink(db, Number(association), hashOfToken(token)) : undefined
  return found ? { association: Number(association), ...found } : null
}

/**
 * Notes whether the actor comes to the meeting; replaces what the actor answered before. The same answer again changes nothing.
 * @throws {Refusal} when the meeting has no day, is cancelled or over
 */
export function answerInvitation(context: Context, id: MeetingId, answer: Answer, way: 'letter' | 'site'): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'answer an invitation')
    const { personId } = context.actor
    if (personId === null) refuse('Отвечает человек, а не программа.')
    await noteAnswer(context, id, personId, answer, way)
  })
}

/** Notes what somebody told the secretary, by telephone or in passing. See `answerInvitation`. */
export function noteToldAnswer(context: Context, id: MeetingId, personId: PersonId, answer: Answer): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'record attendance')
    if (!(await personById(context, personId))) notFound('Такого человека нет.')
    await noteAnswer(context, id, personId, answer, 'told')
  })
}

async function noteAnswer(context: Context, id: MeetingId, personId: PersonId, answer: Answer, way: AnswerWay): Promise<void> {
  await lockMeeting(context, id)
  const meeting = await knownMeeting(context, id)
  const { timeZone } = await associationOf(context)
  const objection = objectionToAnswer(meeting, timeZone, context.now)
  if (objection || meeting.day === null) refuse(objection ?? '')
  const before = standing(await answersTo(context, { meetingId: id, personId }), meeting.day).get(personId)
  if (before?.answer === answer) return
  await insertAnswer(context, id, { personId, forDay: meeting.day, answer, way })
  await note(context, { deed: before ? 'ответ на приглашение изменён' : 'ответ на приглашение', subject: `/meetings/${id}`, details: { personId, before: before && answerName[before.answer], after: answerName[answer] } })
}
