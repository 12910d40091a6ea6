import { goneOn } from './text-tabs.ts'

/** A run of words in a line, between gaps of two or more spaces. */
interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** A column as wide as what has been seen of it. */
interface Span {
  from: number
  to: number
}

/** A table whose columns are parted by spaces: its rows, and how many lines it takes. */
export interface SpacedTable {
  readonly rows: readonly (readonly string[])[]
  readonly lines: number
}

const fewestColumns = 3
/** Lines within which the second row must come. */
const farthest = 30

const isFull = ({ cells }: { readonly cells: readonly string[] }): boolean => cells.filter((cell) => cell !== '').length >= fewestColumns

/** Whether a line may be the first of such a table. */
export const beginsSpaced = (line: string): boolean => piecesOf(line).length >= fewestColumns

/**
 * The table drawn with spaces that begins in the first line; null for none. Every run of words lies under one column
 * and beside the others; a line whose first column is empty goes on with the row above, and where empty lines part the
 * rows, so does each line up to the next empty one.
 */
export function spacedTable(lines: readonly string[]): SpacedTable | null {
  const heading = piecesOf(lines[0] ?? '')
  if (heading.length < fewestColumns) return null
  const columns: Span[] = heading.map(({ from, to }) => ({ from, to }))
  const taken: { readonly cells: string[]; readonly apart: boolean }[] = [{ cells: heading.map(({ text }) => text), apart: false }]
  let end = 1
  let empty = 0
  for (let at = 1; at < lines.length && empty < 3; at++) {
    const pieces = piecesOf(lines[at]!)
    if (pieces.length === 0) {
      empty++
      continue
    }
    const cells = empty > 0 && pieces.length === 1 ? null : cellsOf(pieces, columns)
    if (!cells || (at > farthest && taken.filter(isFull).length < 2)) break
    taken.push({ cells, apart: empty > 0 })
    empty = 0
    end = at + 1
  }
  return taken.filter(isFull).length < 2 ? null : { rows: rowsOf(taken), lines: end }
}

/** Nothing of a line with tabs or bars; those are tables of another kind. */
function piecesOf(line: string): Piece[] {
  if (/[\t|│┃║]/.test(line)) return []
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((found) => ({ text: found[0], from: found.index, to: found.index + found[0].length }))
}

/** The cells of a line; null when its words do not keep to the columns. The columns grow to hold them. */
function cellsOf(pieces: readonly Piece[], columns: Span[]): string[] | null {
  const cells = columns.map(() => '')
  for (const { text, from, to } of pieces) {
    const over = columns.flatMap((column, index) => (from < column.to && to > column.from ? [index] : []))
    const index = over.length === 1 ? over[0]! : over.length === 0 ? nearest(from, to, columns) : -1
    if (index < 0 || cells[index] !== '') return null
    cells[index] = text
    columns[index] = { from: Math.min(from, columns[index]!.from), to: Math.max(to, columns[index]!.to) }
  }
  return cells
}

function nearest(from: number, to: number, columns: readonly Span[]): number {
  const gaps = columns.map((column) => Math.max(column.from - to, from - column.to))
  return gaps.indexOf(Math.min(...gaps))
}

/** Lines joined to rows. */
function rowsOf(taken: readonly { readonly cells: readonly string[]; readonly apart: boolean }[]): string[][] {
  const spaced = taken.slice(2).some(({ apart }) => apart)
  const rows: string[][] = []
  for (const [index, { cells, apart }] of taken.entries()) {
    const row = rows.at(-1)
    const goesOn = row !== undefined && index > 0 && !apart && (cells[0] === '' || (spaced && index > 1 && rows.length > 1))
    if (goesOn) for (const [column, cell] of cells.entries()) row[column] = goneOn(row[column], cell)
    else rows.push([...cells])
  }
  return rows
}
