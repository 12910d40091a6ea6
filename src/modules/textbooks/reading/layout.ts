import { columnLetter, type SheetValue } from '#documents/excel'
import { folded, isFigures, textsOf } from './cells.ts'
import { fieldOfHeading, isHeadingAsSpelt, type ColumnField } from './headings.ts'
import { schoolIn } from './section.ts'

/** The columns of a table by its heading. */
export interface Layout {
  /** The first and the last row of the heading, from 0. */
  readonly from: number
  readonly to: number
  readonly columns: readonly Column[]
  /** Where the column of a field stands, from 0. */
  readonly place: ReadonlyMap<ColumnField, number>
  /** Where schools stand side by side, the columns as each of them has them. */
  readonly bySchool: readonly { readonly school: string; readonly place: ReadonlyMap<ColumnField, number> }[]
}

export interface Column {
  readonly letter: string
  /** As written, both rows of the heading joined; '' over a column without one. */
  readonly heading: string
  /** 'again' is a second column of a field that another gives. */
  readonly field: ColumnField | 'again' | null
  /** The school that the heading names, when columns are of schools. */
  readonly school: string | null
}

type Rows = readonly (readonly SheetValue[])[]

/**
 * The heading that begins in this row, or null when the row is none.
 * @param sure how many of its cells at least must be spelt right: 2, and a third of all, where a heading is less to be expected
 */
export function layoutAt(rows: Rows, at: number, sure: 1 | 2): Layout | null {
  const first = textsOf(rows[at]!)
  const below = textsOf(rows[at + 1] ?? [])
  const known = spelt(first)
  if (sure === 2 ? known < 2 || known * 3 < first.filter(Boolean).length : known + spelt(below) === 0) return null
  if (isHeading(first)) {
    const two = isSecondRow(first, below)
    return made(at, two ? at + 1 : at, two ? joined(first, below) : first.map((text) => ({ text, own: text, group: '' })))
  }
  // A row of groups alone («Учебник», «Фонд») says little until the row below names the columns.
  const both = joined(first, below)
  return first.filter(Boolean).length >= 2 && !isHeading(below) && isSecondRow(first, below) && isHeading(both.map(({ text }) => text)) ? made(at, at + 1, both) : null
}

export const hasField = ({ place }: Layout, field: ColumnField): boolean => place.has(field)

/** The letter of a field’s column; null when the table has none. */
export const letterOf = ({ place, columns }: Layout, field: ColumnField): string | null => columns[place.get(field) ?? -1]?.letter ?? null

const spelt = (row: readonly string[]): number => row.reduce((sum, text) => (text !== '' && isHeadingAsSpelt(text) ? sum + 1 : sum), 0)

/** A row is a heading when most of its cells are known ones and together they make a table of books. */
function isHeading(row: readonly string[]): boolean {
  const filled = row.filter(Boolean)
  if (filled.length < 2 || filled.some((text) => isFigures(text) && text.length > 3)) return false
  const fields = filled.map((text) => fieldOfHeading(text) ?? (schoolIn(text) ? 'quantity' : null)).filter((field) => field !== null)
  const useful = new Set<ColumnField>(fields.filter((field) => field !== 'known' && field !== 'note'))
  const has = (...any: ColumnField[]) => any.some((field) => useful.has(field))
  return useful.size >= 2 && fields.length * 2 >= filled.length && (has('title', 'authorsAndTitle', 'authors', 'fpuCode') || (has('subject') && has('quantity', 'pupils')))
}

/** Under a heading stand the names of its groups’ columns: words under empty or grouped cells, nothing under the title, no figures. */
function isSecondRow(first: readonly string[], below: readonly string[]): boolean {
  const own = below.flatMap((text, at) => (text !== '' && folded(text) !== folded(first[at] ?? '') ? [at] : []))
  if (own.length < 2 || own.some((at) => isFigures(below[at]!) && !/^(?:19|20)\d\d/.test(below[at]!))) return false
  const grouped = own.some((at) => (first[at] ?? '') === '')
  const title = first.findIndex((text) => fieldOfHeading(text) === 'title' || fieldOfHeading(text) === 'authorsAndTitle')
  return grouped && !(title >= 0 && own.includes(title) && fieldOfHeading(below[title]!) === null)
}

