import { schools } from '#modules/people'
import { eventKindName, events, type TrainingEvent } from '#modules/training'
import type { CalendarDate, Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Decision } from '../decision.ts'
import { placeInWords } from '../documents/meeting-entry.ts'
import { meetingTitle, type Meeting } from '../meeting.ts'
import { decisions } from '../store/decisions.ts'
import { meetings } from '../store/meetings.ts'
import { isAppointed, type Appointed } from '../write-to-invited.ts'

/** Something that stands in the calendar of the city. */
export interface CalendarThing {
  readonly key: string
  readonly kind: 'meeting' | 'event' | 'term'
  readonly day: CalendarDate
  readonly lastDay: CalendarDate
  readonly time: string
  readonly title: string
  readonly place: string
  readonly address: string
  readonly cancelled: boolean
  /** A term that has passed. */
  readonly late: boolean
}

/** Meetings, events and terms of decisions that touch a period, in the order of their days. */
export async function thingsIn(context: Context, period: Period): Promise<CalendarThing[]> {
  const places = new Map((await schools(context)).map((school) => [school.id, school]))
  const things = [
    ...(await meetingsIn(context, period)).map((meeting) => ofMeeting(meeting, placeInWords(places.get(meeting.hostSchoolId ?? 0), meeting.place))),
    ...(await eventsIn(context, period)).map(ofEvent),
    ...(await decisions(context)).filter(({ due }) => due >= period.from && due <= period.to).map(ofDecision),
  ]
  return things.toSorted((one, other) => one.day.localeCompare(other.day) || one.time.localeCompare(other.time))
}

export const meetingsIn = async (context: Context, { from, to }: Period): Promise<Appointed[]> => (await meetings(context)).filter(isAppointed).filter(({ day }) => day >= from && day <= to)

/** Those that begin before the period ends and end after it begins. */
export const eventsIn = async (context: Context, { from, to }: Period): Promise<TrainingEvent[]> => (await events(context, { from, to: '2100-12-31' })).filter(({ firstDay }) => firstDay <= to)

const ofMeeting = (meeting: Meeting & { readonly day: CalendarDate }, place: string): CalendarThing => ({
  key: `meeting-${meeting.id}`, kind: 'meeting', day: meeting.day, lastDay: meeting.day, time: [meeting.timeFrom, meeting.timeTo].filter(Boolean).join('–'),
  title: meetingTitle(meeting), place: place || (meeting.link && 'дистанционно'), address: `/meetings/${meeting.id}`, cancelled: meeting.state === 'cancelled', late: false,
})

const ofEvent = ({ id, kind, title, firstDay, lastDay, place, cancelled }: TrainingEvent): CalendarThing => ({
  key: `event-${id}`, kind: 'event', day: firstDay, lastDay, time: '', title: `${title} (${eventKindName[kind]})`, place, address: `/events/${id}`, cancelled: cancelled !== null, late: false,
})

const ofDecision = ({ id, text, due, state }: Decision): CalendarThing => ({ key: `term-${id}`, kind: 'term', day: due, lastDay: due, time: '', title: `Срок: ${text}`, place: '', address: `/decisions/${id}`, cancelled: false, late: state === 'overdue' })
