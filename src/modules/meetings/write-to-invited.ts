import { associationOf, fullName, members, schoolById, type Person } from '#modules/people'
import { icsOf, type CalendarPerson, type Participation } from '#documents/calendar'
import { letterPage, letterText } from '#documents/letter'
import type { Context } from '#platform/context'
import { enqueueLetters, secretMark, siteMark, type LetterDraft } from '#platform/mail'
import { hashOfToken, newToken } from '#platform/sessions'
import { answerButton, answers, endOf, type Answer } from './answer.ts'
import { invitationBlocks, invitationSubject, type InvitationKind } from './documents/invitation-letter.ts'
import { meetingEntry, placeInWords } from './documents/meeting-entry.ts'
import { protocolOf } from './draw-up-protocol.ts'
import { isReachable, standing } from './invitation.ts'
import { meetingById, insertStep } from './store/meetings.ts'
import { answersTo, insertLinks, invitationsOf } from './store/invitations.ts'
import type { Meeting, MeetingId } from './meeting.ts'

/** A meeting that has a day. */
export type Appointed = Meeting & { readonly day: NonNullable<Meeting['day']> }

/**
 * Puts a letter for each of these people into the outbox, with an entry for the calendar and personal links for the answer.
 * @param people invited already, with e-mail
 * @param reason why it was moved or cancelled
 */
export async function writeTo(context: Context, meeting: Appointed, people: readonly (Person & { readonly email: string })[], kind: InvitationKind, reason = ''): Promise<void> {
  if (people.length === 0) return
  const association = await associationOf(context)
  const { questions } = await protocolOf(context, meeting)
  const place = placeInWords(meeting.hostSchoolId === null ? undefined : await schoolById(context, meeting.hostSchoolId), meeting.place)
  const organizer = await organizerFor(context)
  const given = standing(await answersTo(context, { meetingId: meeting.id }), meeting.day)
  const letterOf = { kind, meeting, questions, place, reason, association: association.name }
  const subject = invitationSubject(letterOf)
  const link = `${siteMark}/answer/${context.association}.${secretMark}`
  const drafts = people.map((person): LetterDraft => {
    const blocks = invitationBlocks(letterOf, [person.givenName, person.patronymic].filter(Boolean).join(' '), link)
    const entry = meetingEntry(meeting, { association: context.association, city: association.city, place, link: meeting.link, description: answers.map((answer) => `${answerButton[answer]}: ${link}/${answer}`).join('\n'), url: `${siteMark}/meetings/${meeting.id}` })
    const invited = { ...entry, organizer, attendees: [{ name: fullName(person), address: person.email, participation: participationOf(given.get(person.id)?.answer ?? null) }] }
    const method = organizer === null ? 'PUBLISH' : kind === 'cancelled' ? 'CANCEL' : 'REQUEST'
    return {
      to: { name: fullName(person), address: person.email },
      subject,
      text: letterText(blocks),
      html: letterPage(subject, blocks),
      calendar: { method, text: icsOf({ name: association.shortName || association.name, method, timeZone: association.timeZone, entries: [organizer === null ? entry : invited] }, context.now) },
      about: `/meetings/${meeting.id}`,
      secret: newToken(),
      usefulUntil: endOf(meeting, association.timeZone),
    }
  })
  await insertLinks(context, meeting.id, drafts.map(({ secret }, at) => ({ personId: people[at]!.id, tokenHash: hashOfToken(secret!) })))
  await enqueueLetters(context, drafts)
}

/**
 * Tells those who were invited that the meeting has changed; does nothing while nobody was, or when it is over.
 * @returns how many letters wait to go out
 */
export async function tellInvited(context: Context, id: MeetingId, kind: InvitationKind, reason = ''): Promise<number> {
  const invited = new Set((await invitationsOf(context, id)).map(({ personId }) => personId))
  const meeting = await meetingById(context, id)
  if (invited.size === 0 || meeting === undefined || !isAppointed(meeting)) return 0
  const { timeZone } = await associationOf(context)
  if (endOf(meeting, timeZone) <= context.now) return 0
  const people = (await members(context)).filter(isReachable).filter((person) => invited.has(person.id))
  await writeTo(context, meeting, people, kind, reason)
  if (people.length > 0 && kind !== 'cancelled') await insertStep(context, id, { kind: 'notified', day: null, reason: `письмом, ${people.length}` })
  return people.length
}

export const isAppointed = (meeting: Meeting): meeting is Appointed => meeting.day !== null

/** As calendars mark an answer; who comes online takes part. */
export const participationOf = (answer: Answer | null): Participation => (answer === null ? 'NEEDS-ACTION' : answer === 'not' ? 'DECLINED' : 'ACCEPTED')

/** Who invites: the head of the association, else whoever sends; null when neither has e-mail: then calendars only show the meeting. */
async function organizerFor(context: Context): Promise<CalendarPerson | null> {
  const everybody = (await members(context)).filter(isReachable)
  const person = everybody.find(({ roles }) => roles.includes('head')) ?? everybody.find(({ id }) => id === context.actor.personId)
  return person ? { name: fullName(person), address: person.email } : null
}
