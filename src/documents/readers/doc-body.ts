import type { Block } from '../blocks.ts'
import type { DocBoxes } from './doc-boxes.ts'
import type { Range } from './doc-head.ts'
import type { DocStyles } from './doc-styles.ts'
import type { DocParagraph, DocText, Stretch } from './doc-text.ts'
import type { Numbering } from './numbering.ts'
import { hasText, paragraphOf } from './paragraph.ts'
import { Story } from './story.ts'
import { symbolSign } from './symbol-fonts.ts'

/** Reads stretches of the text of a .doc into blocks. Lists count on from one stretch to the next. */
export class DocBody {
  readonly #text: DocText
  readonly #styles: DocStyles
  readonly #numbering: Numbering
  /** Names of fonts by their numbers. */
  readonly #fonts: readonly string[]

  constructor(text: DocText, styles: DocStyles, numbering: Numbering, fonts: readonly string[]) {
    this.#fonts = fonts
    this.#text = text
    this.#styles = styles
    this.#numbering = numbering
  }

  /** @param boxes that may be anchored in the text */
  blocks(range: Range, boxes: DocBoxes): Block[] {
    const story = new Story()
    const paragraphs = this.#text.paragraphs(range)
    const covered = coveredParagraphs(paragraphs)
    for (const paragraph of paragraphs) {
      this.#read(paragraph, story, boxes)
      this.#end(paragraph, story, covered.has(paragraph))
    }
    return story.end()
  }

  #read(paragraph: DocParagraph, story: Story, boxes: DocBoxes): void {
    const { style, depth } = paragraph.properties
    /** For each field that is open here, whether its result has begun. A field may end in a later paragraph; its instruction does not. */
    const fields: boolean[] = []
    for (const stretch of this.#text.stretches(paragraph)) {
      const seen = !this.#isGone(stretch.properties, style)
      const bold = this.#styles.isOn('bold', stretch.properties, style)
      for (const { 0: sign, index } of stretch.text.matchAll(/[^\0-\x1F]+|[^]/g)) {
        if (sign === fieldBegins) fields.push(false)
        else if (sign === resultBegins && fields.length > 0) fields[fields.length - 1] = true
        else if (sign === fieldEnds) fields.pop()
        else if (!seen || fields.includes(false)) continue
        else if (sign === anchor) this.#anchored(stretch.from + index, boxes, story, depth)
        else story.add({ text: this.#shown(sign, stretch), bold })
      }
    }
  }

  #anchored(place: number, boxes: DocBoxes, story: Story, depth: number): void {
    const words = boxes.drawnAt(place)
    if (words !== null) story.insert([paragraphOf([{ text: words, bold: false }])], depth)
    for (const range of boxes.take(place)) story.insert(this.blocks(range, boxes).filter(hasText), depth)
  }

  #shown(text: string, { properties: { font, symbol } }: Stretch): string {
    if (text < ' ') return controls[text] ?? ''
    const signOf = (of: number | null, code: number) => symbolSign(this.#fonts[of ?? -1] ?? '', code) ?? String.fromCharCode(code)
    return symbol === null ? text.replace(/[\uF020-\uF0FF]/g, (sign) => signOf(font, sign.charCodeAt(0))) : signOf(symbol.font, symbol.code).repeat(text.length)
  }

  /** @param covered in a cell hidden under a merged one, where empty paragraphs are not counted by lists */
  #end({ properties, mark }: DocParagraph, story: Story, covered: boolean): void {
    const { depth, ends, style } = properties
    if (ends === 'row') {
      if (mark.deleted) story.dropRow(depth)
      else story.endRow(depth, properties.row ?? { header: false, cells: [] })
    } else if (ends === 'cell' || !this.#isGone(mark, style)) {
      const standing = { heading: this.#styles.heading(properties), role: this.#styles.role(style) }
      const place = covered && story.isAtStart ? null : this.#styles.list(properties)
      story.label = place && this.#numbering.label(String(place.list), place.depth)
      if (ends === 'cell') story.endCell(depth, standing)
      else story.endParagraph(depth, standing)
    }
  }

  /** A text that is not seen, or a mark that is not: then the next paragraph goes on in the same line. */
  #isGone(characters: Stretch['properties'], style: number): boolean {
    return characters.deleted || this.#styles.isOn('hidden', characters, style)
  }
}

/** The paragraphs that lie in cells hidden under merged ones. */
function coveredParagraphs(paragraphs: readonly DocParagraph[]): Set<DocParagraph> {
  const covered = new Set<DocParagraph>()
  /** By depth of tables, the paragraphs of each cell of the row that is open there. */
  const rows = new Map<number, DocParagraph[][]>()
  for (const paragraph of paragraphs) {
    const { depth, ends, row } = paragraph.properties
    if (depth === 0) continue
    const cells = rows.get(depth) ?? [[]]
    rows.set(depth, cells)
    if (ends === 'row') {
      for (const [index, { down, across }] of (row?.cells ?? []).entries()) if (down === 'goesOn' || across === 'goesOn') for (const inside of cells[index] ?? []) covered.add(inside)
      rows.delete(depth)
    } else {
      cells.at(-1)!.push(paragraph)
      if (ends === 'cell') cells.push([])
    }
  }
  return covered
}

const [anchor, fieldBegins, resultBegins, fieldEnds] = ['\x08', '\x13', '\x14', '\x15']

/** What signs of control show; the others show nothing. */
const controls: Readonly<Record<string, string>> = { '\t': '\t', '\v': '\n', '\f': '\f', '\x0E': '\f', '\x1E': '\u2011' }
