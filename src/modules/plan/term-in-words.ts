import { dateInWords } from '#platform/russian'
import { isCalendarDate } from '#platform/calendar'
import type { Term } from './reading/plan-reading.ts'

const every: Readonly<Record<NonNullable<Term['every']>, string>> = {
  week: 'каждую неделю',
  month: 'каждый месяц',
  quarter: 'каждый квартал',
  term: 'каждую учебную четверть',
  halfYear: 'каждое полугодие',
}

/** What the program understood of a term: «с 1 сентября 2026 года по 30 сентября 2026 года», «каждый месяц». */
export function termInWords({ kind, from, to, every: how }: Term): string {
  if (how) return every[how]
  if (kind === 'allYear') return 'весь учебный год'
  if (kind === 'byReference') return 'дни назовёт другой документ'
  const [first, last] = [from, to].map((day) => (day !== null && isCalendarDate(day) ? dateInWords(day) : null))
  if (first && last) return first === last ? first : `с ${first} по ${last}`
  if (last) return `до ${last}`
  return 'дни не понятны'
}
