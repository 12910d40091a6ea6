import type { Block } from '../blocks.ts'
import { tableOfEdges, type EdgedCell, type EdgedRow } from './edges.ts'
import { hasText, paragraphOf, type Run, type Standing } from './paragraph.ts'

/** Where the cells of a row end and how they are merged, before it is known what stands in them. */
export interface RowShape {
  readonly header: boolean
  readonly cells: readonly Omit<EdgedCell, 'blocks'>[]
}

interface OpenTable {
  readonly rows: EdgedRow[]
  cells: Block[][]
  current: Block[]
}

/** Deeper nesting of tables is read as if it were this deep. */
const deepest = 20

/** A text that .doc and .rtf keep as one stream of paragraphs, in which marks end cells and rows. */
export class Story {
  readonly #blocks: Block[] = []
  /** The tables that are open, the outermost first. */
  readonly #tables: OpenTable[] = []
  #runs: Run[] = []
  /** Something was put in before the paragraph that is being gathered. */
  #inserted = false
  label: string | null = null

  /** Nothing of the paragraph has been gathered. */
  get isAtStart(): boolean {
    return this.#runs.length === 0
  }

  add(run: Run): void {
    const last = this.#runs.at(-1)
    if (last?.bold === run.bold) this.#runs[this.#runs.length - 1] = { text: last.text + run.text, bold: run.bold }
    else if (run.text !== '') this.#runs.push(run)
  }

  /** Blocks that stand by themselves, as of a text box, before the paragraph that is being gathered. */
  insert(blocks: readonly Block[], depth: number): void {
    const place = this.#at(depth)
    for (const block of blocks) place.push(block)
    this.#inserted ||= blocks.length > 0
  }

  /** A paragraph that only held a text box is none. @param depth of tables in which the paragraph stands; 0 for none */
  endParagraph(depth: number, standing: Standing): void {
    const place = this.#at(depth)
    if (this.#runs.length > 0 || !this.#inserted) place.push(paragraphOf(this.#runs, { label: this.label, ...standing }))
    this.#runs = []
    this.#inserted = false
    this.label = null
  }

  /** Ends the paragraph, if one is begun, and all tables. */
  endSection(standing: Standing): void {
    if (this.isAtStart) this.#at(0)
    else this.endParagraph(0, standing)
  }

  endCell(depth: number, standing: Standing): void {
    this.endParagraph(Math.max(1, depth), standing)
    const table = this.#tables.at(-1)!
    table.cells.push(table.current)
    table.current = []
  }

  /** Ends a row; cells beyond its shape are joined to the last, so that no word is lost. */
  endRow(depth: number, { header, cells: shapes }: RowShape): void {
    this.#at(Math.max(1, depth))
    const table = this.#tables.at(-1)!
    const beyond = [...table.cells.slice(shapes.length), table.current].flat().filter(hasText)
    const cells = shapes.slice(0, table.cells.length).map((shape, index) => ({ ...shape, blocks: table.cells[index]! }))
    const last = cells.pop()
    if (last) table.rows.push({ header, cells: [...cells, { ...last, blocks: [...last.blocks, ...beyond] }] })
    else if (beyond.length > 0) table.rows.push({ header, cells: [{ left: 0, right: 1000, down: 'none', across: 'none', blocks: beyond }] })
    table.cells = []
    table.current = []
  }

  /** Drops the cells of a row that is deleted. */
  dropRow(depth: number): void {
    this.#at(Math.max(1, depth))
    Object.assign(this.#tables.at(-1)!, { cells: [], current: [] })
  }

  /** All blocks; what was not ended is ended. */
  end(): Block[] {
    if (this.#runs.length > 0 || this.label !== null) this.endParagraph(0, { heading: null })
    return this.#at(0)
  }

  /** The place of blocks at a depth of tables; deeper tables end here. */
  #at(wanted: number): Block[] {
    const depth = Math.min(deepest, wanted)
    while (this.#tables.length > depth) this.#endTable()
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], current: [] })
    return this.#tables.at(-1)?.current ?? this.#blocks
  }

  #endTable(): void {
    const { rows, cells, current } = this.#tables.pop()!
    const around = this.#tables.at(-1)?.current ?? this.#blocks
    if (rows.length > 0) around.push(tableOfEdges(rows))
    for (const block of [...cells.flat(), ...current]) around.push(block)
  }
}
