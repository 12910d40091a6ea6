import type { ReadSheet } from './read-workbook.ts'
import type { SheetValue } from './sheet.ts'

/** The rows of a sheet, where a cell merged downwards says its value in each of its rows. */
export function saidInEachRow({ rows, merged }: Pick<ReadSheet, 'rows' | 'merged'>): readonly (readonly SheetValue[])[] {
  const down = merged.filter(({ row, lastRow }) => lastRow > row && row < rows.length)
  if (down.length === 0) return rows
  const said = rows.map((row) => [...row])
  for (const { row, column, lastRow } of down) {
    const value = said[row]![column] ?? null
    if (value !== null) for (let at = row + 1; at <= Math.min(lastRow, said.length - 1); at++) said[at]![column] ??= value
  }
  return said
}
