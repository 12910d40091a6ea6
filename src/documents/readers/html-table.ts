import type { Block, Cell, Row, Table } from '../blocks.ts'
import { htmlNumber, isElement, isUnseen, type HtmlElement } from './html-tree.ts'

const mostColumns = 1000

/** A table of a page on its grid: cells that reach down push the cells of the rows below to the right. */
export function htmlTable(element: HtmlElement, blocksOf: (cell: HtmlElement) => Block[]): Table {
  const rows: Row[] = []
  for (const section of sectionsOf(element)) {
    /** For each column the row of this section from which it is free again. */
    const freeFrom: number[] = []
    for (const [index, row] of section.entries()) {
      const cells = cellsOf(row, index, section.length, freeFrom, blocksOf)
      const headed = parentIs(row, 'thead') || (cells.length > 0 && elementsOf(row).every(({ tagName }) => tagName === 'th'))
      rows.push({ header: headed, cells })
    }
  }
  return { type: 'table', columns: rows.reduce((widest, { cells }) => cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), widest), 0), rows }
}

/** Rows by section: a cell reaches down to the end of its section at most. */
function sectionsOf(table: HtmlElement): HtmlElement[][] {
  const sections = elementsOf(table).filter(({ tagName }) => tagName === 'thead' || tagName === 'tbody' || tagName === 'tfoot')
  return sections.map((section) => elementsOf(section).filter(({ tagName }) => tagName === 'tr'))
}

function cellsOf(row: HtmlElement, index: number, rows: number, freeFrom: number[], blocksOf: (cell: HtmlElement) => Block[]): Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const element of elementsOf(row)) {
    if ((element.tagName !== 'td' && element.tagName !== 'th') || isUnseen(element)) continue
    while ((freeFrom[column] ?? 0) > index) column++
    const columnSpan = htmlNumber(element, 'colspan', 1, 1, Math.max(1, mostColumns - column))
    const asked = htmlNumber(element, 'rowspan', 1, 0, 100_000)
    const rowSpan = asked === 0 ? rows - index : Math.min(asked, rows - index)
    cells.push({ column, columnSpan, rowSpan, blocks: blocksOf(element) })
    for (let n = 0; n < columnSpan; n++) freeFrom[column + n] = index + rowSpan
    column += columnSpan
  }
  return cells
}

const elementsOf = (element: HtmlElement): HtmlElement[] => element.childNodes.filter(isElement)

const parentIs = (element: HtmlElement, name: string): boolean => element.parentNode !== null && 'tagName' in element.parentNode && element.parentNode.tagName === name
