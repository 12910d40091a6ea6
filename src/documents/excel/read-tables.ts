import { Refusal } from '#platform/refusal'
import { delimitedFile } from './read-delimited.ts'
import { readWorkbook, type ReadSheet } from './read-workbook.ts'

/**
 * The sheets of a table of any usual kind, told by its content: .xlsx, .xlsb, .xls, .ods, or text parted by commas, semicolons or tabs,
 * which is one sheet «Таблица» of texts.
 * @throws {Refusal} when it is no table, is damaged, behind a password or too large
 */
export async function readTables(bytes: Uint8Array): Promise<ReadSheet[]> {
  if (bytes.length === 0) throw new Refusal('Файл пуст. Выберите другой.')
  const isWorkbook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
  if (isWorkbook) return readWorkbook(bytes)
  return [{ name: 'Таблица', hidden: false, rows: delimitedFile(bytes), merged: [], hiddenRows: [], hiddenColumns: [] }]
}
