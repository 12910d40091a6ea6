import type { Block, Cell, Table } from '#documents/blocks'
import { bullets, tidy } from './wording.ts'

/** A table as a full grid: a cell merged over rows or columns stands in each of its places. */
export interface Grid {
  readonly columns: number
  readonly rows: readonly GridRow[]
}

export interface GridRow {
  /** Index of the row in the table of the document. */
  readonly index: number
  readonly header: boolean
  readonly places: readonly (Place | null)[]
}

export interface Place {
  readonly cell: Cell
  readonly text: string
  /** The row in which the cell begins. */
  readonly row: number
  readonly bold: boolean
}

export function gridOf(table: Table): Grid {
  const places: (Place | null)[][] = table.rows.map(() => Array.from({ length: table.columns }, () => null))
  for (const [row, { cells }] of table.rows.entries())
    for (const cell of cells) {
      const place: Place = { cell, text: textOf(cell.blocks), row, bold: isBold(cell.blocks) }
      for (let down = 0; down < cell.rowSpan; down++)
        for (let across = 0; across < cell.columnSpan; across++) {
          const line = places[row + down]
          if (line && cell.column + across < table.columns) line[cell.column + across] = place
        }
    }
  return { columns: table.columns, rows: table.rows.map(({ header }, index) => ({ index, header, places: places[index]! })) }
}

/** The text of a cell: its paragraphs with their numbers, those of a nested table too, row by row. */
function textOf(blocks: readonly Block[]): string {
  return tidy(
    blocks
      .map((block) => {
        if (block.type === 'paragraph') return [block.label === '•' ? '' : (block.label ?? ''), block.text.replace(bullets, '')].filter(Boolean).join(' ')
        return textsOf(gridOf(block)).flat().join('\n')
      })
      .join('\n'),
  )
}

/** All words of a table, row by row, its cells parted by « | ». */
export const wordsOfGrid = (grid: Grid): string => textsOf(grid).map((texts) => texts.join(' | ')).join('\n')

/** What the cells that begin in each row say; rows that say nothing are left out. */
const textsOf = ({ rows }: Grid): string[][] =>
  rows.map(({ places, index }) => distinct(places).filter(({ row }) => row === index).map(({ text }) => text).filter(Boolean)).filter((texts) => texts.length > 0)

/** The cells of a row, each once. */
export const distinct = (places: readonly (Place | null)[]): Place[] => [...new Set(places.filter((place) => place !== null))]

const isBold = (blocks: readonly Block[]): boolean => {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph').filter(({ text }) => text.trim() !== '')
  return paragraphs.length > 0 && paragraphs.every(({ bold, heading }) => bold || heading !== null)
}
