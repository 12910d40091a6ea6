import type { CalendarDate } from '../calendar.ts'

export type MonthCase = 'nominative' | 'genitive' | 'prepositional'

/** «15 сентября 2026 года»; the number does not part from its month, nor the year from its word. */
export const dateInWords = (day: CalendarDate): string => {
  const [year, month, date] = partsOf(day)
  return `${date}\u00A0${monthName(month, 'genitive')} ${year}\u00A0года`
}

/** «15.09.2026» */
export const dateShort = (day: CalendarDate): string => day.split('-').toReversed().join('.')

/**
 * «сентябрь», «сентября», «сентябре»
 * @param month 1 to 12
 */
export function monthName(month: number, form: MonthCase = 'nominative'): string {
  const name = months[month - 1]
  if (name === undefined) throw new RangeError(`expected a month from 1 to 12, not ${month}`)
  if (form === 'nominative') return name
  const stem = name.replace(/[ьй]$/, '')
  return stem + (form === 'prepositional' ? 'е' : stem === name ? 'а' : 'я')
}

const months = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']

const partsOf = (day: CalendarDate): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
