import { booksOf, type BooksOf } from '../programmes.ts'
import type { MeasuredSchool } from '../city-provision.ts'
import type { Curriculum } from '../demand.ts'
import type { Holding } from '../movement.ts'
import type { Pools } from '../pools.ts'
import type { CellProvision } from '../provision.ts'
import { compareSubjects, subjectByCode, type SubjectCode } from '../subjects.ts'
import type { Catalogue, Edition, EditionId, PartId, Work, WorkId } from '../textbook.ts'
import { bandsOf } from './bands.ts'
import { proposedReason, type StatedReason, type WrittenOffCopies } from './reason.ts'
import type { StateStanding } from './state-textbook.ts'

/** A row of forms 1 to 3: a subject in one grade, or in grades that share textbooks. Null anywhere: nobody has told it. */
export interface NeedRow {
  readonly books: BooksOf
  readonly subject: SubjectCode
  readonly grades: readonly number[]
  /** Of which textbooks the row is; empty where it is of all. */
  readonly works: readonly WorkId[]
  readonly now: number | null
  /** Pupils on the next 1 September. */
  readonly forecast: number | null
  /** Whole sets. */
  readonly stock: number | null
  /** Whole sets that ever came. */
  readonly bought: number | null
  readonly need: number | null
}

/** Form 3's row with the reason of its need; `stated` when the school said it, else it is proposed. */
export interface ReasonedRow extends NeedRow {
  readonly reason: StatedReason | null
  readonly stated: boolean
}

/** What of the textbooks is the same for all schools of a city. */
export interface MonitoredShelf {
  readonly catalogue: Catalogue
  /** What may be used in the year, and in the next. */
  readonly pools: Pools
  readonly poolsNext: Pools
  readonly curriculum: Curriculum
  readonly state: ReadonlyMap<WorkId, StateStanding>
}

/** A school in the year and as it is expected in the next, by what it has now. */
export interface TwoYears {
  readonly now: MeasuredSchool
  readonly next: MeasuredSchool
  readonly holdings: readonly Holding[]
  /** Copies of each part that ever came: with what was there when records began, and by receipts. */
  readonly received: ReadonlyMap<PartId, number>
}

/** Form 1: textbooks that may not be used from the next year on. */
export function expiringRows(shelf: MonitoredShelf, school: TwoYears): NeedRow[] {
  const { pools, poolsNext } = shelf
  const expiring = editionsIn(shelf).filter(({ edition: { id } }) => pools.ofEdition.has(id) && !poolsNext.ofEdition.has(id) && setsOf(shelf.catalogue, school.holdings, id) > 0)
  return rowsOf(shelf, school, expiring).map((row) => ({ ...row, need: missing(cellsIn(school.next, row)) }))
}

/** Forms 2.1 and 2.2: textbooks that the methodist has marked as unified state ones, for the grades that the school has. */
export function stateRows(shelf: MonitoredShelf, school: TwoYears, standing: StateStanding): NeedRow[] {
  const ours = editionsIn(shelf).filter(({ work, edition }) => shelf.state.get(work.id) === standing && edition.medium === 'print')
  return rowsOf(shelf, school, ours)
    .filter((row) => cellsIn(school.now, row).length + cellsIn(school.next, row).length > 0)
    .map((row) => ({ ...row, need: row.forecast === null || row.stock === null ? null : Math.max(0, row.forecast - row.stock) }))
}

/** Form 3: every compulsory subject. What may no longer be used in the next year is not in stock; each copy is counted once. */
export function compulsoryRows({ poolsNext, curriculum }: MonitoredShelf, { now, next, holdings }: TwoYears): NeedRow[] {
  const compulsory = ({ cell }: CellProvision) => curriculum(booksOf(cell.programme), cell.grade).some((subject) => familyOf(subject) === cell.family)
  const cells = Map.groupBy([...now.cells, ...next.cells].filter(compulsory), ({ cell }) => keyOf(booksOf(cell.programme), cell.subject))
  const pools = Map.groupBy(next.pools.filter(({ sets }) => sets > 0), ({ pool }) => keyOf(booksOf(poolsNext.pools[pool]!.programme), poolsNext.pools[pool]!.subject))
  return [...cells]
    .flatMap(([key, asked]) => {
      const [books, subject] = key.split('|') as [BooksOf, SubjectCode]
      const taught = new Set(asked.map(({ cell }) => cell.grade))
      const held = pools.get(key) ?? []
      const gradesOf = (pool: number) => poolsNext.pools[pool]!.grades.filter((grade) => taught.has(grade))
      return bandsOf([...[...taught].map((grade) => [grade]), ...held.map(({ pool }) => gradesOf(pool))]).map((grades): NeedRow => {
        const band = { books, subject, grades }
        const expected = cellsIn(next, band)
        return {
          ...band,
          works: [],
          now: pupilsOf(cellsIn(now, band)),
          forecast: pupilsOf(expected),
          stock: holdings.length === 0 ? null : held.filter(({ pool }) => gradesOf(pool).some((grade) => grades.includes(grade))).reduce((sum, { sets }) => sum + sets, 0),
          bought: null,
          need: holdings.length === 0 ? null : missing(expected),
        }
      })
    })
    .toSorted(inOrder)
}