/** A heading as written, and what its lower row adds. */
interface Heading {
  readonly text: string
  readonly own: string
  /** The words of the upper row. */
  readonly group: string
}

/** A group’s name goes to each of its columns. */
function joined(first: readonly string[], below: readonly string[]): Heading[] {
  let group = ''
  return Array.from({ length: Math.max(first.length, below.length) }, (_, at) => {
    const above = first[at] ?? ''
    const own = below[at] ?? ''
    if (above !== '') group = above
    if (own === '' || folded(own) === folded(above)) return { text: above, own: above, group: '' }
    return { text: group === '' ? own : `${group} ${own}`, own, group }
  })
}

function made(from: number, to: number, headings: readonly Heading[]): Layout {
  const columns = headings.map(({ text, own, group }, at): Column => {
    const school = schoolIn(own) ?? schoolIn(group)
    const field = fieldOfColumn({ text, own, group })
    return school === null ? { letter: columnLetter(at), heading: text, field, school } : { letter: columnLetter(at), heading: text, field: schoolIn(own) === null ? field : (fieldOfHeading(group) ?? 'quantity'), school }
  })
  const schools = [...new Set(columns.flatMap(({ school }) => school ?? []))]
  const place = placesOf(columns, (column) => column.school === null && !(schools.length > 0 && ofOneSchool.has(column.field)))
  const bySchool = schools.map((school) => ({ school, place: new Map([...place, ...placesOf(columns, (column) => column.school === school)]) }))
  const read = new Set([place, ...bySchool.map((own) => own.place)].flatMap((places) => [...places.values()]))
  return { from, to, place, bySchool, columns: columns.map((column, at) => (column.field === null || mayRepeat.has(column.field) || read.has(at) ? column : { ...column, field: ofAllSchools(column, schools) ? (/всего|итого/i.test(column.heading) ? 'known' : null) : 'again' })) }
}

/** Copies, pupils and the like that stand beside columns of schools are of all of them together, and no school’s. */
const ofAllSchools = ({ school, field }: Column, schools: readonly string[]): boolean => schools.length > 0 && school === null && ofOneSchool.has(field)
const ofOneSchool: ReadonlySet<Column['field']> = new Set(['quantity', 'pupils', 'toWriteOff'])

function placesOf(columns: readonly Column[], counts: (column: Column) => boolean): Map<ColumnField, number> {
  const places = new Map<ColumnField, number>()
  for (const [at, column] of columns.entries()) {
    const { field } = column
    if (field === null || field === 'again' || mayRepeat.has(field) || !counts(column)) continue
    const before = places.get(field)
    if (before === undefined || lesser(columns[before]!.heading, column.heading)) places.set(field, at)
  }
  if (places.has('title')) places.delete('authorsAndTitle')
  return places
}

const mayRepeat: ReadonlySet<Column['field']> = new Set(['known', 'note', 'appendix', 'need', 'district'])

/** Of «Учебник: автор» the lower row says what it is, of «Обучающиеся: количество» the upper. */
function fieldOfColumn({ text, own }: Heading): ColumnField | null {
  const lower = fieldOfHeading(own)
  return lower !== null && lower !== 'quantity' ? lower : (fieldOfHeading(text) ?? lower)
}

/** Of two columns of one field the plain one is taken: present pupils before a forecast, the year of print before the year of purchase. */
const lesser = (taken: string, other: string): boolean => /прогноз|планир|приобр|поступл|ожида/i.test(taken) && !/прогноз|планир|приобр|поступл|ожида/i.test(other)
