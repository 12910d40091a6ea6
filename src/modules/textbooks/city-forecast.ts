import { calendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { balancesOf, type BalanceLine } from './balance.ts'
import { bookshelf, cityData, measure, type MeasuredSchool, type SchoolData } from './city-provision.ts'
import { curriculumOf } from './demand.ts'
import { classesNextYear, groupsNextYear, hasTold, holdingsNextYear, type Assumptions, type StockLoss } from './forecast.ts'
import { textbookSettings } from './store/settings.ts'
import { lastPrices, loansDue } from './store/stock.ts'
import { subjectsTaught } from './store/teaching.ts'
import { compareSubjects, type SubjectCode } from './subjects.ts'
import type { Catalogue, EditionId, PartId } from './textbook.ts'

/** What becomes of one subject and grade by the next 1 September; of a textbook for several grades all of them. */
export interface ForecastLine {
  readonly subject: SubjectCode
  readonly grades: readonly number[]
  readonly usersNow: number
  readonly usersNext: number
  /** Whole sets that may be used. */
  readonly setsNow: number
  readonly setsNext: number
  readonly shortNow: number
  readonly shortNext: number
  readonly spareNext: number
  /** Why copies are fewer: by volumes, so a set lost in two parts counts twice. */
  readonly losses: StockLoss & { readonly blocked: number }
  /** What the shortage costs by the last known prices; kopecks. */
  readonly cost: number
  /** Sets short of which no price is known. */
  readonly unpriced: number
}

export interface Forecast {
  readonly lines: readonly ForecastLine[]
  readonly pupilsNow: number
  readonly pupilsNext: number
  /** Class groups of the next year whose size nobody knows. */
  readonly unknown: number
}

/**
 * The next 1 September of the city, or of one school, as the assumptions make it; nothing of it is stored.
 * @param schoolYear the present year's first half: what is forecast is the year after it
 */
export async function forecastOf(context: Context, schoolYear: number, assumptions: Assumptions, schoolId: number | null = null): Promise<Forecast> {
  const [now, next] = [await bookshelf(context, schoolYear), await bookshelf(context, schoolYear + 1)]
  const [curriculum, settings, prices] = [curriculumOf(await subjectsTaught(context)), await textbookSettings(context), await lastPrices(context)]
  const due = await loansDue(context, calendarDate(schoolYear + 1, 9, 1))
  const told = new Map((await cityData(context, schoolYear + 1)).map((data) => [data.schoolId, data]))
  const parts = new Map(now.catalogue.parts.map((part) => [part.id, part]))
  const [replaced, place] = [editionsOfGrades(now.catalogue, assumptions.replaced), placesOf(now.catalogue)]
  const blocked = new Set(now.catalogue.editions.filter(({ id }) => now.pools.ofEdition.has(id) && !next.pools.ofEdition.has(id)).map(({ id }) => id))

  const sums = new Map<string, Sum>()
  let [pupilsNow, pupilsNext, unknown] = [0, 0, 0]
  const present = await cityData(context, schoolYear)
  const opening = [...told.values()].filter(({ schoolId: id }) => present.every((one) => one.schoolId !== id)).map((data): SchoolData => ({ ...data, classGroups: [], apart: [], assignments: [] }))
  for (const data of [...present, ...opening].filter((one) => schoolId === null || one.schoolId === schoolId)) {
    const later = told.get(data.schoolId)
    const classGroups = classesNextYear(data.classGroups, later?.classGroups ?? [], assumptions)
    const { holdings, losses } = holdingsNextYear(data.holdings, due.get(data.schoolId) ?? new Map(), replaced, parts, assumptions)
    const future: SchoolData = { schoolId: data.schoolId, classGroups, apart: later && hasTold(later.classGroups) ? later.apart : groupsNextYear(classGroups, data.apart), assignments: later?.assignments ?? [], holdings: data.holdings.length === 0 ? [] : holdings }
    pupilsNow += pupilsOf(data)
    pupilsNext += pupilsOf(future)
    unknown += classGroups.filter(({ pupils }) => pupils === null).length
    const [before, after] = [measure(now.pools, curriculum, data), measure(next.pools, curriculum, future)]
    for (const line of balancesOf(before, now.pools, settings)) addNow(sums, line)
    for (const line of balancesOf(after, next.pools, settings)) addNext(sums, line, line.pool === null ? null : priceOfSet(next.pools.pools[line.pool]!.runs, prices))
    addLosses(sums, new Map([...losses].filter(([part]) => now.pools.ofPart.has(part))), blockedCopies(before, blocked, parts), place)
  }
  return { lines: [...sums.values()].toSorted((one, other) => compareSubjects(one.subject, other.subject) || one.grades[0]! - other.grades[0]! || one.grades.length - other.grades.length), pupilsNow, pupilsNext, unknown }
}

const pupilsOf = ({ classGroups }: Pick<SchoolData, 'classGroups'>): number => classGroups.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0)

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
type Sum = Writable<Omit<ForecastLine, 'losses'>> & { losses: Writable<ForecastLine['losses']> }
interface Place {
  readonly subject: SubjectCode
  readonly grades: readonly number[]
}

