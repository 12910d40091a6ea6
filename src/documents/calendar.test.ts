import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { icsOf, type CalendarEntry } from './calendar.ts'
import { refolded } from './calendar/lines.ts'

const entry: CalendarEntry = { uid: 'meeting-1@bibliokrug', sequence: 3, day: '2026-11-18', timeFrom: '14:00', timeTo: '16:00', summary: 'Заседание', description: '', place: '', url: '' }
const made = new Date('2026-10-15T09:00:00Z')
const ics = (entries: readonly CalendarEntry[], timeZone = 'Asia/Yekaterinburg') => icsOf({ name: 'ГМО', method: 'PUBLISH', timeZone, entries }, made)
const read = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))

test('any text comes back as it was: commas, semicolons, backslashes, lines, letters of all sizes', () => {
  const hostile = 'a,b;c\\n "d"\nвторая строка: ёлка 📚 \u0007 BEGIN:VEVENT\r\nEND:VCALENDAR'
  const [event] = read(ics([{ ...entry, summary: hostile, description: hostile, place: hostile }]))
  const kept = hostile.replace('\u0007', '').replace('\r\n', '\n')
  expect([event!.summary, event!.description, event!.location]).toEqual([kept, kept, kept])
})

test('no line is longer than 75 octets, no character is cut, and every line ends as the standard asks', () => {
  const text = ics([{ ...entry, summary: '📚ё'.repeat(200), place: 'x'.repeat(74) }])
  expect(text.endsWith('\r\n')).toBe(true)
  for (const line of text.slice(0, -2).split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(line).not.toMatch(/\n|\uFFFD/)
  }
  expect(refolded(text)).toBe(text)
  expect(read(text)[0]!.summary).toBe('📚ё'.repeat(200))
})

test.each([['Europe/Kaliningrad', '12:00'], ['Europe/Moscow', '11:00'], ['Asia/Yekaterinburg', '09:00'], ['Asia/Kamchatka', '02:00']])('hours are those of the city: 14:00 in %s is %s by Greenwich', (zone, hour) => {
  expect(read(ics([entry], zone))[0]!.startDate.toJSDate().toISOString()).toBe(`2026-11-18T${hour}:00.000Z`)
})

test('days without hours are whole days, the last included', () => {
  const [event] = read(ics([{ ...entry, timeFrom: null, timeTo: null, lastDay: '2026-11-30' }]))
  expect([event!.startDate.isDate, event!.startDate.toString(), event!.endDate.toString()]).toEqual([true, '2026-11-18', '2026-12-01'])
})

test('who takes part is named with the answer, whatever signs the name holds', () => {
  const [event] = read(ics([{ ...entry, organizer: { name: 'Лебедева; А.: "П."', address: 'head@example.org' }, attendees: [{ name: 'Орлова, В.', address: 'vera@example.org', participation: 'DECLINED' }] }]))
  const [attendee] = event!.attendees
  expect([attendee!.getFirstValue(), attendee!.getFirstParameter('partstat'), attendee!.getFirstParameter('cn')]).toEqual(['mailto:vera@example.org', 'DECLINED', 'Орлова, В.'])
  expect(event!.organizer).toBe('mailto:head@example.org')
})

test('a cancelled entry says so and takes no time', () => {
  const text = ics([{ ...entry, cancelled: true }])
  expect(text).toContain('STATUS:CANCELLED\r\n')
  expect(text).toContain('TRANSP:TRANSPARENT\r\n')
})
