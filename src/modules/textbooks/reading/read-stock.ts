import type { ReadSheet } from '#documents/excel'
import { readSheet } from './read-sheet.ts'
import type { StockReading } from './stock-reading.ts'

/**
 * Reads tables of textbooks: rows as far as they can be read, and a question with its place for everything else. Nothing is guessed and
 * nothing is dropped silently but headings, numbers of columns, totals, signatures and empty rows. Pure, and linear in the number of rows.
 */
export function readStock(sheets: readonly ReadSheet[]): StockReading {
  const read = sheets.map(readSheet)
  return { sheets: read.flatMap(({ sheets }) => sheets), rows: read.flatMap(({ rows }) => rows), questions: read.flatMap(({ questions }) => questions) }
}
