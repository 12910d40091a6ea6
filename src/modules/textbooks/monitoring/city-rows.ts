import { bandsOf } from './bands.ts'
import { inOrder, keyOf, type NeedRow, type ReasonedRow } from './need-rows.ts'
import type { NeedReason } from './reason.ts'

/** A row of the city: the sum of schools' rows; what a school has not told is in no sum, and the school is counted. */
export interface CityRow extends NeedRow {
  readonly schools: number
  /** Schools of these that have not told something that the row asks. */
  readonly silent: number
  /** Copies needed by reason, the most first. */
  readonly reasons: readonly { readonly reason: NeedReason; readonly need: number }[]
}

const asked = { expiring: ['forecast', 'stock', 'need'], state: ['now', 'forecast', 'bought', 'need'], compulsory: ['now', 'forecast', 'stock', 'need'] } as const

/** Adds up the rows of schools. Bands of grades that overlap in different schools become one band, so no pupil and no copy is in two rows. */
export function cityRows(form: keyof typeof asked, schools: readonly (readonly (NeedRow | ReasonedRow)[])[]): CityRow[] {
  const rows = schools.flatMap((own, school) => own.map((row) => ({ row, school })))
  return [...Map.groupBy(rows, ({ row }) => keyOf(row.books, row.subject)).values()]
    .flatMap((ofSubject) =>
      bandsOf(ofSubject.map(({ row }) => row.grades)).map((grades): CityRow => {
        const here = ofSubject.filter(({ row }) => row.grades.some((grade) => grades.includes(grade)))
        const sum = (of: (row: NeedRow) => number | null) => here.reduce<number | null>((all, { row }) => (of(row) === null ? all : (all ?? 0) + of(row)!), null)
        const reasons = new Map<NeedReason, number>()
        for (const { row } of here) if ('reason' in row && row.reason !== null && row.need !== null) reasons.set(row.reason.reason, (reasons.get(row.reason.reason) ?? 0) + row.need)
        return {
          books: here[0]!.row.books,
          subject: here[0]!.row.subject,
          grades,
          works: [...new Set(here.flatMap(({ row }) => row.works))],
          now: sum(({ now }) => now),
          forecast: sum(({ forecast }) => forecast),
          stock: sum(({ stock }) => stock),
          bought: sum(({ bought }) => bought),
          need: sum(({ need }) => need),
          schools: new Set(here.map(({ school }) => school)).size,
          silent: new Set(here.filter(({ row }) => asked[form].some((field) => row[field] === null)).map(({ school }) => school)).size,
          reasons: [...reasons].map(([reason, need]) => ({ reason, need })).toSorted((one, other) => other.need - one.need),
        }
      }),
    )
    .toSorted(inOrder)
}
