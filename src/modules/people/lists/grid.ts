import { delimitedRows } from '#documents/excel'

/** A sheet as text: rows from the first, cells from column A; what is missing at the end of a row is empty. */
export interface Grid {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** Where something stands in a file, as the spreadsheet itself counts: row from 1, column by its letter. */
export interface Place {
  readonly sheet: string
  readonly row: number
  readonly column?: string
}

/** «лист «Люди», строка 5, столбец F» */
export const placeInWords = ({ sheet, row, column }: Place): string => [`лист «${sheet}»`, `строка ${row}`, ...(column ? [`столбец ${column}`] : [])].join(', ')

/** Cells copied from a spreadsheet into a field of a form. The form drops what stands empty before the very first word: it is put back. */
export function pastedGrid(text: string): Grid {
  const rows = delimitedRows(text)
  const width = Math.max(0, ...rows.slice(1).map((row) => row.length))
  const numbered = rows.slice(1).every(([first = '']) => /^\d*\.?$/.test(first.trim()))
  const [heading = [], ...body] = rows
  return { name: 'Вставлено', rows: numbered && heading.length > 0 && heading.length === width - 1 ? [['', ...heading], ...body] : rows }
}
