import { delimitedFile, readWorkbook, type ReadSheet } from '#documents/excel'
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
  const isWorkbook = (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
  const grids = isWorkbook ? (await readWorkbook(bytes)).filter(({ hidden }) => !hidden).map(gridOf) : [{ name: 'Таблица', rows: delimitedFile(bytes) }]
  const rows = grids.reduce((sum, { rows }) => sum + rows.length, 0)
  if (rows > most.rows) refuse(`В файле ${rows} строк, а в перечне не бывает больше ${most.rows}. Оставьте в файле только приложения к приказу.`)
  const reading = readFederalList(grids.map(short))
  if (reading.entries.length === 0)
    refuse('В файле не нашлось таблицы перечня. Над ней нужна строка заголовков, как в приложениях к приказу: «Порядковый номер учебника», «Наименование учебника», «Автор/авторский коллектив», «Класс».')
  if (reading.questions.length > most.questions) refuse(`В файле больше ${most.questions} сомнительных мест. Проверьте, тот ли это файл и не сдвинуты ли в нём столбцы.`)
  return reading
}

/** Several times what the largest list holds. */
const most = { rows: 20_000, columns: 40, characters: 4_000, questions: 2_000 }

const gridOf = ({ name, rows }: ReadSheet): Grid => ({ name: lawfulText(name), rows: rows.map((row) => row.map((value) => (value === null ? '' : lawfulText(String(value))))) })

const short = ({ name, rows }: Grid): Grid => ({ name, rows: rows.map((row) => row.slice(0, most.columns).map((text) => text.slice(0, most.characters))) })
