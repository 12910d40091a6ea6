import { columnLetter } from '#documents/excel'
import { columnsIn, type Column, type Columns } from './columns.ts'
import type { Appendix, FederalEntry, FederalQuestion, FederalReading } from './entry.ts'
import type { Grid } from './grid.ts'
import { nowhere, under, type Standing } from './heading.ts'
import { readEntry, type Ask } from './read-entry.ts'
import { uniqueCodes, type PlacedEntry } from './unique-codes.ts'

/**
 * Reads the tables of both appendices of the order. Every line is kept; what is doubtful becomes a question.
 * @param grids sheets of the file; an appendix is named by a column, by the sheet, by a line above the table, or by the heading of the last column
 * @returns no entries when no table of the list is found
 */
export function readFederalList(grids: readonly Grid[]): FederalReading {
  const placed: PlacedEntry[] = []
  const questions: FederalQuestion[] = []
  for (const grid of grids) readSheet(grid, placed, questions)
  const entries = uniqueCodes(placed, questions)
  return { entries, questions: questions.toSorted((a, b) => order(grids, a) - order(grids, b) || a.row - b.row) }
}

const order = (grids: readonly Grid[], { sheet }: FederalQuestion): number => grids.findIndex(({ name }) => name === sheet)

function readSheet({ name: sheet, rows }: Grid, placed: PlacedEntry[], questions: FederalQuestion[]): void {
  let columns: Columns | null = null
  let appendix: Appendix | null = appendixIn(sheet)
  const standings = new Map<Appendix, Standing>()
  let before: FederalEntry | null = null
  rows.forEach((row, at) => {
    const heading = columnsIn(row)
    if (heading) {
      columns = heading
      appendix = appendixOfHeading(row, heading) ?? appendix
      return
    }
    const line = row.map((text) => text.replace(/\s+/g, ' ').trim())
    const named = line.filter(Boolean).length <= 2 ? appendixIn(line.find(Boolean) ?? '') : null
    if (named !== null) appendix = named
    if (!columns || named !== null || isNumbering(line)) return
    const cell = (column: Column): string => line[columns!.get(column) ?? -1] ?? ''
    const here = appendixIn(cell('appendix')) ?? appendix ?? 1
    const above = standings.get(here) ?? nowhere
    const ask: Ask = (column, text, found = column === null ? '' : cell(column)) => {
      const letter = column === null ? undefined : columns!.get(column)
      questions.push({ sheet, row: at + 1, column: letter === undefined ? null : columnLetter(letter), text, found: found.slice(0, 300) })
    }
    if (isEntry(cell)) {
      if (appendix === null && cell('appendix') === '') {
        appendix = here
        ask(null, 'Не сказано, какое это приложение. Принято за приложение 1. Если это не так, назовите лист «Приложение 2».', sheet)
      }
      before = readEntry(cell, { appendix: here, above, before, row: at + 1 }, ask)
      placed.push({ sheet, row: at + 1, column: columnLetter(columns.get('code')!), entry: before })
      return
    }
    const { code, words } = headingSaid(line, columns)
    if (words !== '') standings.set(here, under(above, code, words, followedByEntry(rows, at, columns)))
  })
}

const appendixIn = (text: string): Appendix | null => {
  const [, number] = /^приложение\s*(?:№|n)?\s*([12])(?!\d)/i.exec(text.trim()) ?? []
  return number === undefined ? null : (Number(number) as Appendix)
}

/** «Предельный срок использования» heads the last column of appendix 2, the term of the expert opinion that of appendix 1. */
function appendixOfHeading(row: readonly string[], columns: Columns): Appendix | null {
  const until = row[columns.get('until') ?? -1] ?? ''
  if (/предельн/i.test(until)) return 2
  return /экспертн/i.test(until) ? 1 : null
}

/** The row of column numbers under the headings. */
const isNumbering = (line: readonly string[]): boolean => {
  const filled = line.filter(Boolean)
  return filled.length >= 4 && filled.every((text, at) => text.replace(/\.$/, '') === String(at + 1))
}

const ofEntry: readonly Column[] = ['authors', 'publisher', 'grade', 'standard', 'holder', 'order', 'until']
const isEntry = (cell: (column: Column) => string): boolean => cell('title') !== '' && ofEntry.some((column) => cell(column) !== '')

const codeAtStart = /^[\\\s]*(\d+(?:\.+\d+)*\.?)(?=\s|$)\s*/

/** The number and the words of a heading, which may stand in cells of their own or together in one. */
function headingSaid(line: readonly string[], columns: Columns): { code: string; words: string } {
  const cells = line.filter((text, at) => text !== '' && at !== columns.get('appendix') && at !== columns.get('row'))
  const words = [...new Set(cells)].join(' ')
  const code = codeAtStart.exec(words)
  return { code: code?.[1]?.replace(/\.$/, '') ?? '', words: words.slice(code?.[0].length ?? 0).trim() }
}

function followedByEntry(rows: Grid['rows'], at: number, columns: Columns): boolean {
  const next = rows[at + 1]
  return next !== undefined && isEntry((column) => (next[columns.get(column) ?? -1] ?? '').trim())
}
