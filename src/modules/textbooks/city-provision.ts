import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { federalListInUse } from './choose-federal-list.ts'
import type { ClassGroup, SubjectGroup } from './class-group.ts'
import { curriculumOf, demandOf, type Assignment, type Curriculum } from './demand.ts'
import { blockedEditions, listedEditions, type ListedEdition } from './federal-of-edition.ts'
import { poolsOf, type Pools } from './pools.ts'
import { provide, type SchoolProvision } from './provision.ts'
import { catalogue, substitutions } from './store/catalogue.ts'
import { classGroups, classGroupsBySchool, subjectGroups, subjectGroupsInYear } from './store/classes.ts'
import { federalEntries } from './store/federal-entries.ts'
import { holdingsBySchool, holdingsOf } from './store/stock.ts'
import { assignmentsBySchool, assignmentsOf, subjectsTaught } from './store/teaching.ts'
import type { Holding } from './movement.ts'
import type { Catalogue, EditionId } from './textbook.ts'

/** Provision of one school with what it was counted from. */
export interface MeasuredSchool extends SchoolProvision {
  readonly schoolId: number
  readonly classGroups: readonly ClassGroup[]
  readonly holdings: readonly Holding[]
}

/** The textbooks of an association as they stand to each other in a school year. */
export interface Bookshelf {
  readonly catalogue: Catalogue
  /** What the federal list says of its editions in the year; null while the association has chosen no list. */
  readonly listed: ReadonlyMap<EditionId, ListedEdition> | null
  readonly pools: Pools
}

/**
 * @param schoolYear the year in which it begins: what may no longer be used in it is in no pool
 */
export async function bookshelf(context: Context, schoolYear: number): Promise<Bookshelf> {
  const described = await catalogue(context)
  const list = await federalListInUse(context)
  const listed = list === null ? null : listedEditions(described, await federalEntries(context, list.id), { from: schoolYear, to: schoolYear + 1 })
  return { catalogue: described, listed, pools: poolsOf(described, await substitutions(context), listed === null ? new Set() : blockedEditions(listed)) }
}

/**
 * Provision of one school, counted anew from its movements and class sizes.
 * @param schoolYear the year in which it begins
 */
export async function schoolProvision(context: Context, { pools }: Bookshelf, schoolId: number, schoolYear: number): Promise<MeasuredSchool> {
  const curriculum = curriculumOf(await subjectsTaught(context))
  const groups = await classGroups(context, schoolId, schoolYear)
  const apart = await subjectGroups(context, groups.map(({ id }) => id))
  const holdings = await holdingsOf(context, schoolId)
  return measure(pools, curriculum, { schoolId, classGroups: groups, apart, assignments: await assignmentsOf(context, schoolId, schoolYear), holdings })
}

/** What a school has told of a year: its classes, its choice of textbooks, its stock. */
export interface SchoolData {
  readonly schoolId: number
  readonly classGroups: readonly ClassGroup[]
  readonly apart: readonly SubjectGroup[]
  readonly assignments: readonly Assignment[]
  readonly holdings: readonly Holding[]
}

/**
 * Provision of every school that has told its classes or its stock; a krai's 1 200 schools in a second or two.
 * @param on the stock as it was on that day; null: now
 */
export async function cityProvision(context: Context, { pools }: Bookshelf, schoolYear: number, on: CalendarDate | null = null): Promise<MeasuredSchool[]> {
  const curriculum = curriculumOf(await subjectsTaught(context))
  return (await cityData(context, schoolYear, on)).map((data) => measure(pools, curriculum, data))
}

export function measure(pools: Pools, curriculum: Curriculum, { schoolId, classGroups, apart, assignments, holdings }: SchoolData): MeasuredSchool {
  return { schoolId, classGroups, holdings, ...provide(pools, told(holdings), demandOf(curriculum, classGroups, apart, assignments)) }
}

/** What all schools have told of a school year. */
export async function cityData(context: Context, schoolYear: number, on: CalendarDate | null = null): Promise<SchoolData[]> {
  const groups = await classGroupsBySchool(context, schoolYear)
  const apart = await subjectGroupsInYear(context, schoolYear)
  const assignments = await assignmentsBySchool(context, schoolYear)
  const stock = await holdingsBySchool(context, on)
  return [...new Set([...groups.keys(), ...stock.keys()])]
    .toSorted((one, other) => one - other)
    .map((schoolId) => ({ schoolId, classGroups: groups.get(schoolId) ?? [], apart: apart.get(schoolId) ?? [], assignments: assignments.get(schoolId) ?? [], holdings: stock.get(schoolId) ?? [] }))
}

/** A school that has no copy recorded has told nothing, or what it told was taken back: its stock is not known to be none. */
const told = (holdings: readonly Holding[]): readonly Holding[] | null => (holdings.some(({ copies }) => copies > 0) ? holdings : null)
