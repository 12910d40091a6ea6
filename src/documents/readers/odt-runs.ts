import type { OdtStyles } from './odt-styles.ts'
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
  const reader = new RunReader(styles, attribute(paragraph, 'style-name'))
  reader.read(paragraph, [])
  return reader
}

const leftOut: ReadonlySet<string> = new Set(['annotation', 'note-citation', 'ruby-text', 'hidden-text', 'script', 'title', 'desc', 'change', 'math', 'tracked-changes'])
const shapes: ReadonlySet<string> = new Set(['text-box', 'custom-shape', 'rect', 'ellipse', 'circle', 'line', 'polygon', 'polyline', 'path', 'connector', 'caption'])

class RunReader implements OdtContent {
  readonly runs: Run[] = []
  readonly boxes: Element[] = []
  readonly notes: Element[] = []
  readonly #styles: OdtStyles
  readonly #paragraph: string | undefined
  /** The text before ends with white space that was written as such in the file. */
  #spaced = true

  constructor(styles: OdtStyles, paragraph: string | undefined) {
    this.#styles = styles
    this.#paragraph = paragraph
  }

  read(element: Element, spans: readonly string[]): void {
    for (const part of element.content) {
      if (typeof part === 'string') this.#text(part, spans)
      else if (leftOut.has(part.name)) continue
      else if (part.name === 's') this.#put(' '.repeat(whole(part, 'c', 1, 1, 1000)), spans)
      else if (part.name === 'tab') this.#put('\t', spans)
      else if (part.name === 'line-break') this.#put('\n', spans)
      else if (part.name === 'note') this.notes.push(...[child(part, 'note-body')].filter((body) => body !== undefined))
      else if (shapes.has(part.name)) this.boxes.push(part)
      else this.read(part, part.name === 'span' ? [...spans, attribute(part, 'style-name') ?? ''] : spans)
    }
  }

  #text(text: string, spans: readonly string[]): void {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ')
    const shown = this.#spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (shown === '') return
    this.#put(shown, spans)
    this.#spaced = shown.endsWith(' ')
  }

  #put(text: string, spans: readonly string[]): void {
    this.#spaced = false
    if (!this.#styles.hidden(spans, this.#paragraph)) this.runs.push({ text, bold: this.#styles.bold(spans, this.#paragraph) })
  }
}
