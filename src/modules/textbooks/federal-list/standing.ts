import { daysLater, schoolYearName, schoolYearOf, schoolYearPeriod, type CalendarDate, type SchoolYear } from '#platform/calendar'
import { dateShort } from '#platform/russian'
import type { FederalEntry } from './entry.ts'

/** Whether schools may teach by a textbook in a school year. */
export type FederalStanding =
  | { readonly state: 'allowed'; readonly last: SchoolYear | null }
  /** The expert opinion ends within the year or has ended before it: allowed still, look for the next list. */
  | { readonly state: 'opinion ends'; readonly on: CalendarDate }
  /** Its limit of use is past. */
  | { readonly state: 'blocked'; readonly since: SchoolYear }
  /** The term could not be read in the list. */
  | { readonly state: 'unknown' }

type Termed = Pick<FederalEntry, 'appendix' | 'term' | 'until'>

/**
 * A limit of use (appendix 2) blocks from the school year that begins after it: on 1 September of the year the limit must still hold.
 * The end of an expert opinion (appendix 1) blocks nothing and warns, from the school year in which it falls.
 */
export function standing(entry: Termed, year: SchoolYear): FederalStanding {
  const { from, to } = schoolYearPeriod(year)
  const { until } = entry
  if (entry.term === 'unknown') return { state: 'unknown' }
  if (until === null) return { state: 'allowed', last: null }
  if (entry.appendix === 1) return until <= to ? { state: 'opinion ends', on: until } : { state: 'allowed', last: null }
  return until < from ? { state: 'blocked', since: schoolYearAfter(until) } : { state: 'allowed', last: lastSchoolYear(entry) }
}

/** The last school year in which schools may teach by it; null where no limit of use is set or it is not known. */
export const lastSchoolYear = ({ appendix, until }: Termed): SchoolYear | null => (appendix === 2 && until !== null ? schoolYearOf(until) : null)

/** The one that begins after the day. */
const schoolYearAfter = (day: CalendarDate): SchoolYear => {
  const { from, to } = schoolYearOf(day)
  return { from: from + 1, to: to + 1 }
}

/** «можно использовать по 2026/2027 учебный год» */
export function standingInWords(standing: FederalStanding): string {
  if (standing.state === 'blocked') return `нельзя использовать с ${schoolYearName(standing.since)} учебного года`
  if (standing.state === 'opinion ends') return `экспертное заключение до ${dateShort(standing.on)}`
  if (standing.state === 'unknown') return 'срок не понят, проверьте по приказу'
  return standing.last ? `можно использовать по ${schoolYearName(standing.last)} учебный год` : 'можно использовать'
}

/** The school year that a decision of today is about: from June on, when orders and exchange are made, it is the next one. */
export const yearToDecide = (today: CalendarDate): SchoolYear => schoolYearOf(daysLater(today, 92))
