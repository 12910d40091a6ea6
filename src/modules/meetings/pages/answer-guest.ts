import { data } from 'react-router'
import { associationOf, memberVisit, schoolById } from '#modules/people'
import { todayIn } from '#platform/calendar'
import type { Context } from '#platform/context'
import { servicesOf, type RequestArgs } from '#platform/request'
import { guestOfInvitation } from '../answer-invitation.ts'
import { answers, objectionToAnswer, type Answer } from '../answer.ts'
import { placeInWords } from '../documents/meeting-entry.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { meetingTitle, type MeetingId } from '../meeting.ts'
import { answersTo } from '../store/invitations.ts'

/** Who came by a personal link, acting as themselves, and the meeting that it is about. @throws a page that says that the link does not work */
export async function answerGuest(args: RequestArgs, link: string): Promise<{ readonly context: Context; readonly meetingId: MeetingId }> {
  const services = servicesOf(args)
  const known = await guestOfInvitation(services.database.db, link)
  const visit = known && (await memberVisit(services, known.association, known.personId))
  if (!visit) throw data('Ссылка не работает: проверьте, вся ли она скопирована из письма. Ответить можно и на странице заседания.', { status: 410 })
  return { context: visit.context, meetingId: known.meetingId }
}

/** What the page of answers shows: the meeting, and what the person has answered for its day, the last last. */
export async function answerShown(context: Context, id: MeetingId) {
  const meeting = await knownMeeting(context, id)
  const { timeZone } = await associationOf(context)
  const host = meeting.hostSchoolId === null ? undefined : await schoolById(context, meeting.hostSchoolId)
  const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const given = await answersTo(context, { meetingId: id, personId: context.actor.personId! })
  const counting = given.filter(({ forDay }) => forDay === meeting.day)
  return {
    name: context.actor.name,
    title: meetingTitle(meeting),
    day: meeting.day,
    hours: [meeting.timeFrom, meeting.timeTo].filter(Boolean).join('–'),
    place: placeInWords(host, meeting.place),
    link: meeting.link,
    objection: objectionToAnswer(meeting, timeZone, context.now),
    given: counting.map(({ answer, at }) => ({ answer, on: moment.format(at) })),
    forOtherDay: counting.length === 0 && given.length > 0 ? todayIn(timeZone, given.at(-1)!.at) : null,
  }
}

export const answerNamed = (text: string | undefined): Answer | null => answers.find((answer) => answer === text) ?? null
