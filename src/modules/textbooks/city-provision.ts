import type { Context } from '#platform/context'
import { federalListInUse } from './choose-federal-list.ts'
import type { ClassGroup } from './class-group.ts'
import { curriculumOf, demandOf } from './demand.ts'
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
  const demand = demandOf(curriculum, groups, apart, await assignmentsOf(context, schoolId, schoolYear))
  return { schoolId, classGroups: groups, holdings, ...provide(pools, told(holdings), demand) }
}

/** Provision of every school that has told its classes or its stock; a krai's 1 200 schools in a second or two. */
export async function cityProvision(context: Context, { pools }: Bookshelf, schoolYear: number): Promise<MeasuredSchool[]> {
  const curriculum = curriculumOf(await subjectsTaught(context))
  const groups = await classGroupsBySchool(context, schoolYear)
  const apart = await subjectGroupsInYear(context, schoolYear)
  const assignments = await assignmentsBySchool(context, schoolYear)
  const stock = await holdingsBySchool(context)
  return [...new Set([...groups.keys(), ...stock.keys()])]
    .toSorted((one, other) => one - other)
    .map((schoolId) => {
      const [own, holdings] = [groups.get(schoolId) ?? [], stock.get(schoolId) ?? []]
      const demand = demandOf(curriculum, own, apart.get(schoolId) ?? [], assignments.get(schoolId) ?? [])
      return { schoolId, classGroups: own, holdings, ...provide(pools, told(holdings), demand) }
    })
}

/** A school of which nothing was ever recorded has told nothing: its stock is not known to be none. */
const told = (holdings: readonly Holding[]): readonly Holding[] | null => (holdings.length === 0 ? null : holdings)
