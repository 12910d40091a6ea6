import type { ClassGroupId } from './class-group.ts'
import type { Holding } from './movement.ts'
import type { Pool, PoolNumber, Pools } from './pools.ts'
import { booksOf, type BooksOf, type ProgrammeCode } from './programmes.ts'
import type { SubjectCode } from './subjects.ts'
import type { EditionId, Level, PartId } from './textbook.ts'

/** Those who need a textbook of one subject: a class group, or its pupils who learn the subject apart. */
export interface DemandCell {
  readonly classGroupId: ClassGroupId
  readonly grade: number
  readonly letter: string
  readonly programme: ProgrammeCode
  readonly subject: SubjectCode
  readonly level: Level
  /** Subjects that share the pupils of the class stand together for a full set: «foreign». Else the subject itself. */
  readonly family: string
  /** Pupils; null when the class size is missing. */
  readonly users: number | null
  /** The edition by which the school teaches the class; null: whichever it has most of. */
  readonly assigned: EditionId | null
}

/** How a cell came to its textbooks. */
export type Choice = 'assigned' | 'by stock' | 'whole class' | 'none'

export interface CellProvision {
  readonly cell: DemandCell
  readonly pool: PoolNumber | null
  readonly choice: Choice
  /** Pupils with a printed textbook, all parts of it; null when the class size is missing, or the school has told nothing of its stock. */
  readonly filled: number | null
  /** Pupils without a printed one for whom there is an e-form; null likewise. */
  readonly eForms: number | null
}

export interface PoolStanding {
  readonly pool: PoolNumber
  /** Whole sets that may be used. */
  readonly sets: number
  /** Pupils who are to learn by it. */
  readonly users: number
  /** Sets in pupils' hands. */
  readonly used: number
}

export interface SchoolProvision {
  readonly cells: readonly CellProvision[]
  readonly pools: readonly PoolStanding[]
  /** Volumes that make no set because another volume is missing. */
  readonly orphans: readonly { readonly partId: PartId; readonly copies: number }[]
}

/**
 * Gives the textbooks of a school to its pupils, each copy once. A class learns by the edition assigned to it, or by that of which the
 * school has enough; classes are served in the order of grades, in a grade the larger first. A class left short by its edition goes
 * over, as a whole, to one that may replace it and is there for all.
 * @param holdings of the school; what they do not name it does not have; null: nobody has told what it has, which is not nothing
 */
export function provide(pools: Pools, holdings: readonly Holding[] | null, cells: readonly DemandCell[]): SchoolProvision {
  if (holdings === null) return { cells: cells.map((cell) => ({ cell, pool: null, choice: 'none', filled: null, eForms: null })), pools: [], orphans: [] }
  const stock = new Map<PartId, number>()
  for (const { partId, copies, worn } of holdings) stock.set(partId, (stock.get(partId) ?? 0) + copies - worn)
  const shelf = new Shelf(pools, stock)

  const order = cells.toSorted((one, other) => Number(one.assigned === null) - Number(other.assigned === null) || one.grade - other.grade || (other.users ?? 0) - (one.users ?? 0))
  const served = order.map((cell) => serve(shelf, cell))
  for (const short of served.filter(isShort).toSorted((one, other) => missing(other) - missing(one))) moveWhole(shelf, served, short)

  for (const serving of served) serving.eForms = shelf.eForms(serving.cell, serving.filled)
  return {
    cells: served,
    pools: shelf.standings(served),
    orphans: shelf.orphans,
  }
}

/** A cell while textbooks are given out. */
interface Serving {
  readonly cell: DemandCell
  pool: PoolNumber | null
  choice: Choice
  filled: number | null
  eForms: number | null
}

const missing = ({ cell, filled }: Serving): number => (cell.users ?? 0) - (filled ?? 0)
const isShort = (serving: Serving): boolean => serving.pool !== null && missing(serving) > 0

function serve(shelf: Shelf, cell: DemandCell): Serving {
  const chosen = cell.assigned === null ? undefined : shelf.pools.ofEdition.get(cell.assigned)
  // What the textbook is described as may have changed since it was chosen.
  const own = chosen !== undefined && shelf.fits(chosen, cell) ? chosen : undefined
  const pool = own ?? shelf.bestFor(cell)
  if (pool === null) return { cell, pool, choice: 'none', filled: cell.users === null ? null : 0, eForms: null }
  return { cell, pool, choice: own === undefined ? 'by stock' : 'assigned', filled: cell.users === null ? null : shelf.take(pool, cell.users), eForms: null }
}

