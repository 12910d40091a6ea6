import type { Block, Cell, Row, Table } from '../blocks.ts'
import { children, whole, type Element } from './xml.ts'

const mostColumns = 1000
const mostRows = 100_000
/** Cells of one document that are written out beyond those that stand in the file; a repeated cell costs a file nothing. */
const mostRepeats = 20_000

/** Reads tables of one OpenDocument onto their grids; repeated rows and cells are written out as far as documents of people need it. */
export class OdtTables {
  readonly #blocks: (cell: Element) => Block[]
  #repeats = 0

  /** @param blocks reads the content of a cell */
  constructor(blocks: (cell: Element) => Block[]) {
    this.#blocks = blocks
  }

  table(element: Element): Table {
    const rows = this.#rows(element, false)
    return { type: 'table', columns: rows.reduce((widest, { cells }) => cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), widest), 0), rows }
  }

  #rows(element: Element, header: boolean): Row[] {
    return children(element).flatMap((part) => {
      if (part.name === 'table-header-rows') return this.#rows(part, true)
      if (part.name === 'table-rows' || part.name === 'table-row-group') return this.#rows(part, header)
      if (part.name !== 'table-row') return []
      const row = { header, cells: this.#cells(part) }
      return Array.from({ length: this.#allowed(whole(part, 'number-rows-repeated', 1, 1, mostRows), row.cells) }, () => row)
    })
  }

  #cells(row: Element): Cell[] {
    const cells: Cell[] = []
    let column = 0
    for (const element of children(row)) {
      if (element.name !== 'table-cell' && element.name !== 'covered-table-cell') continue
      const times = whole(element, 'number-columns-repeated', 1, 1, mostColumns)
      if (element.name === 'table-cell') {
        const spans = { columnSpan: whole(element, 'number-columns-spanned', 1, 1, mostColumns), rowSpan: whole(element, 'number-rows-spanned', 1, 1, mostRows) }
        const cell = { column, ...spans, blocks: this.#blocks(element) }
        const allowed = this.#allowed(times, [cell])
        for (let n = 0; n < allowed; n++) cells.push({ ...cell, column: column + n })
      }
      column = Math.min(mostColumns, column + times)
    }
    return cells
  }

  /** How many times to write cells out: once when they hold tables of their own, which would multiply with depth. */
  #allowed(times: number, cells: readonly Cell[]): number {
    if (times === 1 || cells.some(({ blocks }) => blocks.some(({ type }) => type === 'table'))) return 1
    if (this.#repeats + times * cells.length > mostRepeats) return 1
    this.#repeats += times * cells.length
    return times
  }
}
