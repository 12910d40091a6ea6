import type { Block } from '#documents/blocks'
import type { Source } from '../reading/plan-reading.ts'

/** The name by which a page can be led to a place of the document: 'b4' a paragraph or table, 'b4r2' a row, 'b4r2c1' a cell. */
export function placeId({ block, row, column }: Source, blocks: readonly Block[]): string {
  const content = blocks[block]
  if (content?.type !== 'table' || row === undefined) return `b${block}`
  if (column === undefined) return `b${block}r${row}`
  for (let above = row; above >= 0; above--)
    for (const cell of content.rows[above]?.cells ?? [])
      if (cell.column <= column && column < cell.column + cell.columnSpan && above + cell.rowSpan > row) return cellId(block, above, cell.column)
  return `b${block}r${row}`
}

export const cellId = (block: number, row: number, column: number): string => `b${block}r${row}c${column}`

/** What stands around a place: the paragraph between its neighbours, or the cells of its row under their headings. */
export type Surroundings =
  | { readonly type: 'paragraphs'; readonly before: string | null; readonly text: string; readonly after: string | null }
  | { readonly type: 'row'; readonly cells: readonly { readonly heading: string; readonly text: string; readonly here: boolean }[] }

export function surroundings({ block, row, column }: Source, blocks: readonly Block[]): Surroundings | null {
  const content = blocks[block]
  if (!content) return null
  if (content.type === 'paragraph') return { type: 'paragraphs', before: neighbour(blocks, block, -1), text: wordsOf([content]), after: neighbour(blocks, block, 1) }
  if (row === undefined) return null
  const at = column === undefined ? null : placeId({ block, row, column }, blocks)
  const headings = content.rows[0]?.cells ?? []
  const cells = content.rows.flatMap(({ cells }, above) =>
    cells.flatMap((cell) => {
      if (above > row || above + cell.rowSpan <= row) return []
      const heading = above === 0 ? '' : wordsOf(headings.find((other) => other.column <= cell.column && cell.column < other.column + other.columnSpan)?.blocks ?? [])
      return [{ column: cell.column, heading, text: wordsOf(cell.blocks), here: cellId(block, above, cell.column) === at }]
    }),
  )
  return { type: 'row', cells: cells.toSorted((a, b) => a.column - b.column).filter(({ text }) => text !== '').map(({ heading, text, here }) => ({ heading, text, here })) }
}

/** The nearest paragraph with words on that side, if it stands next but for empty ones. */
function neighbour(blocks: readonly Block[], from: number, step: 1 | -1): string | null {
  for (let at = from + step; blocks[at]; at += step) {
    const other = blocks[at]!
    if (other.type === 'table') return null
    if (other.text.trim() !== '') return wordsOf([other])
  }
  return null
}

/** The text of blocks as a reader sees it, a paragraph a line. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (block.type === 'paragraph' ? [block.label, block.text.trim()].filter(Boolean).join(' ') : block.rows.map(({ cells }) => cells.map(({ blocks }) => wordsOf(blocks)).join(' | ')).join('\n')))
    .filter((text) => text !== '')
    .join('\n')
}
