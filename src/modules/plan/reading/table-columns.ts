import { distinct, type Grid, type GridRow } from './grid.ts'
import { bodyField, indicatorField, type ColumnField } from './headings.ts'
import type { Notes } from './notes.ts'
import type { Source } from './plan-reading.ts'
import { folded, tidy } from './wording.ts'

export interface Column {
  readonly heading: string
  /** Null for an unknown heading. */
  readonly field: ColumnField | null
}

/** What the heading of a table says: which columns, and which rows are heading. */
export interface Heading {
  readonly kind: 'body' | 'indicators'
  readonly columns: readonly Column[]
  /** Number of rows at the top that are no items: the heading, what stands above it, a row of column numbers. */
  readonly rows: number
  /** The first row of the heading itself. */
  readonly first: number
  /** What a first row over the whole table calls it; null when there is no such row. */
  readonly title: string | null
}

/** The heading of a table; null when it has none. */
export function headingOf(grid: Grid): Heading | null {
  const first = grid.rows.findIndex((row) => isHeadingRow(row))
  if (first < 0 || first > 1) return null
  let rows = first + 1
  while (rows < grid.rows.length && rows - first < 3 && continuesHeading(grid, first, rows)) rows++
  const texts = Array.from({ length: grid.columns }, (_, column) => {
    const parts = grid.rows.slice(first, rows).map(({ places }) => places[column]?.text ?? '')
    return tidy([...new Set(parts.filter(Boolean))].join(' '))
  })
  const kind = isIndicators(texts) ? 'indicators' : 'body'
  const read = texts.map((heading) => ({ heading, field: fieldOf(kind, heading) }))
  const columns = kind === 'body' ? withoutWeaker(read) : withCriterion(read)
  while (rows < grid.rows.length && isColumnNumbers(grid.rows[rows]!)) rows++
  const above = first === 0 ? [] : distinct(grid.rows[0]!.places).filter(({ text }) => text !== '')
  return { kind, columns, rows, first, title: above.length === 1 ? above[0]!.text.replace(/\n/g, ' ') : null }
}

/** Headings that name the work itself only where no better one does: «Повестка» is content, «Направление» a column like any unknown. */
function withoutWeaker(columns: readonly Column[]): Column[] {
  const topics = columns.filter(({ field }) => field === 'topic')
  const strong = topics.filter(({ heading }) => !weaker.test(heading))
  return columns.map((column) => {
    if (column.field === 'agenda') return { ...column, field: topics.length > 0 ? 'content' : 'topic' }
    return column.field === 'topic' && strong.length > 0 && strong.length < topics.length && weaker.test(column.heading) ? { ...column, field: null } : column
  })
}

/** «Показатель» beside «Значение» or «План» names what is counted. */
function withCriterion(columns: readonly Column[]): Column[] {
  const targets = columns.filter(({ field }) => field === 'target')
  if (targets.length < 2 || columns.some(({ field }) => field === 'criterion')) return [...columns]
  return columns.map((column) => (column === targets[0] ? { ...column, field: 'criterion' } : column))
}

const weaker = /^(?:направлени|раздел|вид[ыа]?\s)/iu

/**
 * Where another table goes on in the same grid, as when two tables stand without a line between them: the row of a
 * heading of the other kind; null when there is none.
 */
export function secondHeading(grid: Grid, { kind, rows }: Heading): number | null {
  const at = grid.rows.findIndex((row, index) => index >= rows && isHeadingRow(row) && isIndicators(row.places.map((place) => place?.text ?? '')) !== (kind === 'indicators'))
  return at < 0 ? null : at
}

function fieldOf(kind: Heading['kind'], heading: string): ColumnField | null {
  if (heading === '') return null
  const find = kind === 'indicators' ? indicatorField : bodyField
  return find(heading) ?? find(heading.split(' ').slice(1).join(' '))
}

const isIndicators = (texts: readonly string[]): boolean => {
  const fields = texts.map(indicatorField)
  const terms = texts.some((text) => ['term', 'termAndPlace', 'responsible'].includes(bodyField(text) ?? ''))
  return !terms && (fields.includes('criterion') || (fields.includes('target') && fields.includes('unit')) || (fields.includes('target') && (fields.includes('task') || fields.includes('output'))))
}

/** A heading row names at least two known columns, and most of its cells are known and short. */
function isHeadingRow({ places }: GridRow): boolean {
  const texts = distinct(places).map(({ text }) => text).filter(Boolean)
  const known = texts.filter((text) => text.length <= 80 && text.split(/\s/).length <= 8 && (bodyField(text) !== null || indicatorField(text) !== null)).length
  return known >= 2 && known >= texts.length / 2
}

/** The row goes on heading when some heading cell comes down into it from above. */
function continuesHeading(grid: Grid, first: number, at: number): boolean {
  const { places, index } = grid.rows[at]!
  const top = grid.rows[first]!.index
  const fromAbove = places.filter((place) => place !== null && place.row < index && place.row >= top && place.text !== '').length
  return fromAbove > 0 && places.some((place) => place !== null && place.row === index)
}

/** «1 2 3 4 …» under the heading. */
export const isColumnNumbers = ({ places }: GridRow): boolean => {
  const texts = distinct(places).map(({ text }) => text.replace(/[().]/g, ''))
  return texts.length >= 3 && texts.every((text, index) => text === String(index + 1))
}

/** Whether a row repeats the heading after a page break, whole or its lower part. */
export const repeatsHeading = (columns: readonly Column[], { places }: GridRow): boolean =>
  places.some((place) => place?.text) &&
  places.every((place, index) => {
    const text = folded(place?.text ?? '')
    const heading = folded(columns[index]?.heading ?? '')
    return text === heading || (text !== '' && (heading.endsWith(` ${text}`) || heading.startsWith(`${text} `)))
  })

/** The columns that a row in the middle of a table names anew; null when it is not a heading. */
export function newColumns({ places }: GridRow): Column[] | null {
  const texts = distinct(places).map(({ text }) => text).filter(Boolean)
  const exact = texts.length >= 3 && texts.every((text) => text.length <= 60 && text.split(/\s/).length <= 5 && bodyField(text) !== null)
  if (!exact || new Set(texts.map(bodyField)).size < texts.length || !texts.some((text) => ['number', 'term', 'termAndPlace', 'responsible'].includes(bodyField(text)!))) return null
  return places.map((place) => ({ heading: place?.text ?? '', field: bodyField(place?.text ?? '') }))
}

/** The words of known columns are names; the words of others are asked about with what stands in them. */
export function nameHeading(notes: Notes, grid: Grid, { first, rows, columns }: Heading, source: Source): void {
  for (const row of grid.rows.slice(first, rows))
    for (const [column, place] of row.places.entries()) if (place && (columns[column]?.field || place.cell.columnSpan > 1)) notes.name(place.text, source)
}
