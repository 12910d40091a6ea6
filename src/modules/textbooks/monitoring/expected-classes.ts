import type { ClassGroup } from '../class-group.ts'
import { classesNextYear, type Assumptions } from '../forecast.ts'

/**
 * Classes of the next 1 September, as the forms ask for them. A grade into which no class of the school moves (the fifth of a gymnasium
 * without a primary school, the tenth where nobody has told the ninth) is as many as the school has told, else nobody knows: never none.
 */
export function expectedClasses(now: readonly ClassGroup[], next: readonly ClassGroup[], grade10Share: Assumptions['grade10Share']): ClassGroup[] {
  if (next.some(({ pupils }) => pupils !== null)) return [...next]
  const counted = classesNextYear(now, next, { admissions: 100, grade10Share, migration: 0 })
  const fed = (grade: number) => grade === 1 || now.some((group) => group.grade === grade - 1)
  const toldOf = (group: ClassGroup) => now.find((one) => isSame(one, group))?.forecast ?? null
  const known = counted.map((group) => (fed(group.grade) ? group : { ...group, pupils: toldOf(group) }))
  const unfed = now
    .filter((group) => !known.some((one) => isSame(one, group)) && (group.forecast !== null || !fed(group.grade)))
    .map((group): ClassGroup => ({ ...group, id: -group.id, schoolYear: group.schoolYear + 1, pupils: group.forecast, forecast: null }))
  return [...known, ...unfed].toSorted((one, other) => one.grade - other.grade)
}

const isSame = (one: ClassGroup, other: ClassGroup): boolean => one.grade === other.grade && one.letter === other.letter && one.programme === other.programme
