import type { ReadSheet } from './read-workbook.ts'
import type { SheetValue } from './sheet.ts'

/** The rows of a sheet, where a cell merged downwards says its value in each of its rows. */
export function saidInEachRow({ rows, merged }: Pick<ReadSheet, 'rows' | 'merged'>): readonly (readonly SheetValue[])[] {
  const down = merged.filter(({ row, lastRow }) => lastRow > row && row < rows.length).toSorted((a, b) => a.row - b.row)
  if (down.length === 0) return rows
  const said = rows.map((row) => [...row])
  // Cells merged twice are a damaged or hostile file: the first counts.
  const mergedUntil = new Map<number, number>()
  for (const { row, column, lastRow } of down) {
    if (row <= (mergedUntil.get(column) ?? -1)) continue
    mergedUntil.set(column, lastRow)
    const value = said[row]![column] ?? null
    if (value !== null) for (let at = row + 1; at <= Math.min(lastRow, said.length - 1); at++) said[at]![column] ??= value
  }
  return said
}
