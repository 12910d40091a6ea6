import type { Block, Cell, Table } from '../blocks.ts'
import { isSet } from './docx-styles.ts'
import { hasText } from './paragraph.ts'
import { attribute, child, whole, type Element } from './xml.ts'

/** How a table asks for the contents of its cells and for its rows and cells behind whatever wraps them. */
export interface TableSource {
  readonly blocks: (cell: Element, covered: boolean) => Block[]
  readonly within: (element: Element, name: string) => Element[]
}

/** Word allows 63 columns; other programs make more. */
const mostColumns = 1000

/** A table of Word on its grid. A row whose deletion is tracked is not there; text under a merged cell is put into it. */
export function docxTable(element: Element, source: TableSource): Table {
  const rows: { header: boolean; cells: OpenCell[] }[] = []
  let above: ReadonlyMap<number, OpenCell> = new Map()
  for (const row of source.within(element, 'tr')) {
    const properties = child(row, 'trPr')
    if (child(properties, 'del')) continue
    const { cells, below } = cellsOf(row, whole(child(properties, 'gridBefore'), 'val', 0, 0, mostColumns), above, source)
    rows.push({ header: isSet(child(properties, 'tblHeader')), cells })
    above = below
  }
  return { type: 'table', columns: rows.reduce((widest, { cells }) => cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), widest), 0), rows }
}

interface OpenCell extends Cell {
  columnSpan: number
  rowSpan: number
  readonly blocks: Block[]
}

/** @returns the cells that begin in the row, and those that may go on into the next row, by column */
function cellsOf(row: Element, before: number, above: ReadonlyMap<number, OpenCell>, { blocks, within }: TableSource): { cells: OpenCell[]; below: Map<number, OpenCell> } {
  const cells: OpenCell[] = []
  const below = new Map<number, OpenCell>()
  let column = before
  let left: OpenCell | null = null
  for (const element of within(row, 'tc')) {
    const properties = child(element, 'tcPr')
    if (child(properties, 'cellDel')) continue
    const columnSpan = whole(child(properties, 'gridSpan'), 'val', 1, 1, mostColumns)
    const down = child(properties, 'vMerge')
    const across = child(properties, 'hMerge')
    const upper = goesOn(down) ? above.get(column) : undefined
    if (goesOn(across) && left) {
      left.columnSpan += columnSpan
      for (const block of blocks(element, true)) if (hasText(block)) left.blocks.push(block)
    } else if (upper) {
      upper.rowSpan++
      for (const block of blocks(element, true)) if (hasText(block)) upper.blocks.push(block)
      below.set(column, upper)
      left = null
    } else {
      const cell: OpenCell = { column, columnSpan, rowSpan: 1, blocks: blocks(element, false) }
      cells.push(cell)
      if (down) below.set(column, cell)
      left = across ? cell : null
    }
    column = Math.min(mostColumns, column + columnSpan)
  }
  return { cells, below }
}

const goesOn = (merge: Element | undefined): boolean => merge !== undefined && attribute(merge, 'val') !== 'restart'
