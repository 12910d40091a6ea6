import type { DocBytes } from './doc-bytes.ts'
import { DocFormats } from './doc-formats.ts'
import type { DocPart, Range } from './doc-head.ts'
import { DocPieces } from './doc-pieces.ts'
import { characterProperties, paragraphProperties, type CharacterProperties, type ParagraphProperties } from './doc-properties.ts'
import { ParagraphCount } from './limits.ts'

export interface DocParagraph extends Range {
  readonly properties: ParagraphProperties
  /** Properties of the mark that ends it, which lies behind the range. */
  readonly mark: CharacterProperties
}

/** A piece of text in one format. */
export interface Stretch {
  /** The place of its first sign. */
  readonly from: number
  readonly text: string
  readonly properties: CharacterProperties
}

const [cellMark, pageBreak, paragraphMark] = ['\x07', '\f', '\r']

/** All texts of a .doc one after another with their formats; a place in it is what [MS-DOC] calls CP. */
export class DocText {
  readonly #pieces: DocPieces
  readonly #characters: DocFormats
  readonly #paragraphs: DocFormats
  readonly #count = new ParagraphCount()
  /** Where properties lie that had no room in their page. */
  readonly #data: DocBytes

  constructor(main: DocBytes, data: DocBytes, part: (name: DocPart) => DocBytes) {
    this.#pieces = new DocPieces(main, part('pieces'))
    this.#characters = new DocFormats(main, part('characterPages'), 'characters')
    this.#paragraphs = new DocFormats(main, part('paragraphPages'), 'paragraphs')
    this.#data = data
  }

  get length(): number {
    return this.#pieces.text.length
  }

  paragraphs({ from, to }: Range): DocParagraph[] {
    const paragraphs: DocParagraph[] = []
    for (let at = from; at < to; ) {
      this.#count.add()
      const mark = this.#markFrom(at, to)
      const last = Math.min(mark, to - 1)
      paragraphs.push({ from: at, to: mark, properties: this.#paragraphAt(last), mark: this.#charactersAt(last).properties })
      at = mark + 1
    }
    return paragraphs
  }

  *stretches({ from, to }: Range): Generator<Stretch> {
    for (let at = from; at < to; ) {
      const { end, properties } = this.#charactersAt(at)
      const until = Math.min(to, end)
      yield { from: at, text: this.#pieces.text.slice(at, until), properties }
      at = until
    }
  }

  /** The place of the next mark, or `to`; a break of the page is one where it is also the end of a section. */
  #markFrom(from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const sign = this.#pieces.text[at]
      if (sign === paragraphMark || sign === cellMark || (sign === pageBreak && this.#endsParagraph(at))) return at
    }
    return to
  }

  #endsParagraph(at: number): boolean {
    const { at: place, width } = this.#pieces.placeOf(at)
    const { end } = this.#paragraphs.at(place)
    return end <= place + width || end === Number.POSITIVE_INFINITY
  }

  #paragraphAt(at: number): ParagraphProperties {
    const { at: place, format } = this.#pieces.placeOf(at)
    const properties = paragraphProperties(this.#paragraphs.at(place).properties, format, this.#data)
    return properties.ends === null && this.#pieces.text[at] === cellMark ? { ...properties, depth: Math.max(1, properties.depth), ends: 'cell' } : properties
  }

  #charactersAt(at: number): { readonly end: number; readonly properties: CharacterProperties } {
    const { at: place, width, pieceEnd, format } = this.#pieces.placeOf(at)
    const run = this.#characters.at(place)
    return { end: Math.min(pieceEnd, at + Math.ceil((run.end - place) / width)), properties: characterProperties(run.properties, format) }
  }
}
