import { schoolNameOf } from '../school-name.ts'
import { columnLetter } from '#documents/excel'
import type { Grid, Place } from './grid.ts'
import { fieldOfHeading, personFields, type ListField } from './list-field.ts'

/** What was found in a file: tables of schools and people, and what was passed over. */
export interface ListReading {
  readonly tables: readonly ListTable[]
  /** Sheets in which no heading was found. */
  readonly strange: readonly string[]
}

export interface ListTable {
  readonly sheet: string
  /** Columns as they are headed; null is not understood, 'skipped' is of no use here. */
  readonly columns: readonly { readonly title: string; readonly letter: string; readonly field: ListField | 'skipped' | null }[]
  readonly rows: readonly ListRow[]
}

export interface ListRow {
  /** Names the row as long as the file is kept. */
  readonly key: string
  readonly at: Place
  readonly cells: Readonly<Partial<Record<ListField, ListCell>>>
}

export interface ListCell {
  readonly text: string
  readonly at: Place
}

/**
 * Finds the tables of a file: the heading under any titles, its columns, the rows below. Passed over are numbers of columns, headings
 * repeated on a new page, totals and rows of sections; a section that names a school gives it to the rows below that name none.
 */
export function readList(grids: readonly Grid[]): ListReading {
  const read = grids.map((grid, index) => tableOf(grid, index))
  return { tables: read.filter((table) => table !== null), strange: grids.filter((_, index) => read[index] === null).map(({ name }) => name) }
}

function tableOf({ name: sheet, rows }: Grid, index: number): ListTable | null {
  const heading = rows.findIndex(isHeading)
  if (heading < 0) return null
  const below = rows[heading + 1]
  // Under «Контакты» a second row of the heading says which is the telephone and which the mail.
  const columns = columnsOf(below && isHeading(below) ? joined(rows[heading]!, below) : rows[heading]!)
  const found: ListRow[] = []
  let section: ListCell | null = null
  let above: readonly string[] = []
  for (const [at, row] of rows.entries()) {
    if (at <= heading || isHeading(row) || isNoise(row)) continue
    const filled = row.flatMap((text, column) => (text.trim() === '' ? [] : [column]))
    if (filled.length === 0) continue
    const cells: Partial<Record<ListField, ListCell>> = {}
    for (const [column, { field, letter }] of columns.entries()) {
      const typed = (row[column] ?? '').trim()
      const text = isDitto(typed) ? (above[column] ?? '').trim() : typed
      if (field === null || field === 'skipped' || isNothing(text) || cells[field]) continue
      cells[field] = { text, at: { sheet, row: at + 1, column: letter } }
    }
    if (filled.length === 1 && columns.length > 1 && isSection(row[filled[0]!]!, columns[filled[0]!]?.field ?? null)) {
      section = isSchoolName(row[filled[0]!]!) ? { text: row[filled[0]!]!.trim(), at: { sheet, row: at + 1 } } : null
      continue
    }
    if (section && !cells.school && personFields.some((field) => cells[field])) cells.school = section
    if (Object.keys(cells).length === 0) continue
    above = columns.map((_, column) => (isDitto((row[column] ?? '').trim()) ? (above[column] ?? '') : (row[column] ?? '')))
    found.push({ key: `${index + 1}-${at + 1}`, at: { sheet, row: at + 1 }, cells })
  }
  return { sheet, columns, rows: found }
}

/** A row is a heading when two of its cells are known headings, or its only filled cell is. */
function isHeading(row: readonly string[]): boolean {
  const filled = row.filter((text) => text.trim() !== '')
  const known = filled.filter((text) => text.length < 100 && fieldOfHeading(text) !== null)
  const useful = known.filter((text) => fieldOfHeading(text) !== 'skipped')
  return useful.length > 0 && (known.length >= 2 || filled.length === 1) && known.length * 2 >= filled.length
}

const joined = (above: readonly string[], below: readonly string[]): string[] => Array.from({ length: Math.max(above.length, below.length) }, (_, at) => below[at]?.trim() || (above[at] ?? ''))

/** In a table of schools alone telephones and mail are the school's; of several lengths of service that of the profession counts. */
function columnsOf(row: readonly string[]): ListTable['columns'] {
  const titles = row.map((text) => text.replace(/\s+/g, ' ').trim())
  const fields = titles.map(fieldOfHeading)
  const ofPeople = fields.some((field) => field === 'name' || field === 'surname')
  const services = titles.flatMap((title, at) => (fields[at] === 'experience' ? [{ title, at }] : []))
  const service = services.find(({ title }) => /библ|професс|специальн/i.test(title)) ?? services[0]
  const seen = new Set<string>()
  return titles.map((title, at) => {
    const own = fields[at] ?? null
    const field = ofPeople ? own : own === 'phone' || own === 'contacts' ? 'schoolPhone' : own === 'email' ? 'schoolEmail' : own
    const again = field !== null && field !== 'skipped' && (field === 'experience' ? service?.at !== at : seen.has(field))
    if (field) seen.add(field)
    return { title: title || columnLetter(at), letter: columnLetter(at), field: title === '' ? 'skipped' : again ? null : field }
  })
}

/** Numbers of columns, totals, and lines for signatures. */
function isNoise(row: readonly string[]): boolean {
  const filled = row.map((text) => text.trim()).filter(Boolean)
  if (filled.length >= 2 && filled.every((text, at) => text === String(at + 1))) return true
  return /^(итого|всего)(?![\p{L}])/iu.test(filled[0] ?? '')
}

const isDitto = (text: string): boolean => /^(?:-*\s*["”»]+\s*-*|-\/\/-|—\/\/—|\/\/)$/.test(text)
const isNothing = (text: string): boolean => text === '' || /^(?:[-–—]+|нет|не имеет|б\/к)$/i.test(text)

/** One filled cell stands for a section unless it is what the column holds: a lone surname under «ФИО», a school under «Школа». */
const isSection = (text: string, field: ListField | 'skipped' | null): boolean => !(field === 'school' || ((field === 'name' || field === 'surname') && !isSchoolName(text) && !placeWords.test(text)))

const placeWords = /(?:^|[\s-])(?:район|округ|куст|зона|посел|посёл|сел[оа]|школы|гимназии|лице[ий]|сады|учреждения|организации)/iu

const isSchoolName = (text: string): boolean => {
  const { kind, number } = schoolNameOf(text)
  return kind !== null || (number !== null && /№/.test(text))
}
