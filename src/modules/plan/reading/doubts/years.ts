import { schoolYearName, type SchoolYear } from '#platform/calendar'
import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { sameYear, schoolYearsIn } from '../school-year.ts'
import { textsOf } from './texts.ts'

/** What the front part is to do in a school year that is not the plan's: most likely it was carried over from an older plan. */
export function doubtYears(reading: PlanReading, notes: Notes, year: SchoolYear | null): void {
  if (!year) return
  for (const { at, text } of textsOf(reading, notes)) {
    const other = /^\/(?:theme|aim|tasks|priorities|expected)/.test(at) ? schoolYearsIn(text).find((one) => !sameYear(one, year)) : undefined
    if (other) notes.ask('yearDisagrees', at, `Здесь назван ${schoolYearName(other)} учебный год, а план — на ${schoolYearName(year)}. Какой верен?`, text)
  }
}
