import { daysBetween, lastDayOfMonth, calendarDate, type CalendarDate, type SchoolYear } from '#platform/calendar'
import type { CountedSum } from './count-rule.ts'
import { amount, type Value } from './value.ts'

export interface TrendMonth {
  /** 1 to 12; September is first. */
  readonly month: number
  /** What had come together from 1 September to the end of the month, or to today; null for a month that has not come and where there is no data. */
  readonly value: number | null
}

/** Month by month from September to August, out of the records behind the value. Shares are taken of today's members and schools. */
export function trendOf(sum: CountedSum, { value, records, denominator }: Pick<Value, 'value' | 'records' | 'denominator'>, year: SchoolYear, today: CalendarDate): TrendMonth[] {
  return monthsOf(year).map(({ month, first, last }) => ({
    month,
    value: value === null || first > today ? null : amount(sum, records.filter(({ day }) => day <= last), denominator),
  }))
}

const monthsOf = ({ from, to }: SchoolYear) =>
  [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8].map((month) => {
    const year = month >= 9 ? from : to
    return { month, first: calendarDate(year, month, 1), last: lastDayOfMonth(year, month) }
  })

/** Days from 1 September before which a pace says nothing. */
export const daysBeforeForecast = 30

/** The day for which the year is forecast: the last of the study year. */
export const forecastDay = ({ to }: SchoolYear): CalendarDate => calendarDate(to, 5, 31)

/**
 * What the value comes to on 31 May if every day adds as much as the days since 1 September did; a share does not pass 100.
 * Null in the first thirty days and without data; from 31 May on, what there is.
 */
export function forecastOf(value: number | null, sum: CountedSum, year: SchoolYear, today: CalendarDate): number | null {
  const passed = daysBetween(calendarDate(year.from, 9, 1), today)
  const whole = daysBetween(calendarDate(year.from, 9, 1), forecastDay(year))
  if (value === null || passed < daysBeforeForecast) return null
  if (passed >= whole) return value
  const forecast = (value * whole) / passed
  return sum.startsWith('share') ? Math.min(100, Math.round(forecast * 10) / 10) : sum === 'hours' ? Math.round(forecast * 10) / 10 : Math.round(forecast)
}

/** Where a value stands against its target: reached; going there; behind, at today's pace; missed, when the study year is over. */
export type MeasureState = 'reached' | 'going' | 'behind' | 'missed'

/** Null where there is no target or no data. @param today null when the year is closed */
export function stateOf({ value, target, forecast }: { readonly value: number | null; readonly target: number | null; readonly forecast: number | null }, year: SchoolYear, today: CalendarDate | null): MeasureState | null {
  if (value === null || target === null) return null
  if (value >= target) return 'reached'
  if (today === null || today > forecastDay(year)) return 'missed'
  return forecast !== null && forecast < target ? 'behind' : 'going'
}

export const stateName: Readonly<Record<MeasureState, string>> = { reached: 'достигнут', going: 'идёт', behind: 'отстаёт', missed: 'не достигнут' }
