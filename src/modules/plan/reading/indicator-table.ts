import { distinct, type Grid } from './grid.ts'
import type { ColumnField } from './headings.ts'
import type { Notes } from './notes.ts'
import type { PlanReading } from './plan-reading.ts'
import { isColumnNumbers, repeatsHeading, type Heading } from './table-columns.ts'

/** Reads the rows of the table of indicators. */
export function readIndicatorTable(reading: PlanReading, notes: Notes, grid: Grid, heading: Heading, block: number): void {
  for (const row of grid.rows.slice(heading.rows)) {
    if (isColumnNumbers(row) || repeatsHeading(heading.columns, row) || distinct(row.places).every(({ text }) => text === '')) continue
    const at = `/indicators/${reading.indicators.length}`
    const value = (field: ColumnField): string | null => {
      const column = heading.columns.findIndex((other) => other.field === field)
      const text = column < 0 ? '' : (row.places[column]?.text ?? '')
      if (text !== '') notes.place(`${at}/${nameOf[field] ?? field}`, { block, row: row.index, column })
      return text || null
    }
    const target = value('target')
    const read = targetOf(target)
    reading.indicators.push({ task: value('task'), plannedResult: value('output'), criterion: value('criterion'), ...read })
    if (target !== null && read.target === null)
      notes.ask('other', `${at}/target`, 'Показатель записан не числом. Каким числом его считать?', target)
    for (const [column, { heading: title, field }] of heading.columns.entries()) {
      const text = row.places[column]?.text
      if (field === null && text) notes.leftover(`${title}: ${text}`, { block, row: row.index, column })
    }
  }
}

const nameOf: Partial<Record<ColumnField, string>> = { output: 'plannedResult' }

/** «20», «не менее 20», «80 %», «4 человека», «12 чел.» */
function targetOf(text: string | null): { target: number | null; unit: string | null } {
  const found = /^(?:не (?:менее|более)|до|от|свыше|минимум)?\s*(\d{1,6}(?:[.,]\d{1,3})?)\s*(%|[а-яё][а-яё.\s]{0,30})?$/iu.exec(text ?? '')
  if (!found) return { target: null, unit: null }
  return { target: Number(found[1]!.replace(',', '.')), unit: found[2]?.trim() || null }
}
