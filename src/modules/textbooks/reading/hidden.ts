import { columnLetter, type ReadSheet } from '#documents/excel'
import { counted } from '#platform/russian'
import { textOf } from './cells.ts'
import type { Doubts } from './doubts.ts'

/** What a program does not show is easily forgotten: a hidden sheet is not read, hidden rows and columns are, and all are asked about. */
export function askHidden({ name, hidden, rows, hiddenRows, hiddenColumns }: ReadSheet, doubts: Doubts): void {
  const firstIn = (row: number): string => rows[row]?.map(textOf).find(Boolean) ?? ''
  if (hidden) {
    const row = rows.findIndex((_, at) => firstIn(at) !== '')
    doubts.ask({ row: row + 1, column: null, code: 'hiddenSheet', text: `Лист «${name}» скрыт, и на нём есть данные: он не прочитан. Если он нужен, покажите его и загрузите файл снова; если нет, удалите.`, found: firstIn(row) })
    return
  }
  const filled = hiddenRows.filter((row) => firstIn(row) !== '')
  if (filled.length > 0) {
    doubts.ask({ row: filled[0]! + 1, column: null, code: 'hiddenRows', text: `Скрыты строки с данными: ${counted(filled.length, 'строка', 'строки', 'строк')}, первая — ${filled[0]! + 1}. Они прочитаны вместе с видимыми. Если они не нужны, удалите их из таблицы.`, found: firstIn(filled[0]!) })
  }
  for (const column of hiddenColumns) {
    const found = rows.map((row) => textOf(row[column])).find(Boolean)
    if (found) doubts.ask({ row: 1, column: columnLetter(column), code: 'hiddenColumns', text: `Столбец ${columnLetter(column)} скрыт, и в нём есть данные: он прочитан вместе с видимыми. Если он не нужен, удалите его.`, found })
  }
}
