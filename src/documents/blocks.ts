/**
 * A word-processing document as a reader of ours sees it: paragraphs and tables in the order of the page.
 * Every reader (.docx, .odt, .doc, .rtf, .html, .txt) gives this shape, so that what is understood of a
 * document does not depend on the program that wrote it.
 */
export type Block = Paragraph | Table

export interface Paragraph {
  readonly type: 'paragraph'
  /** NFC; a line break inside the paragraph is '\n', a tab is '\t'; without bookmark marks and soft hyphens; not trimmed. */
  readonly text: string
  /** The number or bullet that the program shows before the text ('1.', '2.3', 'а)', '•'); null when it shows none. */
  readonly label: string | null
  /** 1 to 9 for a heading style; null for body text. */
  readonly heading: number | null
  /** The whole visible text is bold. */
  readonly bold: boolean
  /** What the paragraph is, where a style of ours says so (roles.ts). */
  readonly role?: string
}

export interface Table {
  readonly type: 'table'
  /** Width of the grid in columns. */
  readonly columns: number
  readonly rows: readonly Row[]
}

export interface Row {
  /** Marked by the writing program as a heading repeated on every page. */
  readonly header: boolean
  /** Cells that begin in this row, left to right; a cell merged from above is not repeated here. */
  readonly cells: readonly Cell[]
}

export interface Cell {
  /** Column of the grid in which the cell begins, from 0. */
  readonly column: number
  readonly columnSpan: number
  /** Number of rows the cell covers, itself included. */
  readonly rowSpan: number
  readonly blocks: readonly Block[]
}
