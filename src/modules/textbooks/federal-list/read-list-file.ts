import { readTables, saidInEachRow, type ReadSheet } from '#documents/excel'
import { lawfulText } from '#documents/characters'
import { refuse } from '#platform/refusal'
import type { FederalReading } from './entry.ts'
import type { Grid } from './grid.ts'
import { readFederalList } from './read-federal-list.ts'

/**
 * Reads the file of a federal list. Done in a process of its own, as every file from outside is.
 * @throws {Refusal} when it is no spreadsheet, is damaged or too large, or holds no table of the list
 */
export async function run({ bytes }: { bytes: Uint8Array }): Promise<FederalReading> {
  const sheets = (await readTables(bytes)).filter(({ hidden }) => !hidden)
  const rows = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  if (rows > most.rows) refuse(`В файле ${rows} строк, а в перечне не бывает больше ${most.rows}. Оставьте в файле только приложения к приказу.`)
  const reading = readFederalList(sheets.map(gridOf))
  if (reading.entries.length === 0)
    refuse('В файле не нашлось таблицы перечня. Над ней нужна строка заголовков, как в приложениях к приказу: «Порядковый номер учебника», «Наименование учебника», «Автор/авторский коллектив», «Класс».')
  if (reading.questions.length > most.questions) refuse(`В файле больше ${most.questions} сомнительных мест. Проверьте, тот ли это файл и не сдвинуты ли в нём столбцы.`)
  return reading
}

/** Several times what the largest list holds. */
const most = { rows: 10_000, columns: 40, characters: 4_000, questions: 2_000 }

/** Cells as text of a length that a cell of the list has; one merged downwards says its value in each of its rows. */
const gridOf = (sheet: ReadSheet): Grid => ({
  name: lawfulText(sheet.name),
  rows: saidInEachRow(sheet).map((row) => row.slice(0, most.columns).map((value) => (value === null ? '' : lawfulText(String(value).slice(0, most.characters))))),
})
