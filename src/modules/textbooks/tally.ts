import type { CellProvision } from './provision.ts'

/** Provision of any number of cells together: of a subject, a grade, a school, a city. Tallies of parts add up to that of the whole. */
export interface Tally {
  /** Pupils who need a textbook, each once for each of their subjects; only where class sizes and stock are known. */
  readonly users: number
  /** Of these, those who have a printed one. */
  readonly filled: number
  /** Of the others, those who have an e-form. */
  readonly eForms: number
  /** Cells of which the class size or the school's stock is missing: they are in none of the numbers above. */
  readonly unknown: number
}

export const nothing: Tally = { users: 0, filled: 0, eForms: 0, unknown: 0 }

export const together = (one: Tally, other: Tally): Tally => ({
  users: one.users + other.users,
  filled: one.filled + other.filled,
  eForms: one.eForms + other.eForms,
  unknown: one.unknown + other.unknown,
})

export const tallyOf = ({ cell, filled, eForms }: CellProvision): Tally =>
  cell.users === null || filled === null ? { ...nothing, unknown: 1 } : { users: cell.users, filled, eForms: eForms ?? 0, unknown: 0 }

export const tallyOfAll = (cells: Iterable<CellProvision>): Tally => {
  let sum = nothing
  for (const cell of cells) sum = together(sum, tallyOf(cell))
  return sum
}

/** Σmin/Σusers, 0 to 1: never a mean of shares. Null where no class size is known. */
export const share = ({ users, filled }: Pick<Tally, 'users' | 'filled'>): number | null => (users === 0 ? null : filled / users)

/** Per cent in tenths, rounded down, so that 100 stands only where nothing is short; null where no class size is known. */
export function percent(tally: Pick<Tally, 'users' | 'filled'>): number | null {
  // Whole numbers: 0.29 × 100 is 28.999… in floating point.
  return tally.users === 0 ? null : Math.floor((tally.filled * 1000) / tally.users) / 10
}
