import type { CalendarDate } from './calendar.ts'

/** How far the clocks of a zone are from UTC at noon of a day: '+0500'. */
export function offsetOf(zone: string, day: CalendarDate): string {
  const name = formatOf(zone).formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName')!.value
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return `${sign}${hours}${minutes}`
}

/** The moment of an hour of a day in a zone. @param time 'HH:MM' */
export const momentIn = (zone: string, day: CalendarDate, time: string): Date => new Date(`${day}T${time}:00${offsetOf(zone, day).replace(/(\d{2})$/, ':$1')}`)

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format
}
