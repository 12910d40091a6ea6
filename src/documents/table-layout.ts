import { plainText, runsOf } from './paper-text.ts'
import type { PaperRun, PaperTable, PaperTableCell } from './paper.ts'

/** A table with every place of its grid taken exactly once, as the formats want it. */
export interface TableLayout {
  /** Shares of the table's width; their sum is 1. */
  readonly widths: readonly number[]
  readonly header: readonly LaidRow[]
  readonly rows: readonly LaidRow[]
  /** The sums at the foot: one row or none. */
  readonly footer: readonly LaidRow[]
}

export interface LaidRow {
  readonly cells: readonly LaidCell[]
  /** May take more than half a page, so that it has to be let break over pages. */
  readonly tall: boolean
}

export interface LaidCell {
  /** From 0. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: 'left' | 'center' | 'right'
  readonly paragraphs: readonly (readonly PaperRun[])[]
  readonly role?: string
}

/**
 * Cells in their places: a row shorter than the grid is filled with empty cells, a span never leaves the table.
 * @throws {RangeError} when a row holds more cells than the table has columns
 */
export function layoutOf({ widths, header, rows, footer }: PaperTable): TableLayout {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  if (!(whole > 0) || widths.some((width) => !(width > 0))) throw new RangeError('expected positive widths of columns')
  const shares = widths.map((width) => width / whole)
  return {
    widths: shares,
    header: laid(header, shares, { align: 'center', bold: true }),
    rows: laid(rows, shares, { align: 'left', bold: false }),
    footer: laid(footer ? [footer] : [], shares, { align: 'left', bold: true }),
  }
}

interface Habit {
  readonly align: LaidCell['align']
  readonly bold: boolean
}

function laid(rows: readonly (readonly PaperTableCell[])[], shares: readonly number[], habit: Habit): LaidRow[] {
  /** The row, from 0, down to which a column is taken by a cell begun above. */
  const takenTo = shares.map(() => 0)
  return rows.map((row, at) => {
    const cells: LaidCell[] = []
    const waiting = [...row]
    for (let column = 0; column < shares.length; ) {
      if (takenTo[column]! > at) {
        column++
        continue
      }
      const room = takenTo.slice(column).findIndex((end) => end > at)
      const cell = laidCell(waiting.shift() ?? '', column, room === -1 ? shares.length - column : room, rows.length - at, habit)
      takenTo.fill(at + cell.rowSpan, column, column + cell.columnSpan)
      cells.push(cell)
      column += cell.columnSpan
    }
    if (waiting.length > 0) throw new RangeError(`row ${at + 1} of the table holds ${row.length} cells, too many for ${shares.length} columns`)
    return { cells, tall: cells.some((cell) => linesOf(cell, shares) > 22) }
  })
}

function laidCell(cell: PaperTableCell, column: number, room: number, rowsLeft: number, habit: Habit): LaidCell {
  const { text, align = habit.align, bold = habit.bold, columnSpan = 1, rowSpan = 1, role } = typeof cell === 'string' ? { text: cell } : cell
  return {
    column,
    columnSpan: Math.min(columnSpan, room),
    rowSpan: Math.min(rowSpan, rowsLeft),
    align,
    paragraphs: (typeof text === 'string' ? [text] : text).map((paragraph) => runsOf(paragraph, bold)),
    ...(role === undefined ? {} : { role }),
  }
}

/** A page across holds some 130 letters of table type; enough to tell a tall row from a low one. */
function linesOf({ paragraphs, column, columnSpan }: LaidCell, shares: readonly number[]): number {
  const letters = Math.max(4, 130 * shares.slice(column, column + columnSpan).reduce((sum, share) => sum + share, 0))
  return paragraphs.flatMap((runs) => plainText(runs).split('\n')).reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / letters)), 0)
}
