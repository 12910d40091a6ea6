import { createHash } from 'node:crypto'
import type { CalendarEntry } from '#documents/calendar'
import { meetingTitle, type Meeting } from '../meeting.ts'

/**
 * A meeting as an entry of a calendar.
 * @param place where it is held, in words
 * @param link by which to take part from afar, where it may be shown; '' otherwise
 */
export function meetingEntry(meeting: Meeting & { readonly day: NonNullable<Meeting['day']> }, { association, city, place, link, description, url }: { association: number; city: string; place: string; link: string; description: string; url: string }): CalendarEntry {
  return {
    uid: uidOf('meeting', meeting.id, { association, city }),
    sequence: sequenceOf(meeting),
    day: meeting.day,
    timeFrom: meeting.timeFrom,
    timeTo: meeting.timeTo,
    summary: meetingTitle(meeting),
    description: [link && `Дистанционно: ${link}`, meeting.aim && `Цель: ${meeting.aim}`, description].filter(Boolean).join('\n'),
    place: place || (meeting.link && 'дистанционно'),
    url,
    cancelled: meeting.state === 'cancelled',
  }
}

/** The same for one thing in all calendars, and another than that of the same number in another city. */
export const uidOf = (kind: string, id: number, { association, city }: { readonly association: number; readonly city: string }): string =>
  `${kind}-${id}.${createHash('sha256').update(`${association} ${city}`).digest('hex').slice(0, 12)}@bibliokrug`

/** Grows with each change of the card and each step but notices, and never falls. */
const sequenceOf = ({ version, steps }: Pick<Meeting, 'version' | 'steps'>): number => version + steps.filter(({ kind }) => kind !== 'notified').length

/** «МАОУ СОШ № 5, ул. Мира, 7, читальный зал» */
export const placeInWords = (host: { readonly name: string; readonly address: string } | undefined, place: string): string => [host?.name, host?.address, place].filter(Boolean).join(', ')

/** «в 14:00», «с 14:00 до 16:00»; '' without hours. */
export const hoursInWords = ({ timeFrom, timeTo }: Pick<Meeting, 'timeFrom' | 'timeTo'>): string => (timeFrom === null ? '' : timeTo === null ? `в ${timeFrom}` : `с ${timeFrom} до ${timeTo}`)
