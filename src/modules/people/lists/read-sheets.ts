import { readTables, saidInEachRow, type ReadSheet } from '#documents/excel'
import { lawfulText } from '#documents/characters'
import { refuse } from '#platform/refusal'
import type { Grid } from './grid.ts'

/**
 * Reads the sheets of a file sent by a person as plain text, hidden sheets left out. Done in a process of its own, as every file from outside is.
 * @throws {Refusal} when it is no spreadsheet, is damaged or is too large
 */
export async function run({ bytes, mostRows = most.rows }: { bytes: Uint8Array; mostRows?: number }): Promise<Grid[]> {
  const sheets = await readTables(bytes)
  const full = sheets.filter(({ hidden }) => !hidden).map(gridOf).map(withoutEmptyEnds).filter(({ rows }) => rows.length > 0)
  if (full.length === 0) refuse('В файле нет ни одной заполненной ячейки.')
  const rows = full.reduce((sum, { rows }) => sum + rows.length, 0)
  if (rows > mostRows) refuse(`В файле ${rows} строк, а за один раз вносят до ${mostRows}. Разделите список на части.`)
  const wide = full.find(({ rows }) => rows.some((row) => row.length > most.columns))
  if (wide) refuse(`На листе «${wide.name}» больше ${most.columns} столбцов. Оставьте в нём только список.`)
  return full
}

/** Far above the largest city met, and still a page that a browser shows. */
const most = { rows: 1500, columns: 60 }

/** Cells as text; a cell merged downwards says its value in each of its rows. */
function gridOf(sheet: ReadSheet): Grid {
  return { name: sheet.name, rows: saidInEachRow(sheet).map((row) => row.map((value) => (value === null ? '' : lawfulText(String(value))))) }
}

function withoutEmptyEnds({ name, rows }: Grid): Grid {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((text) => text.trim() !== '') + 1))
  return { name, rows: trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1) }
}