/**
 * Gives each row of form 3 its reason.
 * @param statedOf what the school has said of the row
 * @param writtenOff copies of the row's textbooks written off in the last year
 */
export const withReasons = (rows: readonly NeedRow[], statedOf: (row: NeedRow) => StatedReason | null, writtenOff: (row: NeedRow) => WrittenOffCopies, limitEnds: (row: NeedRow) => boolean): ReasonedRow[] =>
  rows.map((row) => {
    const stated = row.need === 0 || row.need === null ? null : statedOf(row)
    return { ...row, reason: stated ?? proposedReason(row.need, row, writtenOff(row), limitEnds(row)), stated: stated !== null }
  })

/** One row for each subject and band of grades of these editions, with pupils, stock and what was bought; the need is not told yet. */
function rowsOf({ catalogue }: MonitoredShelf, { now, next, holdings, received }: TwoYears, editions: readonly EditionOfWork[]): NeedRow[] {
  return [...Map.groupBy(editions, ({ work }) => keyOf(booksOf(work.programme), work.subject))]
    .flatMap(([key, ours]) => {
      const [books, subject] = key.split('|') as [BooksOf, SubjectCode]
      return bandsOf(ours.map(({ work }) => work.grades)).map((grades): NeedRow => {
        const band = { books, subject, grades }
        const here = ours.filter(({ work }) => work.grades.some((grade) => grades.includes(grade)))
        const sum = (of: (edition: EditionId) => number) => (holdings.length === 0 ? null : here.reduce((all, { edition }) => all + of(edition.id), 0))
        return {
          ...band,
          works: [...new Set(here.map(({ work }) => work.id))],
          now: pupilsOf(cellsIn(now, band)),
          forecast: pupilsOf(cellsIn(next, band)),
          stock: sum((edition) => setsOf(catalogue, holdings, edition)),
          bought: sum((edition) => wholeSets(catalogue, edition, (part) => received.get(part) ?? 0)),
          need: null,
        }
      })
    })
    .toSorted(inOrder)
}

interface EditionOfWork {
  readonly work: Work
  readonly edition: Edition
}

function editionsIn({ catalogue: { works, editions } }: MonitoredShelf): EditionOfWork[] {
  const workOf = new Map(works.map((work) => [work.id, work]))
  return editions.map((edition) => ({ edition, work: workOf.get(edition.workId)! }))
}

/** Whole sets of one edition that may be given out. */
function setsOf(catalogue: Catalogue, holdings: readonly Holding[], edition: EditionId): number {
  const usable = new Map(holdings.map(({ partId, copies, worn }) => [partId, copies - worn]))
  return wholeSets(catalogue, edition, (part) => usable.get(part) ?? 0)
}

const wholeSets = ({ parts }: Catalogue, edition: EditionId, of: (part: PartId) => number): number => Math.max(0, Math.min(...parts.filter(({ editionId }) => editionId === edition).map(({ id }) => of(id))))

const cellsIn = ({ cells }: Pick<MeasuredSchool, 'cells'>, { books, subject, grades }: Pick<NeedRow, 'books' | 'subject' | 'grades'>): CellProvision[] =>
  cells.filter(({ cell }) => cell.subject === subject && booksOf(cell.programme) === books && grades.includes(cell.grade))

/** Null where the size of one of the classes is missing: a part is not the whole. */
const pupilsOf = (cells: readonly CellProvision[]): number | null => (cells.some(({ cell }) => cell.users === null) ? null : cells.reduce((sum, { cell }) => sum + cell.users!, 0))

const missing = (cells: readonly CellProvision[]): number | null =>
  cells.some(({ cell, filled }) => cell.users === null || filled === null) ? null : cells.reduce((sum, { cell, filled }) => sum + cell.users! - filled!, 0)

export const keyOf = (books: BooksOf, subject: SubjectCode): string => `${books}|${subject}`

const familyOf = (subject: SubjectCode): string => subjectByCode(subject)?.family ?? subject

export const inOrder = (one: Pick<NeedRow, 'books' | 'subject' | 'grades'>, other: Pick<NeedRow, 'books' | 'subject' | 'grades'>): number =>
  one.books.localeCompare(other.books) || compareSubjects(one.subject, other.subject) || one.grades[0]! - other.grades[0]!
