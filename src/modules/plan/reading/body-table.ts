import type { SchoolYear } from '#platform/calendar'
import { distinct, type Grid, type GridRow, type Place } from './grid.ts'
import type { ColumnField } from './headings.ts'
import { itemLabel } from './item-labels.ts'
import { addItem, type RawField } from './items.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { isColumnNumbers, newColumns, repeatsHeading, type Column, type Heading } from './table-columns.ts'
import { splitTermAndPlace } from './term-and-place.ts'
import { headingTerm } from './term-words.ts'
import { isMeeting } from './meeting-head.ts'
import type { Under } from './open-item.ts'

/** Where the table stands: the section above it, the plan's year, the block of the document. */
export interface Setting extends Under {
  readonly year: SchoolYear | null
  readonly block: number
  /** The title says that the plan is of meetings. */
  readonly ofMeetings: boolean
}

/**
 * Reads the rows of a table of meetings or activities.
 * @returns the section that holds at its end
 */
export function readBodyTable(reading: PlanReading, notes: Notes, grid: Grid, heading: Heading, setting: Setting): string | null {
  let { section, term } = heading.title === null ? setting : { section: heading.title, term: headingTerm(heading.title) }
  let { columns } = heading
  askAboutEmpty(reading, notes, grid, heading, setting.block)
  for (const row of grid.rows.slice(heading.rows)) {
    if (isColumnNumbers(row)) continue
    const other = repeatsHeading(columns, row) ? columns : newColumns(row)
    if (other) {
      columns = other
      for (const { text } of distinct(row.places)) notes.name(text, { block: setting.block })
      continue
    }
    const texts = distinct(row.places).filter(({ text }) => text !== '')
    if (texts.length === 0) continue
    const title = sectionOf(row, texts, columns)
    if (title !== null) {
      section = title
      term = headingTerm(title)
    } else readRow(reading, notes, row, columns, { ...setting, section, term })
  }
  return section
}

/** An unknown heading with nothing under it; one with values is asked about where they are. */
function askAboutEmpty(reading: PlanReading, notes: Notes, grid: Grid, { columns, rows }: Heading, block: number): void {
  for (const [column, { heading, field }] of columns.entries()) {
    const empty = grid.rows.slice(rows).every(({ places }) => !places[column]?.text || places[column]!.cell.columnSpan > 1)
    if (heading === '' || field !== null || !empty) continue
    notes.place(`/questions/${notes.questions.length}`, { block, row: Math.max(0, rows - 1), column })
    notes.ask('unknownHeading', `/items/${reading.items.length}`, `Графа «${heading}» не знакома и пуста. Что в ней должно быть?`, heading)
  }
}

/** The title of a section row: one cell over the whole width, or a single bold, Roman-numbered or term cell. */
function sectionOf({ places }: GridRow, texts: readonly Place[], columns: readonly Column[]): string | null {
  if (texts.length > 2) return null
  const [first, second] = texts
  if (second) {
    const numbered = /^[\dIVX]{1,4}(\.\d+)?[.)]?$/.test(first!.text) && columns.length > 2
    const wide = second.cell.columnSpan >= Math.max(2, columns.length - 2)
    return numbered && (wide || second.bold) ? `${first!.text} ${second.text}` : null
  }
  const wide = first!.cell.columnSpan >= Math.max(2, columns.length - 1)
  const alone = columns.length > 1 && first!.text.length < 160 && (first!.bold || /^[IVX]+[.)]?\s/.test(first!.text) || /^раздел\s/iu.test(first!.text) || headingTerm(first!.text) !== null || columns[places.indexOf(first!)]?.field === 'number')
  return wide || alone ? first!.text.replace(/\n/g, ' ') : null
}

/** «Тема: «Начало года»» */
const withoutLabel = (topic: string): string => (itemLabel(topic)?.field === 'topic' ? itemLabel(topic)!.rest : topic)

/** Fields of the table of indicators: in a body they are columns like any unknown one. */
const foreign: readonly (ColumnField | null)[] = [null, 'task', 'criterion', 'target', 'unit']

function readRow(reading: PlanReading, notes: Notes, row: GridRow, columns: readonly Column[], { section, term, year, block, ofMeetings }: Setting): void {
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
    else if (field === 'topicAndContent') {
      const [topic = '', ...content] = place.text.split('\n')
      notes.name(topic.slice(0, topic.length - withoutLabel(topic).length), { block })
      put('topic', withoutLabel(topic), index)
      put('content', content.join('\n'), index)
    }
    else if (foreign.includes(field)) {
      if (place.text !== '') extra[heading || `графа ${index + 1}`] = place.text
    } else put(field as RawField, place.text, index)
  }
  if (term !== null && fields.term === undefined) fields.term = term
  addItem(reading, notes, { ...fields, kind: isOfMeeting(fields, columns, section ?? (ofMeetings ? 'Заседания' : null)) ? 'meeting' : 'activity', section, extra }, year, places)
}

function isOfMeeting(fields: Partial<Record<RawField, string>>, columns: readonly Column[], section: string | null): boolean {
  const headed = columns.some(({ heading, field }) => (field === 'topic' || field === 'topicAndContent' || field === 'number' || field === 'term') && /заседани/iu.test(heading))
  const itself = [fields.topic, fields.form, fields.content].some((text) => text !== undefined && isMeeting(text))
  return headed || itself || /(?:^|план\S*\s|тематика\s|график\s|проведение\s|[.)\dIVX]\s)заседани[яйе](?!\p{L})/iu.test(section ?? '') || isMatrix(columns)
}

/** «Тема» with «Вопросы» or «Содержание» and «Форма» are columns of meetings, as no table of activities has. */
function isMatrix(columns: readonly Column[]): boolean {
  const theme = columns.some(({ heading, field }) => field === 'topic' && /^тем[аы](?!\p{L})(?!.*мероприят)/iu.test(heading))
  const content = columns.filter(({ field }) => field === 'content')
  return theme && content.some(({ heading }) => /вопрос|повестк/iu.test(heading) || columns.some(({ field }) => field === 'form'))
}
