import type { ReadSheet, SheetValue } from '#documents/excel'
import { readStock } from './read-stock.ts'
import type { StockReading } from './stock-reading.ts'

/** A sheet as a reader of workbooks gives it. */
export const sheetForTests = (rows: readonly (readonly SheetValue[])[], rest: Partial<ReadSheet> = {}): ReadSheet => ({ name: 'Фонд', hidden: false, rows, merged: [], hiddenRows: [], hiddenColumns: [], ...rest })

export const readingOf = (...rows: readonly (readonly SheetValue[])[]): StockReading => readStock([sheetForTests(rows)])

/** Where a question stands and what it is about: «C3 date». */
export const asked = ({ questions }: StockReading): string[] => questions.map(({ row, column, code }) => `${column ?? ''}${row} ${code}`)
