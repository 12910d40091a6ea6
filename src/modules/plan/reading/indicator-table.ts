import { distinct, type Grid, type GridRow } from './grid.ts'
import type { ColumnField } from './headings.ts'
import type { Notes } from './notes.ts'
import type { IndicatorRow, PlanReading, Source } from './plan-reading.ts'
import { isColumnNumbers, repeatsHeading, type Column, type Heading } from './table-columns.ts'
import { readTarget, unitStatedIn } from './target.ts'

/** Reads the rows of the table of indicators. */
export function readIndicatorTable(reading: PlanReading, notes: Notes, grid: Grid, heading: Heading, block: number): void {
  const rows = grid.rows
    .slice(heading.rows)
    .filter((row) => !isColumnNumbers(row) && !repeatsHeading(heading.columns, row) && distinct(row.places).some(({ text }) => text !== ''))
  for (const row of rows) {
    const title = titleOf(row, heading.columns)
    if (title !== null) notes.leftover(title, { block, row: row.index })
    else readRow(reading, notes, row, heading.columns, block)
  }
  askAboutUnknown(notes, rows, heading.columns, block)
}

/** A row of one cell over the whole table says nothing of an indicator. */
function titleOf({ places }: GridRow, columns: readonly Column[]): string | null {
  const [only, other] = distinct(places).filter(({ text }) => text !== '')
  return only && !other && columns.length > 2 && only.cell.columnSpan >= columns.length - 1 ? only.text : null
}

function readRow(reading: PlanReading, notes: Notes, row: GridRow, columns: readonly Column[], block: number): void {
  const at = `/indicators/${reading.indicators.length}`
  const place = (name: string, source: Source) => notes.place(`${at}/${name}`, source)
  const value = (field: ColumnField, name: string): string | null => {
    const found = columns.flatMap((column, index) => (column.field === field && row.places[index]?.text ? [{ index, text: row.places[index].text }] : []))
    if (found.length > 0) place(name, { block, row: row.places[found[0]!.index]!.row, column: found[0]!.index })
    return [...new Set(found.map(({ text }) => text))].join('\n') || null
  }
  const written = value('target', 'target')
  const { target, unit, beside } = readTarget(written)
  const criterion = value('criterion', 'criterion')
  const headings = columns.filter(({ field }) => field === 'target').map(({ heading }) => heading)
  const indicator: IndicatorRow = {
    task: value('task', 'task'),
    plannedResult: value('output', 'plannedResult'),
    criterion,
    target,
    unit: unit ?? value('unit', 'unit') ?? unitStatedIn([...headings, criterion]),
  }
  reading.indicators.push(indicator)
  if (written === null) return
  if (target === null) notes.ask('other', `${at}/target`, 'Показатель записан не одним числом. Каким числом его считать?', written)
  else if (beside && indicator.unit !== null) notes.ask('other', `${at}/target`, `Взято число ${target}. Слова «${beside}» в показатель не вошли — верно ли?`, written)
  askAboutUnit(notes, at, indicator, written)
}

/** @param at pointer to the row */
export function askAboutUnit(notes: Notes, at: string, { target, unit }: IndicatorRow, written: string): void {
  if (target !== null && unit === null) notes.ask('missingUnit', `${at}/target`, `${target} — чего? Единица не названа.`, written)
}

/** A column that no table of indicators is known to have: one question with all that stands in it. */
function askAboutUnknown(notes: Notes, rows: readonly GridRow[], columns: readonly Column[], block: number): void {
  for (const [column, { heading, field }] of columns.entries()) {
    const texts = [...new Set(rows.map(({ places }) => places[column]))].flatMap((place) => (place?.text && place.cell.columnSpan < columns.length ? [place.text] : []))
    if (field !== null || (heading === '' && texts.length === 0)) continue
    notes.place(`/questions/${notes.questions.length}`, { block, row: 0, column })
    notes.ask('unknownHeading', '/indicators', `Графа «${heading}» не знакома. Куда отнести написанное в ней?`, [heading, ...texts].filter(Boolean).join('\n'))
  }
}