function moveWhole(shelf: Shelf, served: readonly Serving[], short: Serving): void {
  if (!isShort(short)) return
  const { insteadOf } = shelf.pools.pools[short.pool!]!
  const users = short.cell.users!
  const other = insteadOf.find((pool) => shelf.left(pool) >= users && shelf.fits(pool, short.cell))
  if (other === undefined) return
  const before = short.pool!
  shelf.take(before, -short.filled!)
  Object.assign(short, { pool: other, choice: 'whole class', filled: shelf.take(other, users) })
  for (const neighbour of served) if (neighbour.pool === before && isShort(neighbour)) neighbour.filled! += shelf.take(before, missing(neighbour))
}

/** What of a school's sets is still to be given. */
class Shelf {
  readonly pools: Pools
  readonly orphans: { partId: PartId; copies: number }[] = []
  readonly #sets = new Map<PoolNumber, number>()
  readonly #left = new Map<PoolNumber, number>()
  readonly #licences = new Map<PartId, number>()
  readonly #stock: ReadonlyMap<PartId, number>

  constructor(pools: Pools, stock: ReadonlyMap<PartId, number>) {
    this.pools = pools
    this.#stock = stock
    for (const part of stock.keys()) {
      const number = pools.ofPart.get(part)
      if (number === undefined || this.#sets.has(number)) continue
      const sets = pools.pools[number]!.runs.reduce((sum, run) => sum + this.#setsOf(run), 0)
      this.#sets.set(number, sets)
      this.#left.set(number, sets)
    }
  }

  #setsOf(run: Pool['runs'][number]): number {
    const volumes = run.map((parts) => parts.reduce((sum, part) => sum + this.#usable(part), 0))
    const sets = Math.min(...volumes)
    for (const [volume, copies] of volumes.entries()) if (copies > sets) this.orphans.push({ partId: run[volume]![0]!, copies: copies - sets })
    return sets
  }

  #usable = (part: PartId): number => Math.max(0, this.#stock.get(part) ?? 0)

  left = (pool: PoolNumber): number => this.#left.get(pool) ?? 0

  /** Gives up to `wanted` sets, or takes them back when negative. @returns how many were given */
  take(pool: PoolNumber, wanted: number): number {
    const given = Math.min(this.left(pool), wanted)
    if (given !== 0) this.#left.set(pool, this.left(pool) - given)
    return given
  }

  /**
   * The pool that has enough for all of the cell with the least to spare, else that which has most; null when the school has none.
   * Textbooks of an adapted programme come first, general ones where they do not suffice.
   */
  bestFor({ programme, subject, grade, level, users }: DemandCell): PoolNumber | null {
    let best: PoolNumber | null = null
    for (const books of booksFor(programme)) {
      for (const pool of this.pools.candidates.at(books, subject, grade, level))
        if ((this.#sets.get(pool) ?? 0) > 0 && (best === null || closer(this.left(pool), this.left(best), users ?? 0))) best = pool
      if (best !== null && this.left(best) >= (users ?? 0)) break
    }
    return best
  }

  /** Whether classes of the cell may be taught by the pool. */
  fits = (pool: PoolNumber, { programme, subject, grade, level }: DemandCell): boolean => booksFor(programme).some((books) => this.pools.candidates.at(books, subject, grade, level).includes(pool))

  eForms({ programme, subject, grade, level, users }: DemandCell, filled: number | null): number | null {
    if (users === null || filled === null) return null
    if (filled === users || this.pools.eForms.isEmpty) return 0
    let [wanted, given] = [users - filled, 0]
    for (const books of booksFor(programme))
      for (const part of this.pools.eForms.at(books, subject, grade, level)) {
        const licences = Math.min(wanted, this.#usable(part) - (this.#licences.get(part) ?? 0))
        this.#licences.set(part, (this.#licences.get(part) ?? 0) + licences)
        wanted -= licences
        given += licences
      }
    return given
  }

  standings(served: readonly Serving[]): PoolStanding[] {
    const users = new Map<PoolNumber, number>()
    for (const { cell, pool } of served) if (pool !== null) users.set(pool, (users.get(pool) ?? 0) + (cell.users ?? 0))
    return [...new Set([...this.#sets.keys(), ...users.keys()])].map((pool) => {
      const sets = this.#sets.get(pool) ?? 0
      return { pool, sets, users: users.get(pool) ?? 0, used: sets - this.left(pool) }
    })
  }
}

/** Whose textbooks a class may take: those of its programme, then those that its programme leans on. */
const booksFor = (programme: ProgrammeCode): readonly (ProgrammeCode | BooksOf)[] => {
  const books = booksOf(programme)
  return books === programme ? alone[books] : [programme, books]
}
const alone: Readonly<Record<BooksOf, readonly BooksOf[]>> = { general: ['general'], intellectual: ['intellectual'] }

/** Whether `one` copies left suit `users` better than `other`. */
function closer(one: number, other: number, users: number): boolean {
  if (one >= users) return other < users || one < other
  return other < users && one > other
}
