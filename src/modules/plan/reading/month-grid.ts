import { distinct, type Grid, type GridRow, type Place } from './grid.ts'
import { bodyField } from './headings.ts'
import { addItem, type RawField } from './items.ts'
import { isMeeting } from './meeting-head.ts'
import { romanMonth } from './months.ts'
import type { Notes } from './notes.ts'
import type { Under } from './open-item.ts'
import type { PlanReading } from './plan-reading.ts'
import { isColumnNumbers } from './table-columns.ts'
import { headingTerm, isTerm } from './term-words.ts'
import type { Setting } from './body-table.ts'

/** A table that has a column for each month: its rows of heading, and what each column is. */
export interface MonthGrid {
  readonly rows: number
  readonly headings: readonly string[]
  /** Whether the column of this number is a month. */
  readonly months: readonly boolean[]
}

const fewestMonths = 3

/** The months that a table has for columns; null when it is no such table. */
export function monthGridOf({ rows }: Grid): MonthGrid | null {
  const at = rows.slice(0, 3).findIndex(({ places }) => places.filter(isMonth).length >= fewestMonths && new Set(places.filter(isMonth)).size >= fewestMonths)
  if (at < 0) return null
  const { places } = rows[at]!
  const headings = places.map((place, column) => place?.text || rows[0]!.places[column]?.text || '')
  return { rows: at + 1, headings, months: places.map(isMonth) }
}

const isMonth = (place: Place | null): boolean => place !== null && (romanMonth(place.text) !== null || (headingTerm(place.text) !== null && !/\s/.test(place.text)))

/**
 * Reads the work out of such a table: a row of marks is one work of those months; each other text below a month is a work
 * of its own, with what the row is called for its section.
 * @returns the section that holds at its end
 */
export function readMonthGrid(reading: PlanReading, notes: Notes, grid: Grid, found: MonthGrid, setting: Setting): string | null {
  let { section } = setting
  for (const row of grid.rows.slice(0, found.rows)) for (const { text } of distinct(row.places)) notes.name(text, { block: setting.block })
  for (const row of grid.rows.slice(found.rows)) {
    const texts = distinct(row.places).filter(({ text }) => text !== '')
    if (texts.length === 0 || isColumnNumbers(row) || row.places.every((place, column) => (place?.text ?? '') === found.headings[column])) continue
    if (texts.length === 1 && texts[0]!.cell.columnSpan > found.months.filter(Boolean).length) section = texts[0]!.text.replace(/\n/g, ' ')
    else for (const work of worksOf(row, found)) add(reading, notes, work, row, { ...setting, section })
  }
  return section
}

interface Work {
  readonly fields: Partial<Record<RawField, string>>
  readonly extra: Record<string, string>
  /** What the row is called, where that is not the work itself. */
  readonly section: string | null
}

function worksOf({ places }: GridRow, { headings, months }: MonthGrid): Work[] {
  const fields: Partial<Record<RawField, string>> = {}
  const extra: Record<string, string> = {}
  for (const place of distinct(places.filter((_, column) => !months[column]))) {
    const heading = headings[places.indexOf(place)]!
    const field = bodyField(heading)
    if (place.text === '') continue
    if (field === 'number' || field === 'responsible' || field === 'place' || field === 'form' || field === 'output' || field === 'status') fields[field] = place.text
    else if (fields.topic === undefined) fields.topic = place.text
    else extra[heading] = place.text
  }
  const filled = distinct(places.filter((_, column) => months[column])).filter(({ text }) => text !== '' && !isDash(text))
  const termOf = (cells: readonly Place[]) => headings.filter((_, column) => cells.includes(places[column]!)).join(', ')
  if (filled.every(({ text }) => isMark(text))) return [{ fields: { ...fields, ...(filled.length > 0 && { term: termOf(filled) }) }, extra, section: null }]
  const { topic = null, ...shared } = fields
  return filled.map((cell) => {
    if (isMark(cell.text)) return { fields: { ...fields, term: termOf([cell]) }, extra, section: null }
    return isTerm(cell.text) ? { fields: { ...fields, term: cell.text }, extra, section: null } : { fields: { ...shared, topic: cell.text, term: termOf([cell]) }, extra, section: topic }
  })
}

const isMark = (text: string): boolean => /^(?:[+*xхvV×✓✔√•●■]|да)$/iu.test(text)
const isDash = (text: string): boolean => /^[-–—\s]+$/.test(text)

function add(reading: PlanReading, notes: Notes, { fields, extra, section }: Work, row: GridRow, { block, year, ...under }: Pick<Setting, 'block' | 'year'> & Pick<Under, 'section'>): void {
  const meeting = isMeeting(fields.topic ?? '') || /заседани/iu.test(section ?? '')
  const own = section ?? under.section
  addItem(reading, notes, { ...fields, extra, kind: meeting ? 'meeting' : 'activity', section: own }, year, { row: { block, row: row.index } })
}
