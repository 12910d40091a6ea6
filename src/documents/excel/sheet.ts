/** A table of a workbook as data: no styles beyond what a reader needs, no knowledge of what the rows mean. */
export interface Sheet {
  /** On the tab; shortened to Excel's 31 characters, and numbered when two are the same. */
  readonly name: string
  /** Lines above the heading, the first in bold. */
  readonly titles?: readonly string[]
  /** Explains the table between the titles and the heading, over its whole width, on as many lines as it takes. */
  readonly description?: string
  /** What stands before the sums: «Итого» when absent. */
  readonly sumName?: string
  /** What the sums are where there is no row at all; without it an empty table has none. */
  readonly sumOfNone?: SheetValue
  readonly columns: readonly SheetColumn[]
  /** A value a column, in the order of the columns. */
  readonly rows: readonly (readonly SheetValue[])[]
}

export interface SheetColumn {
  readonly title: string
  /** In characters; when absent, as wide as the words ask, 8 to 60. */
  readonly width?: number
  /** How the values are shown; 'general' when absent. */
  readonly kind?: ValueKind
  /** Add the column up in a last row in bold, by a formula; where no row has a number, their words stand there instead: nothing known is not none. */
  readonly sum?: boolean
}

/**
 * 'whole', 'roubles' and 'percent' (75 is 75 %) take numbers, 'day' takes a day 'YYYY-MM-DD'; a text in such a column is shown as it is.
 * 'text' keeps figures as text: codes, ISBN, telephones.
 */
export type ValueKind = 'general' | 'text' | 'whole' | 'roubles' | 'percent' | 'day'

export type SheetValue = string | number | boolean | null

export interface SheetColumnOf<Row> extends SheetColumn {
  readonly value: (row: Row) => SheetValue
}

/** A sheet from records and columns that know how to take their value from a record. */
export function sheetOf<Row>(name: string, rows: readonly Row[], columns: readonly SheetColumnOf<Row>[], titles: readonly string[] = [], more: Pick<Sheet, 'description' | 'sumName' | 'sumOfNone'> = {}): Sheet {
  return { name, titles, ...more, columns, rows: rows.map((row) => columns.map(({ value }) => value(row))) }
}

/** As a spreadsheet names its columns: 0 is A, 26 is AA. */
export const columnLetter = (column: number): string => (column < 26 ? '' : columnLetter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
