import { counted } from '#platform/russian'
import type { DoubtCode, StockQuestion } from './stock-reading.ts'

interface Doubt {
  readonly row: number
  readonly column: string | null
  readonly code: DoubtCode
  readonly text: string
  readonly found: string
}

/** Questions of one sheet as they arise. Those that would be asked in each of many rows are asked once, with their number. */
export interface Doubts {
  ask(doubt: Doubt): void
  /**
   * Asks once for all rows of the table; a row is counted once.
   * @param text from the number of rows in words: «в 12 строках»
   */
  askOnce(doubt: Omit<Doubt, 'text'>, text: (rows: string) => string): void
  /** Whether a cell was asked about already. */
  askedAt(row: number, column: string | null): boolean
  /** In the order of rows. */
  asked(): StockQuestion[]
}

export function doubtsOf(sheet: string): Doubts {
  const single = new Map<string, { doubt: Doubt; times: number }>()
  const grouped = new Map<string, { doubt: Omit<Doubt, 'text'>; times: number; last: number; text: (rows: string) => string }>()
  const places = new Set<string>()
  return {
    ask(doubt) {
      places.add(`${doubt.row}|${doubt.column}`)
      const same = askedAlike.has(doubt.code) ? `${doubt.code}|${doubt.column}|${doubt.found}` : `${doubt.code}|${doubt.row}|${doubt.column}|${doubt.text}`
      const met = single.get(same)
      if (met && askedAlike.has(doubt.code)) met.times++
      else if (!met) single.set(same, { doubt, times: 1 })
    },
    askOnce(doubt, text) {
      const met = grouped.get(`${doubt.code}|${doubt.column}`)
      if (!met) grouped.set(`${doubt.code}|${doubt.column}`, { doubt, times: 1, last: doubt.row, text })
      else if (met.last !== doubt.row) {
        met.times++
        met.last = doubt.row
      }
    },
    askedAt: (row, column) => places.has(`${row}|${column}`),
    asked() {
      const ofRows = [...single.values()].map(({ doubt, times }) => (times === 1 ? doubt : { ...doubt, text: `${doubt.text} То же ещё ${inRows(times - 1)}.` }))
      const ofAll = [...grouped.values()].map(({ doubt, times, text }) => ({ ...doubt, text: text(times === 1 ? `в строке ${doubt.row}` : `${inRows(times)} (первая — ${doubt.row})`) }))
      return [...ofAll, ...ofRows].map(({ row, column, code, text, found }) => ({ sheet, row, column, code, text, found: shortened(found) })).toSorted((a, b) => a.row - b.row)
    },
  }
}

/** The same words doubted in many rows get one answer. */
const askedAlike: ReadonlySet<DoubtCode> = new Set(['authorsNotSplit', 'strangeRow'])

const inRows = (times: number): string => `в ${counted(times, 'строке', 'строках', 'строках')}`

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text)
