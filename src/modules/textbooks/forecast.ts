import type { ClassGroup, SubjectGroup } from './class-group.ts'
import type { Holding } from './movement.ts'
import { booksOf } from './programmes.ts'
import type { EditionId, Part, PartId } from './textbook.ts'

/** What is taken for granted about the next 1 September; all of it stands on the page and can be changed there. */
export interface Assumptions {
  /** First-graders against those of this year; per cent. */
  readonly admissions: number
  /** Pupils of grade 9 who go on to grade 10; per cent. */
  readonly grade10Share: number
  /** Pupils who come and go in the other grades; per cent, negative when more go. */
  readonly migration: number
  /** Copies lost and worn out in the year; per cent. */
  readonly loss: number
  /** Grades that get new textbooks by the schedule: what they have does not count. */
  readonly replaced: readonly number[]
}

/**
 * Classes of the next year. A school that has recorded them already is left as it said; else each class moves up with its letter, the
 * first grade is as many as this year's by `admissions`, and the tenth is `grade10Share` of the ninth, spread over the classes of
 * this year's tenth. A number told as a class's forecast comes before what is counted; a grade into which no class moves is never none
 * but unknown, until the school tells it.
 * @param next what the school has recorded of the next year
 */
export function classesNextYear(now: readonly ClassGroup[], next: readonly ClassGroup[], { admissions, grade10Share, migration }: Pick<Assumptions, 'admissions' | 'grade10Share' | 'migration'>): ClassGroup[] {
  if (hasTold(next)) return next.map((group) => ({ ...group, pupils: group.pupils ?? group.forecast }))
  const of = (grade: number) => now.filter((group) => group.grade === grade)
  const counted = (pupils: number | null, percent: number) => (pupils === null ? null : Math.round((pupils * percent) / 100))
  const moved = now
    .filter(({ grade }) => grade !== 9 && grade < 11)
    .map((group): ClassGroup => ({ ...group, grade: group.grade + 1, pupils: counted(group.pupils, 100 + migration), forecast: null }))
  // Of nobody yet: an id of no class keeps this year's groups from following them.
  const first = of(1).map((group): ClassGroup => ({ ...group, id: -group.id, pupils: counted(group.pupils, admissions), forecast: null }))
  const expected = [...first, ...moved, ...tenthGrade(of(9).filter(({ programme }) => booksOf(programme) === 'general'), of(10), grade10Share)]
  // A class into which none of the school moves: its first fifth grade, one letter more. It is as many as the school has told, else nobody knows.
  const fed = (grade: number) => grade === 1 || of(grade - 1).length > 0
  const unfed = now
    .filter((group) => !expected.some((one) => sameClass(one, group)) && (group.forecast !== null || !fed(group.grade)))
    .map((group): ClassGroup => ({ ...group, id: -group.id, pupils: null }))
  return [...expected, ...unfed].map((group) => ({ ...group, schoolYear: group.schoolYear + 1, pupils: toldOf(now, group) ?? group.pupils, forecast: null })).toSorted((one, other) => one.grade - other.grade)
}

/** Whether a school has recorded a size or a forecast of any of these classes. */
export const hasTold = (groups: readonly ClassGroup[]): boolean => groups.some(({ pupils, forecast }) => pupils !== null || forecast !== null)

/** What a school has told of the same grade and letter as its forecast. */
const toldOf = (now: readonly ClassGroup[], group: ClassGroup): number | null => now.find((one) => sameClass(one, group))?.forecast ?? null

const sameClass = (one: ClassGroup, other: ClassGroup): boolean => one.grade === other.grade && one.letter === other.letter && one.programme === other.programme

function tenthGrade(ninth: readonly ClassGroup[], tenth: readonly ClassGroup[], share: number): ClassGroup[] {
  if (tenth.length === 0) return []
  if (ninth.length === 0 || ninth.some(({ pupils }) => pupils === null)) return tenth.map((group) => ({ ...group, id: -group.id, pupils: null, forecast: null }))
  const pupils = Math.round((ninth.reduce((sum, group) => sum + group.pupils!, 0) * share) / 100)
  return tenth.map((group, index) => ({ ...group, id: -group.id, pupils: Math.floor(pupils / tenth.length) + (index < pupils % tenth.length ? 1 : 0), forecast: null }))
}

/** Groups that learn apart move up with their class; electives of a class that leaves grade 9 or 11 are told anew. */
export const groupsNextYear = (classes: readonly ClassGroup[], apart: readonly SubjectGroup[]): SubjectGroup[] => {
  const kept = new Set(classes.map(({ id }) => id))
  return apart.filter(({ classGroupId }) => kept.has(classGroupId))
}

/** Copies of other schools that are due back, and own ones that are due home, by part; positive when they come. */
export type LoansDue = ReadonlyMap<PartId, number>

/** Why copies are no more, in copies. */
export interface StockLoss {
  readonly worn: number
  readonly lost: number
  readonly replaced: number
  /** Of loans: negative when more go back than come home. */
  readonly loans: number
}

/**
 * What a school will have on the next 1 September, and why it differs: worn copies are written off by then. Losses are counted part by part and rounded to whole copies.
 * @param replacedEditions editions of the grades that the schedule replaces
 */
export function holdingsNextYear(now: readonly Holding[], due: LoansDue, replacedEditions: ReadonlySet<EditionId>, parts: ReadonlyMap<PartId, Part>, { loss }: Pick<Assumptions, 'loss'>): { holdings: Holding[]; losses: Map<PartId, StockLoss> } {
  const losses = new Map<PartId, StockLoss>()
  const held = new Map(now.map((holding) => [holding.partId, holding]))
  for (const partId of due.keys()) if (!held.has(partId)) held.set(partId, { partId, copies: 0, worn: 0 })
  const holdings = [...held.values()].map(({ partId, copies, worn }): Holding => {
    const gone = Math.min(Math.max(0, worn), Math.max(0, copies))
    const usable = Math.max(0, copies) - gone
    if (replacedEditions.has(parts.get(partId)!.editionId)) {
      losses.set(partId, { worn: gone, lost: 0, replaced: usable, loans: 0 })
      return { partId, copies: 0, worn: 0 }
    }
    const lost = Math.round((usable * loss) / 100)
    const loans = Math.max(-(usable - lost), due.get(partId) ?? 0)
    losses.set(partId, { worn: gone, lost, replaced: 0, loans })
    return { partId, copies: usable - lost + loans, worn: 0 }
  })
  return { holdings, losses }
}
