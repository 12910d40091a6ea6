import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { workbookOf } from '#documents/excel'
import { megabytes, milliseconds, quantile, tableOf } from './table.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const importer = fileURLToPath(new URL('import-stock-once.ts', import.meta.url))
const reader = fileURLToPath(new URL('read-table-once.ts', import.meta.url))
const rowsOfFile = 10_000

/** A list of the textbooks of 50 schools into the embedded database, step by step, beside hucre alone, which only opens the workbook. */
export async function textbooksImport(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
  const file = join(folder, 'fund.xlsx')
  writeFileSync(file, await workbookOf([{ name: 'Фонд', columns: ['Школа', 'Предмет', 'Авторы', 'Название', 'Класс', 'Издательство', 'Количество'].map((title) => ({ title })), rows: Array.from({ length: rowsOfFile }, (_, at) => rowOf(at)) }]))
  const of = (...args: string[]) => JSON.parse(execFileSync(process.execPath, [...args, file], { cwd: root, encoding: 'utf8' })) as Readonly<Record<string, number>>
  const runs = Array.from({ length: 3 }, () => of(importer))
  const hucre = Array.from({ length: 3 }, () => of(reader, 'hucre'))
  rmSync(folder, { recursive: true })
  const middle = (of: readonly Readonly<Record<string, number>>[], key: string) => quantile(of.map((run) => run[key]!), 0.5)
  const memory = megabytes(middle(runs, 'memory'))
  return tableOf(`Список учебников: ${rowsOfFile.toLocaleString('ru-RU')} строк .xlsx, 50 школ, 200 учебников`, ['что делается', 'мс', 'память, МБ'], [
    ['hucre только открывает файл', milliseconds(middle(hucre, 'inside')), megabytes(middle(hucre, 'memory'))],
    ['прочитать и сохранить построчно', milliseconds(middle(runs, 'begin')), memory],
    ['описать все новые', milliseconds(middle(runs, 'describe')), memory],
    ['показать, что изменится', milliseconds(middle(runs, 'preview')), memory],
    ['внести', milliseconds(middle(runs, 'bringIn')), memory],
    ['отменить', milliseconds(middle(runs, 'undo')), memory],
  ])
}

const rowOf = (at: number) => {
  const [school, book] = [at % 50, Math.floor(at / 50)]
  const grade = 5 + (book % 5)
  return [`СОШ № ${1 + school}`, subjects[book % subjects.length]!, `${surname(book)} А. А., ${surname(book + 97)} Б. Б.`, `${subjects[book % subjects.length]}. ${grade} класс`, grade, ['Азимут', 'Верста'][book % 2]!, 10 + (at % 90)]
}
const subjects = ['Русский язык', 'Физика', 'Биология', 'География']
/** Surnames so far apart that none is a slip of another. */
const surname = (at: number): string => `${syllables[at % 12]}${syllables[Math.floor(at / 12) % 12]!.toLowerCase()}${syllables[(at * 7 + 3) % 12]!.toLowerCase()}ов`
const syllables = ['Бер', 'Дуб', 'Клён', 'Лип', 'Сос', 'Вяз', 'Топ', 'Ивл', 'Кедр', 'Яс', 'Оль', 'Ряб']
