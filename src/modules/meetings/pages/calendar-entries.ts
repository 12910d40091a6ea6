import { associationOf, fullName, permit, schools, type Person } from '#modules/people'
import { eventKindName } from '#modules/training'
import type { Calendar, CalendarEntry } from '#documents/calendar'
import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { meetingEntry, placeInWords, uidOf } from '../documents/meeting-entry.ts'
import { isReachable, standing } from '../invitation.ts'
import { tasksOf } from '../store/decisions.ts'
import { answersTo } from '../store/invitations.ts'
import { participationOf } from '../write-to-invited.ts'
import { eventsIn, meetingsIn } from './calendar-things.ts'

/**
 * The calendar that programs read: meetings and events from a year ago on; of a person also the answers and what the person has been
 * charged with. The association's is given to schools and shows no link for taking part.
 * @param person whose it is; null for the association's
 * @param site address of the site, for links
 */
export async function calendarFor(context: Context, person: Person | null, site: string): Promise<Calendar> {
  if (person) permit(context, 'see the association')
  const association = await associationOf(context)
  const year = Number(context.today.slice(0, 4))
  const period = { from: `${year - 1}${context.today.slice(4)}` as CalendarDate, to: `${year + 2}-12-31` as CalendarDate }
  const places = new Map((await schools(context)).map((school) => [school.id, school]))
  const own = person && (await answersTo(context, { personId: person.id }))
  const city = { association: context.association, city: association.city }
  const meetings = (await meetingsIn(context, period)).map((meeting): CalendarEntry => {
    const page = `${site}/meetings/${meeting.id}`
    const entry = meetingEntry(meeting, { ...city, place: placeInWords(places.get(meeting.hostSchoolId ?? 0), meeting.place), link: person ? meeting.link : '', description: person ? `Ответить, придёте ли: ${page}` : '', url: page })
    if (!person || !isReachable(person)) return entry
    const answer = standing(own!.filter(({ meetingId }) => meetingId === meeting.id), meeting.day).get(person.id)?.answer ?? null
    return { ...entry, attendees: [{ name: fullName(person), address: person.email, participation: participationOf(answer) }] }
  })
  const happenings = (await eventsIn(context, period)).map(({ id, title, kind, firstDay, lastDay, place, cancelled, version }): CalendarEntry => ({
    ...allDay(uidOf('event', id, city), firstDay, `${title} (${eventKindName[kind]})`, `${site}/events/${id}`), sequence: version + (cancelled ? 1 : 0), lastDay, place, cancelled: cancelled !== null,
  }))
  const terms = person ? (await tasksOf(context, person.id)).map(({ id, text, due, version }): CalendarEntry => ({ ...allDay(uidOf('decision', id, city), due, `Срок поручения: ${text}`, `${site}/decisions/${id}`), sequence: version })) : []
  return { name: association.shortName || association.name, method: 'PUBLISH', timeZone: association.timeZone, entries: [...meetings, ...happenings, ...terms] }
}

const allDay = (uid: string, day: CalendarDate, summary: string, url: string): CalendarEntry => ({ uid, sequence: 0, day, timeFrom: null, timeTo: null, summary, description: '', place: '', url })
