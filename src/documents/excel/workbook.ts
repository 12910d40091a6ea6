import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre'
import { isCalendarDate } from '#platform/calendar'
import { lawfulText } from '../characters.ts'
import { guarded } from './formula-guard.ts'
import { columnLetter, type Sheet, type SheetColumn, type SheetValue, type ValueKind } from './sheet.ts'

/**
 * The bytes of an .xlsx file: a bold heading that stays in sight and is printed on every page, typed cells, sums by formulas,
 * A4 with the table fitted to the width.
 * @throws {RangeError} when there are no sheets, a row is not as long as the heading, or a number is not finite
 */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  if (sheets.length === 0) throw new RangeError('expected at least one sheet')
  const names = tabNames(sheets.map(({ name }) => name))
  return writeXlsx({
    sheets: sheets.map((sheet, at) => written(sheet, names[at]!)),
    properties: { creator: 'Библиокруг', title: names[0]! },
    defaultFont: { name: font.name, size: font.size },
  })
}

const font = { name: 'Arial', size: 10 }
const line = { style: 'thin', color: { rgb: 'BFB8A8' } } as const
const border = { top: line, bottom: line, left: line, right: line }

const headingStyle: CellStyle = {
  font: { ...font, bold: true },
  border,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1EDE2' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
}

const formats: Partial<Record<ValueKind, string>> = { text: '@', whole: '#,##0', roubles: '#,##0.00', percent: '0.0%', day: 'dd.mm.yyyy' }

const styleOf = ({ kind = 'general' }: SheetColumn, bold = false): CellStyle => ({
  font: { ...font, bold },
  border,
  alignment: { wrapText: true, vertical: 'top', ...(kind === 'day' ? { horizontal: 'center' } : {}) },
  ...(formats[kind] ? { numFmt: formats[kind] } : {}),
})

