import { beginsSpaced, spacedTable } from './text-columns.ts'
import { beginsNumbered, numberedTable } from './text-numbered.ts'
import { endOfTabs, goneOn, hasTab, joinedRows } from './text-tabs.ts'

/** A table found among lines: the words of its cells, and the line after it. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[]
  readonly next: number
}

/** As Word allows; a wider row is no row of a table that a person drew. */
const mostColumns = 63
/** Lines of one table known by its first line. */
const mostLines = 2000

/** Finds tables that stand in plain text: a cell a line, cells between tabs, between bars, between spaces. */
export class TextTables {
  readonly #lines: readonly string[]
  /** Lines before which it is known that no table of this kind begins: what has once been looked through is not looked through again. */
  #cellsFrom = 0
  #barsFrom = 0
  #tabsFrom = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** The table that begins at a line; null for none. */
  at(start: number): TextTable | null {
    return this.#cellALine(start) ?? this.#tabbed(start) ?? this.#barred(start) ?? this.#named(start)
  }

  /** Tables known by their first line: a cell a line, told by numbers, and columns parted by spaces. */
  #named(start: number): TextTable | null {
    const first = this.#lines[start]!
    // one word right above «№» may be the first heading of the same row: then the cells cannot be told apart
    const alone = !/^\s*\S+\s*$/.test(this.#lines[start - 1] ?? '')
    const find = beginsNumbered(first) && alone ? numberedTable : beginsSpaced(first) ? spacedTable : null
    const found = find?.(this.#lines.slice(start, start + mostLines))
    return found ? { rows: found.rows, next: start + found.lines } : null
  }

  /**
   * A cell a line, each begun by a tab, as word processors save tables: the first row, up to an empty line, tells how
   * many cells a row has; later rows have as many, whatever empty lines stand inside their cells.
   */
  #cellALine(start: number): TextTable | null {
    if (start < this.#cellsFrom) return null
    const { cells: heading, next: end } = this.#cellsUpToEmptyLine(start)
    if (heading.length < 2 || heading.length > mostColumns) {
      this.#cellsFrom = end
      return null
    }
    const rows: string[][] = [heading]
    let row: string[] = []
    let empty = 0
    let next = end
    for (let at = end; at < this.#lines.length; at++) {
      const line = this.#lines[at]!
      if (beginsCell(line)) {
        if (row.length === heading.length) {
          rows.push(row)
          row = []
        }
        row.push(line.slice(1))
        empty = 0
      } else if (line.trim() === '') empty++
      else if (row.length > 0 && !(row.length === heading.length && empty > 0)) row[row.length - 1] += `\n${line}`
      else break
      if (line.trim() !== '') next = at + 1
    }
    if (row.length > 0) rows.push(row)
    return { rows, next }
  }

  #cellsUpToEmptyLine(start: number): { cells: string[]; next: number } {
    const cells: string[] = []
    let at = start
    for (let line = this.#lines[at]; line !== undefined && line.trim() !== ''; line = this.#lines[++at]) {
      if (beginsCell(line)) cells.push(line.slice(1))
      else if (cells.length > 0) cells[cells.length - 1] += `\n${line}`
      else return { cells, next: at + 1 }
    }
    return { cells, next: at }
  }

  /** Rows of cells parted by tabs, two or more together, joined over the lines of a cell where they come out even. */
  #tabbed(start: number): TextTable | null {
    if (!hasTab(this.#lines[start])) return null
    const end = start < this.#tabsFrom ? start : endOfTabs(this.#lines, start)
    const joined = joinedRows(this.#lines.slice(start, end).map((line) => line.split('\t', mostColumns + 1)))
    if (joined && joined.length >= 2 && joined[0]!.length <= mostColumns) return { rows: joined, next: end }
    this.#tabsFrom = Math.max(this.#tabsFrom, end)
    const rows: string[][] = []
    let at = start
    for (let row = tabbedCells(this.#lines[at]); row; row = tabbedCells(this.#lines[++at])) rows.push(row)
    return rows.length >= 2 ? { rows, next: at } : null
  }

  /** Rows drawn with bars; between two rules the lines are one row, without rules each line is a row. */
  #barred(start: number): TextTable | null {
    if (start < this.#barsFrom) return null
    let next = start
    let drawn = 0
    let rules = 0
    for (let line = this.#lines[next]; line !== undefined && isDrawn(line); line = this.#lines[++next]) {
      if (rule.test(line)) rules++
      else if (++drawn > 0 && !isBarredRow(line)) {
        this.#barsFrom = next + 1
        return null
      }
    }
    this.#barsFrom = next
    return drawn < 2 ? null : { rows: drawnRows(this.#lines.slice(start, next), rules > 2), next }
  }
}

const beginsCell = (line: string): boolean => line.startsWith('\t') && !line.slice(1).includes('\t')

function tabbedCells(line: string | undefined): string[] | null {
  if (line === undefined || !hasTab(line)) return null
  const cells = line.replace(/\t$/, '').split('\t', mostColumns + 1)
  return cells.length > mostColumns ? null : cells
}

const bar = /[|│┃║]/
const rule = /^[\s+|│┃║─━═\-┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╞╪╡╟╫╢=:]+$/

const isDrawn = (line: string): boolean => line.trim() !== '' && (bar.test(line) || rule.test(line))

function isBarredRow(line: string): boolean {
  const parts = line.split(bar, mostColumns + 3).length
  return parts >= 3 && parts < mostColumns + 3
}

/** @param ruled rules stand between the rows, so that several lines may be one row */
function drawnRows(lines: readonly string[], ruled: boolean): string[][] {
  const rows: string[][] = []
  let open: string[] | null = null
  for (const line of lines) {
    if (rule.test(line)) {
      open = null
      continue
    }
    const cells = line.trim().replace(/^[|│┃║]|[|│┃║]$/g, '').split(bar).map((cell) => cell.trim())
    if (open && ruled) for (const [index, cell] of cells.entries()) open[index] = goneOn(open[index], cell)
    else rows.push((open = cells))
  }
  return rows
}
