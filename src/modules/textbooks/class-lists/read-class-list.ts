import { columnLetter } from '#documents/excel'
import { refuse } from '#platform/refusal'
import { classSaid } from '../class-said.ts'
import { isNothing, textOf } from '../reading/cells.ts'
import { wholeOf } from '../reading/numbers.ts'
import { schoolIn } from '../reading/section.ts'
import { classFieldName, fieldOfHeading, type ClassField } from './class-field.ts'
import type { ClassLine, ClassListReading, LineCell, ListColumn } from './class-list.ts'

interface Grid {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** What a column holds: a field of the line, pupils of one class that its heading names, or pupils of the classes with its letter. */
type Column = { readonly field: ClassField | 'skipped' | null } | { readonly ofClass: string } | { readonly ofLetter: string }

/**
 * Finds the classes in tables: a class a row with its number beside it, classes as headings («1А», «1Б»), or letters as headings over rows of
 * grades. Schools may stand in a column, in a title row, or on the tab of the sheet.
 * @throws {Refusal} when it is a list of pupils by name
 */
export function readClassList(grids: readonly Grid[]): ClassListReading {
  const read = grids.map((grid, index) => readSheet(grid, index))
  const found = read.filter((sheet) => sheet !== null)
  return {
    lines: found.flatMap(({ lines }) => lines),
    columns: found.flatMap(({ columns }) => columns),
    doubts: found.flatMap(({ doubts }) => doubts),
    schoolYears: [...new Set(found.flatMap(({ schoolYears }) => schoolYears))],
    strange: grids.filter((_, index) => read[index] === null).map(({ name }) => name),
  }
}

function readSheet({ name: sheet, rows: typed }: Grid, index: number): Omit<ClassListReading, 'strange'> | null {
  const rows = typed.map((row) => row.map(textOf))
  const heading = rows.findIndex((row) => columnsOf(row) !== null)
  const named = rows.slice(0, Math.max(heading + 1, 10)).flatMap((row) => row.filter((text) => fieldOfHeading(text) === 'name'))
  if (named.length > 0) refuse(`На листе «${sheet}» — столбец «${named[0]}»: это список людей. Сюда вносят только числа: сколько учеников в классе. Уберите из файла фамилии и загрузите снова.`)
  if (heading < 0) return null
  const columns = columnsOf(rows[heading]!)!
  const lines: ClassLine[] = []
  const doubts: string[] = []
  let school = [...rows.slice(0, heading).flat(), sheet].map(schoolIn).find((named) => named !== null) ?? ''
  let sum = 0
  for (const [at, row] of rows.entries()) {
    if (at <= heading) continue
    const filled = row.flatMap((text, column) => (text === '' ? [] : [column]))
    if (filled.length === 0 || isNumbering(row, filled)) continue
    if (columnsOf(row) !== null && fieldOfHeading(row[filled[0]!]!) !== null) continue
    const first = row[filled[0]!]!
    if (/^(?:итого|всего)(?!\p{L})/iu.test(first)) {
      const column = columns.findIndex((column) => 'field' in column && column.field === 'pupils')
      const said = wholeOf(row[column] ?? '', '')
      if ('value' in said && said.value !== sum && first.toLowerCase().startsWith('итого')) doubts.push(`Лист «${sheet}», строка ${at + 1}, столбец ${columnLetter(column)}: в «Итого» ${said.value}, а в строках над ним вместе ${sum}.`)
      sum = 0
      continue
    }
    if (filled.length === 1 && schoolIn(first) !== null && columns.length > 1 && classSaid(first) === null) {
      school = schoolIn(first)!
      sum = 0
      continue
    }
    const own = cellOf(row, columns, 'school').text
    if (own !== '') school = own
    for (const [position, line] of linesOf(row, columns).entries()) {
      const pupils = wholeOf(line.pupils.text, '')
      if ('value' in pupils) sum += pupils.value
      lines.push({ key: `${index + 1}-${at + 1}${position > 0 ? `-${position + 1}` : ''}`, sheet, row: at + 1, school, ...line })
    }
  }
  const schoolYears = [sheet, ...rows.slice(0, heading + 1).flat()].flatMap((text) => [...text.matchAll(/(20\d\d)\s?[/–—-]\s?(?:20)?(\d\d)(?!\d)/g)].flatMap(([, from, to]) => (Number(from) % 100 === Number(to) - 1 ? Number(from) : [])))
  return { lines, columns: columnsSaid(rows[heading]!, columns, sheet), doubts, schoolYears }
}

/** A row under the heading that numbers its columns. */
const isNumbering = (row: readonly string[], filled: readonly number[]): boolean => filled.length > 2 && filled.every((column, position) => row[column] === String(position + 1))

/** How a row of headings is to be read; null when it is none. */
function columnsOf(row: readonly string[]): Column[] | null {
  const filled = row.filter((text) => text !== '')
  if (filled.length < 2) return null
  const met = new Set<ClassField>()
  const columns = row.map((text): Column => {
    const field = text === '' ? null : fieldOfHeading(text)
    if (field === 'name' || field === null || field === 'skipped') return { field: field === 'name' ? null : field }
    if (met.has(field)) return { field: null }
    met.add(field)
    return { field }
  })
  if (met.has('class') && (met.has('pupils') || met.has('forecast'))) return columns
  const [classes, letters] = [row.map((text) => (classSaid(text)?.beside === '' ? text : null)), row.map((text) => (/^[«"]?\p{Lu}[»"]?$/u.test(text) ? text : null))]
  const spread = (headings: readonly (string | null)[]) => headings.filter((text) => text !== null).length
  if (met.has('class') && spread(letters) >= 1) return columns.map((column, at): Column => (letters[at] ? { ofLetter: letters[at] } : column))
  if (spread(classes) >= 2 && filled.some((text) => classSaid(text) === null) && (met.has('school') || classes.some((text) => text !== null && classSaid(text)!.letter !== ''))) return columns.map((column, at): Column => (classes[at] ? { ofClass: classes[at] } : column))
  return null
}

const none: LineCell = { text: '', column: '' }

function cellOf(row: readonly string[], columns: readonly Column[], field: ClassField): LineCell {
  const at = columns.findIndex((column) => 'field' in column && column.field === field)
  return at < 0 ? none : { text: told(row[at]), column: columnLetter(at) }
}

const told = (text = ''): string => (isNothing(text) || /^(?:нет данных|н\/?д|не указано)$/i.test(text) ? '' : text)

function linesOf(row: readonly string[], columns: readonly Column[]): Omit<ClassLine, 'key' | 'sheet' | 'row' | 'school'>[] {
  const cell = (field: ClassField) => cellOf(row, columns, field)
  const base = { class: cell('class'), letter: cell('letter'), programme: cell('programme'), forecast: cell('forecast'), pupils: cell('pupils') }
  const spread = columns.flatMap((column, at) => {
    const pupils = { text: told(row[at]), column: columnLetter(at) }
    if (pupils.text === '' || 'field' in column) return []
    if ('ofClass' in column) return [{ ...base, pupils, class: { text: column.ofClass, column: pupils.column } }]
    return base.class.text === '' ? [] : [{ ...base, pupils, letter: { text: column.ofLetter, column: pupils.column } }]
  })
  if (columns.some((column) => !('field' in column))) return spread
  return Object.values(base).every(({ text }) => text === '') ? [] : [base]
}

const columnsSaid = (row: readonly string[], columns: readonly Column[], sheet: string): ListColumn[] =>
  columns.flatMap((column, at): ListColumn[] => {
    const title = row[at] ?? ''
    if (title === '' || ('field' in column && column.field === 'skipped')) return []
    const field = 'field' in column ? column.field && classFieldName[column.field as ClassField] : 'ofClass' in column ? `учеников в классе ${column.ofClass}` : `учеников в классах с буквой ${column.ofLetter}`
    return [{ sheet, letter: columnLetter(at), title, field }]
  })
