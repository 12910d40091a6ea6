import { workbookOf, type SheetValue } from '#documents/excel'
import { schoolById, type SchoolId } from '#modules/people'
import type { StockLine } from '#modules/textbooks'
import type { Context } from '#platform/context'
import { beginStockList, stockListToSee } from '../modules/textbooks/begin-stock-list.ts'
import { namedParts } from '../modules/textbooks/book-words.ts'
import { bringInStockList, stockListUnderstood } from '../modules/textbooks/bring-in-stock-list.ts'
import { stockSheet } from '../modules/textbooks/documents/stock-sheet.ts'
import { seenOf } from '../modules/textbooks/stock-lists/list-understood.ts'
import { catalogue } from '../modules/textbooks/store/catalogue.ts'

/**
 * A school sends its stock as people write it: a surname misspelt here, a publisher or a part left out there, a book that nobody has
 * described. What is sure comes in, the rest waits in the queue.
 */
export async function sendStockList(context: Context, school: SchoolId, lines: readonly StockLine[], at: number): Promise<void> {
  const { name } = (await schoolById(context, school))!
  const holdings = lines.map(({ partId, copies, worn }) => ({ partId, copies, worn: worn ?? 0 }))
  const sheet = stockSheet(name, namedParts(await catalogue(context)), holdings)
  const rows = sheet.rows.map((row, index) => (index % 9 === 4 ? asWritten(row, Math.floor(index / 9) + at) : row))
  const bytes = await workbookOf([{ ...sheet, rows: [...rows, ...unknown, [null, null, '', 'Журнал «Школьная библиотека»', '', '', null, 12, null, null]] }])
  const id = await beginStockList(context, { name: `Учебники ${name.replace(/^МАОУ /, '')} на 1 сентября.xlsx`, bytes }, { schoolId: school, whole: false })
  await bringInStockList(context, id, seenOf(await stockListUnderstood(context, await stockListToSee(context, id))))
}

/** The columns of `stockSheet`: subject, class, authors, title, part, publisher, ISBN, copies, worn, note. */
function asWritten(row: readonly SheetValue[], turn: number): SheetValue[] {
  const changed = row.with(9, null)
  if (turn % 4 === 0) return changed.with(2, String(row[2]).replace(/[её](?=[а-я]{2})/, 'и'))
  if (turn % 4 === 1) return changed.with(5, null)
  if (turn % 4 === 2) return changed.with(2, String(row[2]).split(',')[0]!)
  return changed
}

const unknown: readonly SheetValue[][] = [
  ['Физика', '9', 'Ольхова Р. Т., Ясенев П. М.', 'Физика. 9 класс', '', 'Верста', null, 24, 0, null],
  ['Родной русский язык', '5', 'Ольхова Р. Т.', 'Русский родной язык. 5 класс', '', 'Учебная книга', null, 31, 0, null],
]
