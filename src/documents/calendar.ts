import { daysLater, type CalendarDate } from '#platform/calendar'
import { foldedLines, parameterValue, textValue } from './calendar/lines.ts'
import { offsetOf } from '#platform/time-zone'

/** Who takes part, as calendars mark it. */
export interface CalendarPerson {
  readonly name: string
  readonly address: string
}

export type Participation = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED'

export interface CalendarEntry {
  /** The same for one thing in all calendars and at all times. */
  readonly uid: string
  /** Grows with each change, so that calendars take the newer. */
  readonly sequence: number
  readonly day: CalendarDate
  /** 'HH:MM' in the calendar's zone; null for the whole day. */
  readonly timeFrom: string | null
  readonly timeTo: string | null
  /** The last day of an entry of several whole days. */
  readonly lastDay?: CalendarDate
  readonly summary: string
  readonly description: string
  readonly place: string
  /** Address of its page; '' for none. */
  readonly url: string
  readonly cancelled?: boolean
  readonly organizer?: CalendarPerson | null
  readonly attendees?: readonly (CalendarPerson & { readonly participation: Participation })[]
}

export interface Calendar {
  readonly name: string
  /** REQUEST invites and changes, CANCEL takes back (RFC 5546); PUBLISH only shows. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  /** IANA name of the zone in which the hours are meant. */
  readonly timeZone: string
  readonly entries: readonly CalendarEntry[]
}

/** Hours of an entry that names only its beginning. */
const usualDuration = 'PT2H'

/**
 * A calendar as RFC 5545 writes it, lines folded, ready for a file or a letter.
 * @param madeAt stamped on each entry
 */
export function icsOf({ name, method, timeZone, entries }: Calendar, madeAt: Date): string {
  const zoned = entries.some(({ timeFrom }) => timeFrom !== null)
  return foldedLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Bibliokrug//Bibliokrug//RU',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    `X-WR-CALNAME:${textValue(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...(method === 'PUBLISH' ? ['REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H'] : []),
    ...(zoned ? zoneLines(timeZone, entries.map(({ day }) => day).toSorted()[0]!) : []),
    ...entries.flatMap((entry) => entryLines(entry, timeZone, madeAt)),
    'END:VCALENDAR',
  ])
}

/** Russia has had no summer time since 2014: one offset says all of a zone there. */
function zoneLines(zone: string, day: CalendarDate): string[] {
  const offset = offsetOf(zone, day)
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', `TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE']
}

function entryLines(entry: CalendarEntry, zone: string, madeAt: Date): string[] {
  const { uid, sequence, summary, description, place, url, cancelled = false, organizer = null, attendees = [] } = entry
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(uid)}`,
    `DTSTAMP:${madeAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(entry, zone),
    `SUMMARY:${textValue(summary)}`,
    ...(description ? [`DESCRIPTION:${textValue(description)}`] : []),
    ...(place ? [`LOCATION:${textValue(place)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(cancelled ? ['TRANSP:TRANSPARENT'] : []),
    ...(organizer ? [`ORGANIZER;CN=${parameterValue(organizer.name)}:mailto:${organizer.address}`] : []),
    ...attendees.map(({ name, address, participation }) => `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${participation};RSVP=FALSE;CN=${parameterValue(name)}:mailto:${address}`),
    'END:VEVENT',
  ]
}

function timeLines({ day, timeFrom, timeTo, lastDay = day }: CalendarEntry, zone: string): string[] {
  const date = (day: string) => day.replaceAll('-', '')
  if (timeFrom === null) return [`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(daysLater(lastDay, 1))}`]
  const moment = (time: string) => `TZID=${zone}:${date(day)}T${time.replace(':', '')}00`
  return [`DTSTART;${moment(timeFrom)}`, timeTo === null ? `DURATION:${usualDuration}` : `DTEND;${moment(timeTo)}`]
}

/** A whole day ends where the next begins. */