function written({ titles = [], description = '', sumName = 'Итого', sumOfNone, columns, rows }: Sheet, name: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const heading = titles.length + (description === '' ? 0 : 1)
  titles.forEach((title, row) => cells.set(`${row},0`, { value: textCell(title), style: { font: { ...font, bold: row === 0, size: row === 0 ? 12 : font.size } } }))
  if (description !== '') cells.set(`${titles.length},0`, { value: textCell(description), style: { font: { ...font, italic: true }, alignment: { wrapText: true, vertical: 'top' } } })
  columns.forEach(({ title }, column) => cells.set(`${heading},${column}`, { value: textCell(title), style: headingStyle }))

  const styles = columns.map((column) => styleOf(column))
  rows.forEach((values, row) => {
    if (values.length !== columns.length) throw new RangeError(`row ${row + 1} of «${name}» holds ${values.length} values for ${columns.length} columns`)
    values.forEach((value, column) => cells.set(`${heading + 1 + row},${column}`, { value: valueOf(value, columns[column]!), style: styles[column]! }))
  })
  if (columns.some(({ sum }) => sum) && (rows.length > 0 || sumOfNone !== undefined)) columns.forEach((column, at) => cells.set(`${heading + 1 + rows.length},${at}`, sumOf(column, at, heading, rows, columns, sumName, sumOfNone)))

  const widths = columns.map((column, at) => column.width ?? fittingWidth(column, rows.map((row) => row[at]!)))
  return {
    name,
    ...(description === '' || columns.length === 1 ? {} : { merges: [{ startRow: titles.length, startCol: 0, endRow: titles.length, endCol: columns.length - 1 }] }),
    rowDefs: new Map([...(description === '' ? [] : [[titles.length, heightOf([description], [widths.reduce((sum, width) => sum + width, 0)])] as const]), [heading, heightOf(columns.map(({ title }) => title), widths, 1.15)] as const, ...rows.map((row, at) => [heading + 1 + at, heightOf(row, widths)] as const)]),
    columns: widths.map((width) => ({ width })),
    cells,
    freezePane: { rows: heading + 1 },
    ...(rows.length > 0 ? { autoFilter: { range: `A${heading + 1}:${columnLetter(columns.length - 1)}${heading + 1 + rows.length}` } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: widths.reduce((sum, width) => sum + width, 0) > 95 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${heading + 1}:$${heading + 1}`,
      margins: { left: 0.79, right: 0.39, top: 0.79, bottom: 0.79, header: 0.4, footer: 0.4 },
    },
    headerFooter: { oddFooter: '&C&P из &N' },
  }
}

/** Text of a cell: never taken for a formula, no longer than Excel holds. */
const textCell = (text: string): string => guarded(lawfulText(text).slice(0, 32_000))

function valueOf(value: SheetValue, { kind = 'general' }: SheetColumn): CellValue {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} is not a number for a cell`)
  if (typeof value === 'number') return kind === 'percent' ? value / 100 : kind === 'text' ? String(value) : value
  if (typeof value !== 'string') return value
  return kind === 'day' && isCalendarDate(value) ? new Date(`${value}T00:00:00Z`) : textCell(value)
}

/** The name of the sums stands in the first column unless that one is added up itself. */
function sumOf(column: SheetColumn, at: number, heading: number, rows: Sheet['rows'], columns: readonly SheetColumn[], name: string, ofNone: SheetValue = null): Partial<Cell> {
  const style = styleOf(column, true)
  if (!column.sum) return { value: at === columns.findIndex(({ sum }) => !sum) ? name : null, style }
  const numbers = rows.map((row) => row[at]).filter((value) => typeof value === 'number')
  if (numbers.length === 0) return { value: valueOf(rows.map((row) => row[at]!).find((value) => typeof value === 'string') ?? ofNone, column), style }
  const sum = numbers.reduce((total, value) => total + value, 0) / (column.kind === 'percent' ? 100 : 1)
  const letter = columnLetter(at)
  return { value: sum, type: 'formula', formula: `SUM(${letter}${heading + 2}:${letter}${heading + 1 + rows.length})`, formulaResult: sum, style }
}

/** Wide enough for the longest word and for most of the text on a few lines. */
function fittingWidth({ title, kind = 'general', sum = false }: SheetColumn, values: readonly SheetValue[]): number {
  const total = sum ? values.reduce<number>((whole, value) => whole + (typeof value === 'number' ? value : 0), 0) : null
  const texts = [...values, total].map((value) => (typeof value === 'number' ? inFigures(value, kind) : String(value ?? '')))
  const longestWord = Math.max(...`${title} ${texts.slice(0, 500).join(' ')}`.split(/\s+/).map((word) => Math.min(word.length, 30)))
  const longestText = Math.max(title.length / 2, ...texts.map((text) => (text.length > 40 ? 20 + text.length / 4 : text.length)))
  return Math.ceil(Math.min(60, Math.max(8, longestWord + 2, longestText + 2)))
}

/** As a spreadsheet shows the number, for its length: a cell too narrow for it shows only «###». */
const inFigures = (value: number, kind: ValueKind): string => (kind === 'roubles' ? roubleFigures : figures).format(value)
const figures = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 9 })
const roubleFigures = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Programs that do not measure a file on opening it show one line of a row without a height. */
const heightOf = (values: readonly SheetValue[], widths: readonly number[], bold = 1): { height: number } => ({
  height: 4 + 13 * Math.max(1, ...values.map((value, at) => linesOf(String(value ?? ''), widths[at]! / bold))),
})

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, paragraph) => lines + Math.max(1, Math.ceil((paragraph.length * 1.08) / Math.max(1, width - 1))), 0)

/** Excel opens no file with two tabs of one name, whatever their case, nor with []:*?/\ in a name. */
function tabNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = lawfulText(name).replace(/[[\]:*?/\\\s]+/g, ' ').replace(/^[' ]+|[' ]+$/g, '') || 'Лист'
    for (let copy = 1; ; copy++) {
      const mark = copy === 1 ? '' : ` (${copy})`
      const tab = plain.slice(0, 31 - mark.length) + mark
      if (taken.has(tab.toLowerCase())) continue
      taken.add(tab.toLowerCase())
      return tab
    }
  })
}