function sumAt(sums: Map<string, Sum>, { subject, grades }: Place): Sum {
  const key = `${subject}|${grades.join()}`
  const known = sums.get(key)
  if (known) return known
  const sum: Sum = { subject, grades, usersNow: 0, usersNext: 0, setsNow: 0, setsNext: 0, shortNow: 0, shortNext: 0, spareNext: 0, losses: { worn: 0, lost: 0, replaced: 0, loans: 0, blocked: 0 }, cost: 0, unpriced: 0 }
  sums.set(key, sum)
  return sum
}

function addNow(sums: Map<string, Sum>, line: BalanceLine): void {
  const sum = sumAt(sums, line)
  sum.usersNow += line.users
  sum.setsNow += line.sets
  sum.shortNow += line.short
}

function addNext(sums: Map<string, Sum>, line: BalanceLine, price: number | null): void {
  const sum = sumAt(sums, line)
  sum.usersNext += line.users
  sum.setsNext += line.sets
  sum.shortNext += line.short
  sum.spareNext += line.spare ?? 0
  if (price === null) sum.unpriced += line.short
  else sum.cost += line.short * price
}

function addLosses(sums: Map<string, Sum>, losses: ReadonlyMap<PartId, StockLoss>, blocked: ReadonlyMap<PartId, number>, place: ReadonlyMap<PartId, Place>): void {
  for (const [part, { worn, lost, replaced, loans }] of losses) {
    if (worn === 0 && lost === 0 && replaced === 0 && loans === 0 && !blocked.has(part)) continue
    const sum = sumAt(sums, place.get(part)!).losses
    sum.worn += worn
    sum.lost += lost
    sum.replaced += replaced
    sum.loans += loans
    sum.blocked += blocked.get(part) ?? 0
  }
}

/** Usable copies of editions whose limit of use ends before the next year. */
function blockedCopies({ holdings }: MeasuredSchool, blocked: ReadonlySet<EditionId>, parts: ReadonlyMap<PartId, { editionId: EditionId }>): Map<PartId, number> {
  return new Map(holdings.flatMap(({ partId, copies, worn }) => (blocked.has(parts.get(partId)!.editionId) && copies > worn ? [[partId, copies - worn] as const] : [])))
}

/** What a set of all volumes costs in the first print run whose prices are known; null when there is none. */
function priceOfSet(runs: readonly (readonly (readonly PartId[])[])[], prices: ReadonlyMap<PartId, number>): number | null {
  for (const volumes of runs) {
    const known = volumes.map((parts) => parts.map((part) => prices.get(part)).find((price) => price !== undefined))
    if (known.every((price) => price !== undefined)) return known.reduce((sum, price) => sum + price, 0)
  }
  return null
}

/** Editions all of whose grades the schedule replaces. */
function editionsOfGrades({ works, editions }: Catalogue, grades: readonly number[]): Set<EditionId> {
  const replaced = new Set(works.filter((work) => work.grades.every((grade) => grades.includes(grade))).map(({ id }) => id))
  return new Set(editions.filter(({ workId }) => replaced.has(workId)).map(({ id }) => id))
}

function placesOf({ works, editions, parts }: Catalogue): Map<PartId, Place> {
  const workOf = new Map(works.map((work) => [work.id, work]))
  const editionOf = new Map(editions.map(({ id, workId }) => [id, workOf.get(workId)!]))
  return new Map(parts.map(({ id, editionId }) => [id, editionOf.get(editionId)!]))
}
