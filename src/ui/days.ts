import type { CalendarDate } from '#platform/calendar'

const months = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']

/** «15.09.2026»; '' for none. */
export const dayShort = (day: CalendarDate | null): string => (day === null ? '' : day.split('-').toReversed().join('.'))

/** «15 сентября 2026 г.»; '' for none. */
export function dayInWords(day: CalendarDate | null): string {
  if (day === null) return ''
  const [year, month, date] = day.split('-').map(Number)
  return `${date}\u00A0${months[month! - 1]} ${year}\u00A0г.`
}
