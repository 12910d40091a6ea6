import { lawfulText } from '../characters.ts'
import type { Slide } from '../deck.ts'
import { linesOf } from './text-measure.ts'

/** Inches of a slide of 16:9. */
export const stage = { width: 13.333, height: 7.5, left: 0.75, top: 1.7, right: 12.583, bottom: 6.75 } as const
const bodyWidth = stage.right - stage.left
const bodyHeight = stage.bottom - stage.top

/** Points. */
export const typeOf = { title: 28, text: 20, table: 13, comment: 16 } as const

const inchesOf = (points: number): number => (points * 1.22) / 72
/** Inches between points of a list. */
const gap = 10 / 72
/** Inches that the bullet takes. */
export const bulletIndent = 0.35
/** Inches around the text of a cell. */
export const cellMargin = { side: 0.08, top: 0.05 } as const

/** Shares of points: as many on a page as fit, a point that is longer than a page broken over pages. */
export function pagesOfPoints(points: readonly string[]): string[][] {
  const most = Math.floor((bodyHeight - gap) / inchesOf(typeOf.text))
  const pieces = points.flatMap((point) => inPieces(lawfulText(point), bodyWidth - bulletIndent, typeOf.text, most))
  return filled(pieces, bodyHeight, (piece) => linesOf(piece, bodyWidth - bulletIndent, typeOf.text).length * inchesOf(typeOf.text) + gap)
}

export interface TablePage {
  /** Inches. */
  readonly widths: readonly number[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** As many rows on a page as fit under the repeated heading; a row higher than a page goes on in the next. */
export function pagesOfTable({ header, rows, widths }: Slide & { kind: 'table' }): TablePage[] {
  const shares = header.map((_, at) => widths?.[at] ?? 1)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const columns = shares.map((share) => (share / whole) * bodyWidth)
  const cellLines = (text: string, at: number) => linesOf(text, columns[at]! - 2 * cellMargin.side, typeOf.table)
  const heightOf = (row: readonly string[]) => Math.max(1, ...row.map((text, at) => cellLines(text, at).length)) * inchesOf(typeOf.table) + 2 * cellMargin.top
  const written = header.map(lawfulText)
  const room = bodyHeight - heightOf(written)
  const most = Math.max(1, Math.floor((room - 2 * cellMargin.top) / inchesOf(typeOf.table)))
  const low = rows.flatMap((row) => {
    const cells = header.map((_, at) => inPieces(lawfulText(row[at] ?? ''), columns[at]! - 2 * cellMargin.side, typeOf.table, most))
    return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, piece) => cells.map((cell) => cell[piece] ?? ''))
  })
  return filled(low, room, heightOf).map((page) => ({ widths: columns, header: written, rows: page }))
}

/** Whether a text fits beside a chart. */
export const commentFits = (text: string, width: number): boolean => linesOf(lawfulText(text), width, typeOf.comment).length * inchesOf(typeOf.comment) <= bodyHeight

/** Points in which a title fits two lines. */
export const titleSize = (title: string): number => [28, 24, 20, 16].find((points) => linesOf(title, bodyWidth / 1.1, points).length <= 2) ?? 14

function inPieces(text: string, width: number, points: number, most: number): string[] {
  const lines = linesOf(text, width, points)
  if (lines.length <= most) return [text]
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, at) => lines.slice(at * most, (at + 1) * most).join(' '))
}

function filled<Piece>(pieces: readonly Piece[], room: number, heightOf: (piece: Piece) => number): Piece[][] {
  const pages: Piece[][] = [[]]
  let left = room
  for (const piece of pieces) {
    const height = heightOf(piece)
    if (height > left && pages.at(-1)!.length > 0) {
      pages.push([])
      left = room
    }
    pages.at(-1)!.push(piece)
    left -= height
  }
  return pages
}
