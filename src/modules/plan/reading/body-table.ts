import type { SchoolYear } from '#platform/calendar'
import { distinct, type Grid, type GridRow, type Place } from './grid.ts'
import { addItem, type RawField } from './items.ts'
import { monthOf } from './months.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { isColumnNumbers, repeatsHeading, type Column, type Heading } from './table-columns.ts'
import { folded } from './wording.ts'

/** Where the table stands: the section above it, the plan's year, the block of the document. */
export interface Setting {
  readonly section: string | null
  readonly year: SchoolYear | null
  readonly block: number
}

/**
 * Reads the rows of a table of meetings or activities.
 * @returns the section that holds at its end
 */
export function readBodyTable(reading: PlanReading, notes: Notes, grid: Grid, heading: Heading, setting: Setting): string | null {
  let section = setting.section
  let month: string | null = null
  for (const [column, { heading: title, field }] of heading.columns.entries()) {
    const filled = grid.rows.slice(heading.rows).some(({ places }) => places[column]?.text)
    if (title !== '' && field === null && filled && heading.columns.findIndex((other) => other.heading === title) === column)
      notes.ask('unknownHeading', '', `Графа «${title}» не знакома. Куда отнести написанное в ней?`, title)
  }
  for (const row of grid.rows.slice(heading.rows)) {
    if (isColumnNumbers(row) || repeatsHeading(heading.columns, row)) continue
    const texts = distinct(row.places).filter(({ text }) => text !== '')
    if (texts.length === 0) continue
    const title = sectionOf(row, texts, heading.columns)
    if (title !== null) {
      month = monthOf(folded(title).split(' ')[0] ?? '') !== null && folded(title).split(' ').length <= 3 ? title : null
      section = title
      continue
    }
    readRow(reading, notes, row, heading.columns, { ...setting, section }, month)
  }
  return section
}

/** The title of a section row: one cell over the whole width, or a single bold, Roman-numbered or month cell. */
function sectionOf({ places }: GridRow, texts: readonly Place[], columns: readonly Column[]): string | null {
  if (texts.length > 2) return null
  const [first, second] = texts
  if (second && !(/^[\dIVX.)]+$/.test(first!.text) && second.cell.columnSpan >= columns.length - 1 && columns.length > 2)) return null
  if (second) return `${first!.text} ${second.text}`
  const wide = first!.cell.columnSpan >= Math.max(2, columns.length - 1)
  const alone = places.length > 1 && (first!.bold || /^[IVX]+\.?\s/.test(first!.text) || monthOf(first!.text.replace(/\s*20\d\d.*$/, '')) !== null) && first!.text.length < 160
  return wide || alone ? first!.text : null
}

function readRow(reading: PlanReading, notes: Notes, row: GridRow, columns: readonly Column[], { section, year, block }: Setting, month: string | null): void {
  const fields: Partial<Record<RawField, string>> = {}
  const places: Partial<Record<RawField | 'row', Source>> = { row: { block, row: row.index } }
  const extra: Record<string, string> = {}
  const put = (field: RawField, text: string, column: number) => {
    if (text === '' || fields[field]?.split('\n').includes(text)) return
    fields[field] = fields[field] === undefined ? text : `${fields[field]}\n${text}`
    places[field] ??= { block, row: row.places[column]?.row ?? row.index, column }
  }
  const seen = new Set<Place>()
  for (const [index, { heading, field }] of columns.entries()) {
    const place = row.places[index]
    if (!place || seen.has(place)) continue
    seen.add(place)
    if (field === 'termAndPlace') splitTermAndPlace(place.text, (part, text) => put(part, text, index))
    else if (field === null || field === 'task' || field === 'criterion' || field === 'target') {
      if (place.text !== '') extra[heading || `графа ${index + 1}`] = place.text
    } else put(field, place.text, index)
  }
  if (month !== null && fields.term === undefined) fields.term = month
  const meetings = columns.some(({ heading, field }) => field === 'topic' && /заседани/iu.test(heading)) || /заседани/iu.test(section ?? '')
  const itself = /^заседани[ея]/iu.test(fields.topic ?? '') || /^заседани[ея]/iu.test(fields.form ?? '') || /^заседани[ея]\s*№/iu.test(fields.content ?? '')
  addItem(reading, notes, { ...fields, kind: meetings || itself ? 'meeting' : 'activity', section, extra }, year, places)
}

/** «сентябрь, МАОУ СОШ №5»: what speaks of time is the term, the rest the place. */
export function splitTermAndPlace(text: string, put: (field: 'term' | 'place', text: string) => void): void {
  const parts = text.split(/\n|[;,]\s*|(?<!М[АБК]?ОУ|ГБОУ|ЧОУ)\s+(?=(?:МАОУ|МБОУ|МОУ|СОШ|ОУ|[Шш]кола|[Гг]имназия|[Лл]ицей|[Бб]иблиотека|ИМЦ|ЦГБ|ГБУ|МКУ)(?![а-яё]))/u).map((part) => part.trim()).filter(Boolean)
  const isTerm = (part: string) => /\d{1,2}[.\s]\d{1,2}|^\d{1,2}[-–]?\d*$|20\d\d|течени|недел|четверт|каникул|план|график|месяч|ежеквартал|до \d/iu.test(part) || part.split(/[\s–-]+/).some((word) => monthOf(word) !== null)
  const terms = parts.filter((part) => isTerm(part) && !/№\s*\d/.test(part))
  put('term', terms.join(', '))
  put('place', parts.filter((part) => !terms.includes(part)).join(', '))
}
