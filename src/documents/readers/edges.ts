import type { Block, Cell, Row, Table } from '../blocks.ts'
import { hasText } from './paragraph.ts'

/** A row as .doc and .rtf keep it: not by columns, but by the places of the edges of its cells. */
export interface EdgedRow {
  readonly header: boolean
  readonly cells: readonly EdgedCell[]
}

export interface EdgedCell {
  /** Twips from the margin. */
  readonly left: number
  readonly right: number
  /** How the cell is merged with the one above it, or with the one to its left. */
  readonly down: Merge
  readonly across: Merge
  readonly blocks: readonly Block[]
}

export type Merge = 'none' | 'begins' | 'goesOn'

/** Edges nearer than this are one edge, in twips: programs round them row by row. */
const nearness = 30

/** A table on the grid that the edges of all its rows draw together. */
export function tableOfEdges(rows: readonly EdgedRow[]): Table {
  const edges = gridOf(rows)
  let above = new Map<number, OpenCell>()
  const placed = rows.map(({ header, cells }): Row => {
    const row: OpenCell[] = []
    const below = new Map<number, OpenCell>()
    for (const cell of cells) {
      const column = nearest(edges, cell.left)
      const columnSpan = Math.max(1, nearest(edges, cell.right) - column)
      const left = row.at(-1)
      const upper = cell.down === 'goesOn' ? above.get(column) : undefined
      if (cell.across === 'goesOn' && left) {
        left.columnSpan = Math.max(left.columnSpan, column + columnSpan - left.column)
        for (const block of cell.blocks) if (hasText(block)) left.blocks.push(block)
      } else if (upper) {
        upper.rowSpan++
        for (const block of cell.blocks) if (hasText(block)) upper.blocks.push(block)
        below.set(column, upper)
      } else {
        const open = { column, columnSpan, rowSpan: 1, blocks: [...cell.blocks] }
        row.push(open)
        if (cell.down !== 'none') below.set(column, open)
      }
    }
    above = below
    return { header, cells: row }
  })
  return { type: 'table', columns: Math.max(1, edges.length - 1), rows: placed }
}

interface OpenCell extends Cell {
  columnSpan: number
  rowSpan: number
  readonly blocks: Block[]
}

function gridOf(rows: readonly EdgedRow[]): number[] {
  const places = [...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ left, right }) => [left, right])))].sort((a, b) => a - b)
  return places.filter((place, index) => index === 0 || place - places[index - 1]! > nearness)
}

/** The edge of the grid that a place belongs to: the last that does not lie behind it. */
function nearest(edges: readonly number[], place: number): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (edges[middle]! <= place) low = middle
    else high = middle - 1
  }
  return low
}
