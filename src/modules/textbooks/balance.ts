import type { MeasuredSchool } from './city-provision.ts'
import type { PoolNumber, Pools } from './pools.ts'
import type { TextbookSettings } from './settings.ts'
import type { SubjectCode } from './subjects.ts'

/** What a school has over its need of one textbook, or lacks. */
export interface BalanceLine {
  readonly schoolId: number
  /** Null where the school has no textbook of the subject at all: of which it lacks one is not decided. */
  readonly pool: PoolNumber | null
  readonly subject: SubjectCode
  readonly grades: readonly number[]
  readonly users: number
  /** Pupils and the copies of teachers. */
  readonly need: number
  /** Whole sets that may be used. */
  readonly sets: number
  readonly short: number
  /** Over need and reserve; null where a class size is missing that might need it. */
  readonly spare: number | null
}

/**
 * Balances of a school, textbook by textbook; those where nothing is short nor spare too.
 * @param settings copies of teachers for each class group, and what is held back
 */
export function balancesOf({ schoolId, cells, pools: standings, classGroups }: MeasuredSchool, { pools }: Pools, settings: Pick<TextbookSettings, 'teacherCopies' | 'reserve'>): BalanceLine[] {
  const [classes, unknown] = [new Map<PoolNumber, number>(), new Set<string>()]
  const without = new Map<string, { subject: SubjectCode; grade: number; users: number; classes: number }>()
  for (const { cell, pool, filled } of cells) {
    if (cell.users === null) unknown.add(`${cell.subject}|${cell.grade}`)
    if (pool !== null) classes.set(pool, (classes.get(pool) ?? 0) + ((cell.users ?? 0) > 0 ? 1 : 0))
    else if (cell.users !== null && cell.users > 0 && filled !== null) {
      const key = `${cell.subject}|${cell.grade}|${cell.level}|${cell.programme}`
      const sum = without.get(key) ?? { subject: cell.subject, grade: cell.grade, users: 0, classes: 0 }
      without.set(key, { ...sum, users: sum.users + cell.users, classes: sum.classes + 1 })
    }
  }
  const recorded = new Set(classGroups.map(({ grade }) => grade))
  const [first, last] = [Math.min(...recorded), Math.max(...recorded)]
  // A grade between others has not been told; one before the first or after the last the school does not have.
  const told = (grade: number) => recorded.size > 0 && (recorded.has(grade) || grade < first || grade > last)
  return [
    ...standings.map(({ pool, sets, users }): BalanceLine => {
      const { subject, grades } = pools[pool]!
      const need = users === 0 ? 0 : users + settings.teacherCopies * (classes.get(pool) ?? 0)
      const kept = Math.ceil((need * settings.reserve) / 100)
      const known = grades.every((grade) => told(grade) && !unknown.has(`${subject}|${grade}`))
      return { schoolId, pool, subject, grades, users, need, sets, short: Math.max(0, need - sets), spare: known ? Math.max(0, sets - need - kept) : null }
    }),
    ...[...without.values()].map(({ subject, grade, users, classes }): BalanceLine => {
      const need = users + settings.teacherCopies * classes
      return { schoolId, pool: null, subject, grades: [grade], users, need, sets: 0, short: need, spare: 0 }
    }),
  ]
}
