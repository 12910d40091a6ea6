import { schoolYearPeriod } from '#platform/calendar'
import { monthName } from '#platform/russian'
import type { PlanReading, Question } from '../reading/plan-reading.ts'
import { readTerm } from '../reading/term.ts'
import { isBeginnersSchool } from './ways.ts'

/**
 * Answers that a person may give by one press, beside what the reader itself suggests: both Augusts of a school year, a day in the
 * plan's own year, names that a school for beginners goes by.
 * @param called what the association calls its school for beginners already
 */
export function offersFor(question: Question, reading: PlanReading, called: string | null): string[] {
  if (isBeginnersSchool(question)) return called === null ? beginnersSchools : [called]
  const term = /^\/items\/(\d+)\/term$/.exec(question.about)
  const item = term && reading.items[Number(term[1])]
  if (!item?.term || !reading.schoolYear) return []
  const { from, to } = reading.schoolYear
  if (question.code === 'unclearTerm' && item.term.kind === 'month' && item.term.months[0] === 8) return [from, to].map((year) => `${monthName(8)} ${year}`)
  if (question.code !== 'yearDisagrees') return []
  const period = schoolYearPeriod(reading.schoolYear)
  return [from, to].flatMap((year) => {
    const words = item.term!.raw.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/, String(year))
    const read = readTerm(words, reading.schoolYear).term
    return words !== item.term!.raw && read.from !== null && read.from >= period.from && read.from <= period.to ? [words] : []
  })
}

const beginnersSchools = ['Школа растущего библиотекаря', 'Школа развивающегося библиотекаря', 'Школа начинающего библиотекаря']
