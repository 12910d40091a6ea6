import type { Dress, OdtStyles } from './odt-styles.ts'
import type { Run } from './paragraph.ts'
import { attribute, child, whole, type Element } from './xml.ts'

/** What stands in a paragraph of OpenDocument. */
export interface OdtContent {
  readonly runs: readonly Run[]
  /** Text boxes and shapes anchored in the paragraph. */
  readonly boxes: readonly Element[]
  readonly notes: readonly Element[]
}

/** Collects the visible runs of a paragraph; runs of white space in the file are one space, or none at the beginning. */
export function odtContent(paragraph: Element, styles: OdtStyles): OdtContent {
  const reader = new RunReader(styles)
  reader.read(paragraph, styles.ofParagraph(attribute(paragraph, 'style-name')))
  return reader
}

const leftOut: ReadonlySet<string> = new Set(['annotation', 'note-citation', 'ruby-text', 'hidden-text', 'script', 'title', 'desc', 'change', 'math', 'tracked-changes'])
/** Of more spaces in a row nobody knows how many they are; without a limit they would cost a file nothing. */
const mostSpaces = 50
const shapes: ReadonlySet<string> = new Set(['text-box', 'custom-shape', 'rect', 'ellipse', 'circle', 'line', 'polygon', 'polyline', 'path', 'connector', 'caption'])

class RunReader implements OdtContent {
  readonly runs: Run[] = []
  readonly boxes: Element[] = []
  readonly notes: Element[] = []
  readonly #styles: OdtStyles
  /** The text before ends with white space that was written as such in the file. */
  #spaced = true

  constructor(styles: OdtStyles) {
    this.#styles = styles
  }

  read(element: Element, dress: Dress): void {
    for (const part of element.content) {
      if (typeof part === 'string') this.#text(part, dress)
      else if (leftOut.has(part.name)) continue
      else if (part.name === 's') this.#put(' '.repeat(whole(part, 'c', 1, 1, mostSpaces)), dress)
      else if (part.name === 'tab') this.#put('\t', dress)
      else if (part.name === 'line-break') this.#put('\n', dress)
      else if (part.name === 'note') this.notes.push(...[child(part, 'note-body')].filter((body) => body !== undefined))
      else if (shapes.has(part.name)) this.boxes.push(part)
      else this.read(part, part.name === 'span' ? this.#styles.ofSpan(attribute(part, 'style-name'), dress) : dress)
    }
  }

  #text(text: string, dress: Dress): void {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ')
    const shown = this.#spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (shown === '') return
    this.#put(shown, dress)
    this.#spaced = shown.endsWith(' ')
  }

  #put(text: string, { bold, hidden }: Dress): void {
    this.#spaced = false
    if (!hidden) this.runs.push({ text, bold })
  }
}
