import type { Table } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { distinct, gridOf, type Grid, type GridRow } from './grid.ts'
import { bodyField } from './headings.ts'
import { askAboutUnit } from './indicator-table.ts'
import { addItem, type RawField } from './items.ts'
import type { Notes } from './notes.ts'
import type { PlanItem, PlanReading, Source } from './plan-reading.ts'
import { printedColumns, printedIndicatorColumns, printedRoles as roles } from './printed-words.ts'
import { headingTerm } from './term-words.ts'

/** The table of indicators as the program prints it: a column a field. */
export function readPrintedIndicators(reading: PlanReading, notes: Notes, grid: Grid, block: number): void {
  const [heading, ...rows] = grid.rows
  const columns = heading!.places.map((place) => place?.text ?? '')
  for (const text of columns) notes.name(text, { block })
  for (const row of rows) {
    const at = `/indicators/${reading.indicators.length}`
    const value = (field: keyof typeof printedIndicatorColumns): string | null => {
      const column = columns.indexOf(printedIndicatorColumns[field])
      const text = row.places[column]?.text || null
      if (text !== null && field !== 'number') notes.place(`${at}/${field}`, { block, row: row.index, column })
      return text
    }
    const [task, plannedResult, criterion, written] = [value('task'), value('plannedResult'), value('criterion'), value('target')]
    if (task === null && plannedResult === null && criterion === null && written === null) continue
    const [, number, unit] = /^(?:(?:(\d+(?:,\d+)?)|—)(?:\s|$))?(.*)$/.exec(written?.replace(/\n/g, ' ') ?? '')!
    const indicator = { task, plannedResult, criterion, target: number === undefined ? null : Number(number.replace(',', '.')), unit: unit || null }
    reading.indicators.push(indicator)
    if (written === null) continue
    askAboutUnit(notes, at, indicator, written)
    if (number === undefined) notes.ask('other', `${at}/target`, 'Показатель записан не одним числом. Каким числом его считать?', written)
  }
}

export interface PrintedSetting {
  /** Of the heading above the table. */
  readonly section: string | null
  readonly year: SchoolYear | null
  readonly block: number
}

/** A table of meetings and other work as the program prints it: rows say which they are, section rows too. */
export function readPrintedItems(reading: PlanReading, notes: Notes, table: Table, { section: above, year, block }: PrintedSetting): void {
  const [heading, ...rows] = gridOf(table).rows
  const columns = columnsOf(heading!)
  for (const { title } of columns) notes.name(title, { block })
  let section = above
  let kind: PlanItem['kind'] = 'activity'
  for (const row of rows) {
    const role = roleOf(row)
    const texts = distinct(row.places).map(({ text }) => text).filter(Boolean)
    if (role === roles.section || role === roles.noSection) {
      section = role === roles.section ? texts.join(' ').replace(/\n/g, ' ') : null
      if (section === null) notes.name(texts.join(' '), { block })
    } else if (texts.length > 0) {
      if (role === roles.meeting || role === roles.activity) kind = role === roles.meeting ? 'meeting' : 'activity'
      readRow(reading, notes, row, columns, { section, kind, year, block })
    }
  }
}

interface PrintedColumn {
  readonly title: string
  /** Null for a column that only this plan has. */
  readonly field: RawField | null
}

/** A heading that a person has since put otherwise is known by its words, unless another column is of that field. */
function columnsOf({ places }: GridRow): PrintedColumn[] {
  const exact = (title: string) => (Object.keys(printedColumns) as RawField[]).find((field) => printedColumns[field].includes(title)) ?? null
  const titles = places.map((place) => place?.text ?? '')
  const taken = new Set<string | null>(titles.map(exact))
  return titles.map((title) => {
    const guessed = bodyField(title)
    const free = guessed !== null && guessed in printedColumns && !taken.has(guessed) ? (guessed as RawField) : null
    return { title, field: exact(title) ?? free }
  })
}

const roleOf = ({ places }: GridRow): string | undefined =>
  distinct(places).flatMap(({ cell }) => cell.blocks).flatMap((content) => (content.type === 'paragraph' && content.role !== undefined ? [content.role] : []))[0]

function readRow(reading: PlanReading, notes: Notes, row: GridRow, columns: readonly PrintedColumn[], { section, kind, year, block }: PrintedSetting & { readonly kind: PlanItem['kind'] }): void {
  const fields: Partial<Record<RawField, string>> = {}
  const places: Partial<Record<RawField | 'row', Source>> = { row: { block, row: row.index } }
  const extra: Record<string, string> = {}
  for (const [column, { title, field }] of columns.entries()) {
    const text = row.places[column]?.text ?? ''
    if (text === '') continue
    if (field === null) extra[title || `графа ${column + 1}`] = text
    else {
      fields[field] = text
      places[field] = { block, row: row.index, column }
    }
  }
  const term = fields.term ?? (section === null ? null : headingTerm(section))
  addItem(reading, notes, { ...fields, ...(term === null ? {} : { term }), kind, section, extra }, year, places)
}
