import type { Block } from '../blocks.ts'
import { ParagraphCount } from './limits.ts'
import type { Counters, OdtLists } from './odt-lists.ts'
import { odtContent } from './odt-runs.ts'
import type { OdtStyles } from './odt-styles.ts'
import { OdtTables } from './odt-table.ts'
import { paragraphOf } from './paragraph.ts'
import { attribute, children, whole, type Element } from './xml.ts'

/** The list in which paragraphs stand. */
interface ListPlace {
  readonly style: string
  readonly counters: Counters
  /** From 0. */
  readonly depth: number
}

/** Reads what OpenDocument keeps as paragraphs, lists and tables; bodies of notes gather in `notes` as they are met. */
export class OdtBody {
  readonly notes: Block[] = []
  readonly #styles: OdtStyles
  readonly #lists: OdtLists
  readonly #count = new ParagraphCount()
  readonly #tables = new OdtTables((cell) => this.blocks(cell))

  constructor(styles: OdtStyles, lists: OdtLists) {
    this.#styles = styles
    this.#lists = lists
  }

  blocks(container: Element): Block[] {
    return this.#blocks(container, null)
  }

  #blocks(container: Element, place: ListPlace | null): Block[] {
    return children(container).flatMap((element): Block[] => {
      if (element.name === 'p' || element.name === 'h') return this.#paragraph(element, place === null && element.name === 'h' ? this.#headingLabel(element) : null)
      if (element.name === 'list') return this.#list(element, place)
      if (leftOut.has(element.name) || isHidden(element)) return []
      return element.name === 'table' ? [this.#tables.table(element)] : this.#blocks(element, place)
    })
  }

  #list(element: Element, outer: ListPlace | null): Block[] {
    const style = attribute(element, 'style-name') ?? outer?.style ?? this.#styleOfFirst(element)
    const place = { style, counters: outer?.counters ?? this.#lists.counters(element, style), depth: outer ? outer.depth + 1 : 0 }
    return children(element).flatMap((item) => (item.name === 'list-item' ? this.#item(item, place) : this.#blocks(item, place)))
  }

  /** The number stands before the first paragraph of an item; an item that begins with a deeper list shows and counts none. */
  #item(item: Element, place: ListPlace): Block[] {
    const [first] = children(item)
    if (first?.name !== 'p' && first?.name !== 'h') return this.#blocks(item, place)
    const start = attribute(item, 'start-value') === undefined ? null : whole(item, 'start-value', 1, 0, 100_000)
    const label = this.#lists.label(this.#styleOf(first, place), place.counters, place.depth, start)
    return [...this.#paragraph(first, label), ...this.#blocks({ ...item, content: item.content.slice(item.content.indexOf(first) + 1) }, place)]
  }

  #styleOf(paragraph: Element, { style }: ListPlace): string {
    return style === '' ? (this.#styles.list(attribute(paragraph, 'style-name')) ?? '') : style
  }

  #styleOfFirst(list: Element): string {
    const [paragraph] = children(list).flatMap(children)
    return this.#styles.list(attribute(paragraph, 'style-name')) ?? ''
  }

  /** Headings are numbered by the outline, except where their style says that it is in no list. */
  #headingLabel(element: Element): string | null {
    const unnumbered = attribute(element, 'is-list-header') === 'true' || this.#styles.list(attribute(element, 'style-name')) === ''
    return unnumbered ? null : this.#lists.headingLabel(whole(element, 'outline-level', 1, 1, 10) - 1)
  }

  #paragraph(element: Element, label: string | null): Block[] {
    this.#count.add()
    const style = attribute(element, 'style-name')
    const { runs, boxes, notes } = odtContent(element, this.#styles)
    const inside = boxes.flatMap((box) => this.blocks(box))
    for (const block of notes.flatMap((note) => this.blocks(note))) this.notes.push(block)
    if (inside.length > 0 && runs.length === 0 && label === null) return inside
    const heading = element.name === 'h' ? whole(element, 'outline-level', 1, 1, 9) : this.#styles.heading(style)
    return [...inside, paragraphOf(runs, { label, heading, role: this.#styles.role(style) })]
  }
}

const isHidden = (element: Element): boolean => attribute(element, 'display') === 'none'

/** What is kept beside the text: deleted text of tracked changes, sources of indexes, remarks, names of drawings. */
const leftOut: ReadonlySet<string> = new Set([
  'tracked-changes', 'annotation', 'forms', 'scripts', 'title', 'desc', 'table-of-content-source', 'alphabetical-index-source', 'illustration-index-source',
  'table-index-source', 'object-index-source', 'user-index-source', 'bibliography-source', 'math',
])
