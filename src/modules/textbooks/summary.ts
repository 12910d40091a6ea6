import type { MeasuredSchool } from './city-provision.ts'
import { withFullSet } from './full-set.ts'
import { compareSubjects, type SubjectCode } from './subjects.ts'
import { nothing, tallyOf, together, type Tally } from './tally.ts'

/** Provision by subjects and grades; where no cell of the two exists the place is null: the subject is not taught there. */
export interface ProvisionTable {
  /** Ascending; only those that have classes. */
  readonly grades: readonly number[]
  /** In the order of the timetable. */
  readonly rows: readonly { readonly subject: SubjectCode; readonly byGrade: readonly (Tally | null)[]; readonly whole: Tally }[]
  readonly byGrade: readonly Tally[]
  readonly whole: Tally
}

export function provisionTable(schools: readonly Pick<MeasuredSchool, 'cells'>[]): ProvisionTable {
  const places = new Map<SubjectCode, Map<number, Tally>>()
  const met = new Set<number>()
  for (const { cells } of schools)
    for (const provided of cells) {
      const { subject, grade } = provided.cell
      const row = places.get(subject) ?? places.set(subject, new Map()).get(subject)!
      row.set(grade, together(row.get(grade) ?? nothing, tallyOf(provided)))
      met.add(grade)
    }
  const grades = [...met].toSorted((one, other) => one - other)
  const rows = [...places]
    .toSorted(([one], [other]) => compareSubjects(one, other))
    .map(([subject, row]) => ({ subject, byGrade: grades.map((grade) => row.get(grade) ?? null), whole: sumOf(row.values()) }))
  return {
    grades,
    rows,
    byGrade: grades.map((_, column) => sumOf(rows.flatMap(({ byGrade }) => byGrade[column] ?? []))),
    whole: sumOf(rows.map(({ whole }) => whole)),
  }
}

const sumOf = (tallies: Iterable<Tally>): Tally => {
  let sum = nothing
  for (const tally of tallies) sum = together(sum, tally)
  return sum
}

/** Pupils of class groups, and those among them who have a textbook for every subject; groups without data apart. */
export interface FullSets {
  readonly pupils: number
  readonly withSet: number
  /** Class groups of which the size, that of one of their groups, or the school's stock is missing. */
  readonly unknown: number
}

export function fullSets(schools: readonly Pick<MeasuredSchool, 'cells' | 'classGroups'>[]): FullSets {
  const sum = { pupils: 0, withSet: 0, unknown: 0 }
  for (const { cells, classGroups } of schools) {
    const byGroup = Map.groupBy(cells, ({ cell }) => cell.classGroupId)
    for (const { id, pupils } of classGroups) {
      const have = withFullSet(pupils, byGroup.get(id) ?? [])
      if (pupils === null || have === null) sum.unknown++
      else {
        sum.pupils += pupils
        sum.withSet += have
      }
    }
  }
  return sum
}
