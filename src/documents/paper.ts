/**
 * A paper as data: what stands on the page, without a word of how a file format says it.
 * `wordOf` (word.ts) and `pdfOf` (pdf.ts) make the bytes; tests of content read this data.
 */
export interface Paper {
  /** Written into the file's properties and shown by readers of PDF. */
  readonly title: string
  readonly sections: readonly PaperSection[]
}

export interface PaperSection {
  readonly landscape?: boolean
  /** Basic type size in points, 12 when absent; tables may set their own. */
  readonly fontSize?: number
  /** Number the pages at the middle of the top from the second page of the paper on, after ГОСТ Р 7.0.97; true when absent. */
  readonly pageNumbers?: boolean
  readonly blocks: readonly PaperBlock[]
}

export type PaperBlock =
  | PaperHeading
  | PaperParagraph
  | PaperList
  | PaperTable
  | PaperStamps
  | PaperSignatures
  | PaperChart
  | { readonly type: 'space'; /** Millimetres. */ readonly height: number }
  | { readonly type: 'pageBreak' }

/** A heading of the document's outline; level 0 is the title of the document itself, centred. */
export interface PaperHeading {
  readonly type: 'heading'
  readonly level: 0 | 1 | 2 | 3
  readonly text: string
  readonly role?: Role
}

export interface PaperRun {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
}

export type PaperText = string | readonly PaperRun[]

export interface PaperParagraph {
  readonly type: 'paragraph'
  readonly text: PaperText
  /** 'justify' when absent. */
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** Red line of 12.5 mm; true when absent for justified text. */
  readonly indent?: boolean
  /** Keep on one page with the block that follows. */
  readonly keepWithNext?: boolean
  /** Type size in points when it differs from the section's. */
  readonly size?: number
  readonly role?: Role
}

/** What a paragraph is, for a program that reads the file again (roles.ts); it looks the same with a role or without. */
export type Role = string

export interface PaperList {
  readonly type: 'list'
  /** The labels are written into the text by us ('1.', '—'), so that a reader of the file sees just what we meant. */
  readonly items: readonly { readonly label: string; readonly text: PaperText }[]
  /** Of each item. */
  readonly role?: Role
}

export interface PaperTable {
  readonly type: 'table'
  /** Relative widths, any positive numbers. */
  readonly widths: readonly number[]
  /** Repeated at the top of every page. */
  readonly header: readonly (readonly PaperTableCell[])[]
  readonly rows: readonly (readonly PaperTableCell[])[]
  /** Type size in points; the section's less 2 when absent. */
  readonly fontSize?: number
  /** Shown above the table, bold. */
  readonly caption?: string
  /** Sums at the foot, bold. */
  readonly footer?: readonly PaperTableCell[]
}

export type PaperTableCell =
  | string
  | {
      /** Paragraphs of the cell. */
      readonly text: string | readonly PaperText[]
      readonly align?: 'left' | 'center' | 'right'
      readonly bold?: boolean
      readonly columnSpan?: number
      readonly rowSpan?: number
      /** Of each paragraph of the cell. */
      readonly role?: Role
    }

/** Approval stamps side by side at the head of a paper (РАССМОТРЕНО … УТВЕРЖДАЮ …), each a column of lines. */
export interface PaperStamps {
  readonly type: 'stamps'
  readonly stamps: readonly (readonly string[])[]
  /** Of each stamp. */
  readonly roles?: readonly Role[]
}

/** Lines for signatures: post, a line to sign on, initials and surname. */
export interface PaperSignatures {
  readonly type: 'signatures'
  readonly lines: readonly { readonly post: string; readonly name: string }[]
}

/** A chart that Word can edit; in PDF the same chart drawn. */
export interface PaperChart {
  readonly type: 'chart'
  readonly chart: Chart
}

export interface Chart {
  readonly kind: 'bar' | 'horizontalBar' | 'line' | 'pie'
  readonly title: string
  readonly categories: readonly string[]
  /** One value a category; null where there is no data. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  readonly unit?: string
  /** Read out to those who cannot see it. */
  readonly description: string
}
