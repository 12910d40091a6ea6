import type { Block } from '../blocks.ts'
import type { DocxNumbering } from './docx-numbering.ts'
import { contentOf, leftOut } from './docx-runs.ts'
import type { DocxStyles } from './docx-styles.ts'
import { docxTable } from './docx-table.ts'
import { ParagraphCount } from './limits.ts'
import { paragraphOf, type Run } from './paragraph.ts'
import { child, children, type Element } from './xml.ts'

/** Reads what Word keeps as paragraphs and tables: a body, a cell, a text box, a note. Lists count on from one call to the next. */
export class DocxBody {
  readonly #styles: DocxStyles
  readonly #numbering: DocxNumbering
  readonly #count = new ParagraphCount()

  constructor(styles: DocxStyles, numbering: DocxNumbering) {
    this.#styles = styles
    this.#numbering = numbering
  }

  /** @param covered in a cell hidden under a merged one, where empty paragraphs are not counted by lists */
  blocks(container: Element, covered = false): Block[] {
    const blocks: Block[] = []
    /** Text before a deleted paragraph mark: it belongs to the next paragraph. */
    let joined: Run[] = []
    let last: Element | undefined
    for (const element of within(container, ['p', 'tbl'])) {
      if (element.name === 'tbl') {
        blocks.push(docxTable(element, { blocks: (cell, under) => this.blocks(cell, under), within: (part, name) => within(part, [name]) }))
        continue
      }
      const { runs, boxes, drawn } = contentOf(element, this.#styles)
      const whole = [...joined, ...runs]
      const inside = [...boxes.flatMap((box) => this.blocks(box)), ...drawn.map((text) => paragraphOf([{ text, bold: false }]))]
      for (const block of inside) blocks.push(block)
      joined = []
      last = undefined
      if (this.#marksNoEnd(element)) {
        joined = whole
        last = element
      } else if (inside.length === 0 || whole.length > 0) blocks.push(this.#paragraph(element, whole, covered && whole.length === 0))
    }
    if (last && joined.length > 0) blocks.push(this.#paragraph(last, joined, false))
    return blocks
  }

  #paragraph(element: Element, runs: readonly Run[], uncounted: boolean): Block {
    this.#count.add()
    const properties = child(element, 'pPr')
    const place = uncounted ? null : this.#styles.list(properties)
    return paragraphOf(runs, { label: place && this.#numbering.label(place), heading: this.#styles.heading(properties), role: this.#styles.role(properties) })
  }

  /** The mark of the paragraph is deleted, moved away or hidden, so that the next one goes on in the same line. */
  #marksNoEnd(element: Element): boolean {
    const properties = child(element, 'pPr')
    const mark = child(properties, 'rPr')
    return child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined || this.#styles.isOn('vanish', mark, properties)
  }
}

/** The elements of these names behind content controls, tags and accepted insertions, in order. */
function within(container: Element, names: readonly string[]): Element[] {
  return children(container).flatMap((part) => {
    if (names.includes(part.name)) return [part]
    return leftOut.has(part.name) ? [] : within(part, names)
  })
}
