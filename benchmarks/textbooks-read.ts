import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { workbookOf } from '#documents/excel'
import { megabytes, milliseconds, quantile, tableOf } from './table.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const reader = fileURLToPath(new URL('read-table-once.ts', import.meta.url))
const rowsOfFile = 10_000

/** Our reading of a table of textbooks beside hucre alone, which only opens the workbook. */
export async function textbooksRead(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
  const file = join(folder, 'fund.xlsx')
  writeFileSync(file, await workbookOf([{ name: 'Фонд', columns: ['№', 'Школа', 'Автор. Название', 'Издательство', 'Класс', 'Год издания', 'Количество', 'К списанию', 'Учеников', 'Цена'].map((title) => ({ title })), rows: Array.from({ length: rowsOfFile }, (_, at) => rowOf(at)) }]))
  const rows = ([['bibliokrug', 'ours'], ['hucre', 'hucre']] as const).map(([name, how]) => {
    const runs = Array.from({ length: 5 }, () => JSON.parse(execFileSync(process.execPath, [reader, how, file], { cwd: root, encoding: 'utf8' })) as { inside: number; memory: number })
    const [inside, memory] = (['inside', 'memory'] as const).map((key) => quantile(runs.map((one) => one[key]), 0.5)) as [number, number]
    return [name, milliseconds(inside), megabytes(memory)]
  })
  rmSync(folder, { recursive: true })
  return tableOf(`Чтение таблицы учебников: ${rowsOfFile.toLocaleString('ru-RU')} строк .xlsx`, ['кто читает', 'мс', 'память, МБ'], rows)
}

/** As schools write: each cell of its kind, a tenth of the rows with a fault. */
const rowOf = (at: number) => [at + 1, `МБОУ СОШ № ${1 + (at % 90)}`, `Лугова М.И., Ветров Г.Я. и др. ${subjects[at % subjects.length]}. В 2 ч. Книга № ${at}`, at % 2 ? 'Просвещение' : 'Дрофа', at % 5 ? String(1 + (at % 11)) : '7-9', 2015 + (at % 10), at % 3 ? at % 120 : `${at % 120}/${at % 110}`, at % 4, at % 10 ? 20 + (at % 60) : null, at % 10 ? 339.5 : 'дорого']
const subjects = ['Математика', 'Русский язык', 'Физика', 'Окружающий мир', 'Музыка']
