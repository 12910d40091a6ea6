import { readTables } from '#documents/excel'
import { refuse } from '#platform/refusal'
import { readStock } from './read-stock.ts'
import type { StockReading } from './stock-reading.ts'

/**
 * Reads a file of textbooks. Done in a process of its own where strangers send it.
 * @throws {Refusal} when it is no table, is damaged or too large, or nothing in it is a table of textbooks
 */
export async function run({ bytes }: { bytes: Uint8Array }): Promise<StockReading> {
  const reading = readStock(await readTables(bytes))
  if (reading.sheets.length === 0 && reading.questions.length === 0) refuse('В файле нет ни одной заполненной ячейки.')
  if (reading.sheets.length === 0 && reading.questions.every(({ code }) => code === 'noHeading')) refuse('В файле не нашлось таблицы учебников: строки с названиями столбцов (автор, название, класс, количество). Проверьте, тот ли это файл.')
  return reading
}
