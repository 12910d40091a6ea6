import type { StockRow } from '../reading/stock-reading.ts'
import type { StockLine } from '../record-stock.ts'
import type { KnownEdition } from './known-books.ts'
import { rowSaid } from './row-said.ts'

/** What the association decided that a spelling means. */
export interface Meaning {
  /** Null when it is no textbook, or one that is not kept. */
  readonly editionId: number | null
  /** Null for the parts that the row itself names, or all of them where it names none. */
  readonly partNumber: number | null
}

/**
 * Lines of stock that a row says of an edition. A row that names no part of a book in parts counts sets: as many copies of each part.
 * @returns null when the edition lacks a part that the row counts
 */
export function linesOf(row: StockRow, { parts }: KnownEdition, decided: number | null = null): StockLine[] | null {
  const numbers = parts.map(({ number }) => number)
  const said = rowSaid(row).parts
  const targets = decided !== null ? [decided] : numbers.length === 1 && numbers[0] === 0 ? [0] : (said ?? numbers)
  if (targets.some((number) => !numbers.includes(number))) return null
  if (row.parts !== null && row.parts.length !== targets.length) return null
  return targets.map((number, at) => ({
    partId: parts.find((part) => part.number === number)!.id,
    copies: row.parts?.[at] ?? row.quantity ?? 0,
    worn: row.toWriteOff === null || (row.parts !== null && row.parts.length > 1 && row.toWriteOff > 0) ? null : row.toWriteOff,
    printedYear: row.year,
    price: row.price === null ? null : Math.round(row.price * 100) || null,
  }))
}

/** Why the numbers of a row cannot be brought in, or null. */
export function objectionToNumbers({ quantity, parts, toWriteOff, price }: StockRow): string | null {
  const copies = parts ?? [quantity ?? 0]
  if (copies.some((number) => number > mostCopies)) return `${Math.max(...copies)} экземпляров одного учебника в школе не бывает`
  if (toWriteOff !== null && toWriteOff > Math.min(...copies)) return `к списанию ${toWriteOff}, а всего ${Math.min(...copies)}`
  if (price !== null && price > mostRoubles) return `цена ${price} руб. за экземпляр`
  return null
}

const mostCopies = 20_000
const mostRoubles = 100_000
