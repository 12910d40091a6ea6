import { readTerm, type Term } from '#modules/plan'
import type { SchoolYear } from '#platform/calendar'
import { monthName } from '#platform/russian'

/**
 * The same term a year later. Words without days and years stay as they are; a day becomes its month, because nobody
 * has named a day of the next year yet.
 */
export function termNextYear(term: Term | null, nextYear: SchoolYear): Term | null {
  if (term === null) return null
  const raw = hasDays(term) ? monthsInWords(term, monthsOfDays(term)) : /(?:19|20)\d\d|\d\d\s*г/u.test(term.raw) ? withoutYears(term) : term.raw
  return readTerm(raw, nextYear).term
}

/** Whether the term names days, which do not pass into another year. */
export const hasDays = (term: Term): boolean => (term.kind === 'day' || term.kind === 'range') && term.months.length === 0 && monthsOfDays(term).length > 0

const monthsOfDays = ({ from, to }: Term): number[] => [...new Set([from, to].flatMap((day) => (day === null ? [] : [Number(day.slice(5, 7))])))]

const withoutYears = (term: Term): string => (term.kind === 'allYear' ? 'в течение учебного года' : term.months.length > 0 ? monthsInWords(term, term.months) : term.raw.replace(/\s*(?:19|20)\d\d(?:\s*(?:г(?:ода|од|г)?\.?))?/gu, '').trim() || term.raw)

/** «октябрь», «октябрь – ноябрь», «сентябрь, апрель» */
const monthsInWords = ({ kind }: Term, months: readonly number[]): string => {
  const names = months.map((month) => monthName(month))
  return kind === 'range' && names.length > 1 ? `${names[0]} – ${names.at(-1)}` : names.join(', ')
}
