import { schoolYearName } from '#platform/calendar'
import type { Figure } from './figures/figure.ts'
import type { ToldYear } from './told-year.ts'

/** A number of each of several years side by side. */
export interface ComparedFigure {
  readonly name: string
  /** In the order of the years; null where a year does not tell it. */
  readonly values: readonly (Figure | null)[]
}

/** What can be compared between years, in the order of the note; rows that no year tells are left out. */
export function comparedYears(years: readonly Pick<ToldYear, 'figures'>[]): ComparedFigure[] {
  const rows = years.map(({ figures: { composition, meetings, training, results, reviews } }) => [
    composition.members,
    meetings.held,
    meetings.mean,
    meetings.schools,
    meetings.decisions.given,
    meetings.decisions.done,
    meetings.deliverables,
    training.people,
    training.participations,
    training.confirmed,
    results.indicators.reached,
    reviews.given,
    ...reviews.parts.map(({ mean }) => mean),
  ])
  return (rows[0] ?? []).map(({ name }, at) => ({ name, values: rows.map((row) => (row[at]!.value === null ? null : row[at]!)) })).filter(({ values }) => values.some((figure) => figure !== null))
}

export const yearNameOf = ({ year }: Pick<ToldYear, 'year'>): string => schoolYearName(year.plan.schoolYear)
