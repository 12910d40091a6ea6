import type { PaperBlock } from '../paper.ts'

/** Blocks of a blank that stand only where there is a text, or once for each row of a list; the brackets stand small in paragraphs of their own, which leave no trace. */
export const between = (name: string, ...blocks: readonly PaperBlock[]): PaperBlock[] => [bracket(`{#${name}}`), ...blocks, bracket(`{/${name}}`)]

/** A row of a table that is repeated for each row of a list. @param cells tags of the row, at least two */
export const repeatedRow = (name: string, cells: readonly string[]): string[] => cells.map((cell, at) => (at === 0 ? `{#${name}}${cell}` : at === cells.length - 1 ? `${cell}{/${name}}` : cell))

const bracket = (text: string): PaperBlock => ({ type: 'paragraph', text, align: 'left', size: 8 })
