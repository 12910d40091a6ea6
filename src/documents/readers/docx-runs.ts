import type { DocxStyles } from './docx-styles.ts'
import type { Run } from './paragraph.ts'
import { symbolSign } from './symbol-fonts.ts'
import { attribute, child, children, textOf, type Element } from './xml.ts'

/** What stands in a paragraph of Word, with all tracked changes accepted. */
export interface ParagraphContent {
  readonly runs: Run[]
  /** Contents of text boxes anchored in the paragraph. */
  readonly boxes: Element[]
  /** Texts drawn as pictures (WordArt). */
  readonly drawn: string[]
}

/** Collects the visible runs of a paragraph: fields give their result, deleted and hidden text is left out. */
export function contentOf(paragraph: Element, styles: DocxStyles): ParagraphContent {
  const reader = new RunReader(styles, child(paragraph, 'pPr'))
  reader.read(paragraph)
  return reader.content
}

/** Properties, and what is gone when changes are accepted; of two drawings of one thing the older. */
export const leftOut: ReadonlySet<string> = new Set([
  'pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'smartTagPr', 'customXmlPr', 'del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'Fallback', 'rt',
])

class RunReader {
  readonly content: ParagraphContent = { runs: [], boxes: [], drawn: [] }
  readonly #styles: DocxStyles
  readonly #paragraph: Element | undefined
  /** For each field that is open here: whether its result has begun. A field may end in a later paragraph; its instruction does not. */
  readonly #fields: boolean[] = []

  constructor(styles: DocxStyles, paragraph: Element | undefined) {
    this.#styles = styles
    this.#paragraph = paragraph
  }

  read(element: Element): void {
    for (const part of children(element)) {
      if (leftOut.has(part.name)) continue
      if (part.name === 'r') this.#run(part)
      else this.read(part)
    }
  }

  #run(run: Element): void {
    const properties = child(run, 'rPr')
    const hidden = this.#styles.isOn('vanish', properties, this.#paragraph)
    let text = ''
    for (const part of children(run)) {
      if (part.name === 'fldChar') this.#field(attribute(part, 'fldCharType'))
      else if (this.#fields.includes(false) || leftOut.has(part.name)) continue
      else if (part.name === 'drawing' || part.name === 'pict' || part.name === 'object' || part.name === 'AlternateContent') this.#drawing(part)
      else if (part.name === 'ruby') this.read(part)
      else text += inFont(shown(part), properties)
    }
    if (text !== '' && !hidden) this.content.runs.push({ text, bold: this.#styles.isOn('b', properties, this.#paragraph) })
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(false)
    else if (type === 'end') this.#fields.pop()
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true
  }

  #drawing(element: Element): void {
    for (const part of children(element)) {
      if (part.name === 'Fallback') continue
      if (part.name === 'txbxContent') this.content.boxes.push(part)
      else if (part.name === 'textpath') this.content.drawn.push(attribute(part, 'string') ?? '')
      else this.#drawing(part)
    }
  }
}

/** Signs of a symbol font typed as text stand from F000 on. */
function inFont(text: string, properties: Element | undefined): string {
  const fonts = properties && child(properties, 'rFonts')
  const font = fonts && (attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi'))
  return font ? text.replace(/[\uF020-\uF0FF]/g, (sign) => symbolSign(font, sign.charCodeAt(0)) ?? sign) : text
}

/** Breaks of more than a line. */
const breaks: ReadonlySet<string> = new Set(['page', 'column'])

/** What a part of a run shows. */
function shown(part: Element): string {
  switch (part.name) {
    case 't':
      return textOf(part).replace(/[\n\r\t]+/g, ' ')
    case 'tab':
    case 'ptab':
      return '\t'
    case 'br':
      return breaks.has(attribute(part, 'type') ?? '') ? '\f' : '\n'
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '\u2011'
    case 'sym':
      return symbol(attribute(part, 'font') ?? '', Number.parseInt(attribute(part, 'char') ?? '', 16))
    default:
      return ''
  }
}

/** A sign by its code in its font; where the font has its own alphabet, Word writes codes from F000 on. */
const symbol = (font: string, code: number): string => symbolSign(font, code) ?? (code > 0 && code <= 0xffff && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : '')
