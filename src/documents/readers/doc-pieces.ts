import { damagedDoc, whereWhole, type DocBytes } from './doc-bytes.ts'
import { decodeLabelled } from './word-encodings.ts'

/** The text of a document gathered from its pieces, with the place in the file of each of its signs. */
export class DocPieces {
  /** All texts of the document one after another; a place in it is what the format calls CP. */
  readonly text: string
  readonly #pieces: readonly Piece[]
  #last: Piece | undefined

  /**
   * @param pieces the part that lists them; after fast saving it also holds formats of whole pieces
   * @throws {Refusal} when it is damaged
   */
  constructor(main: DocBytes, pieces: DocBytes) {
    const { formats, table } = partsOf(pieces)
    const count = Math.floor((table.length - 4) / 12)
    const found: Piece[] = []
    let text = ''
    for (let index = 0; index < count; index++) {
      const at = (count + 1) * 4 + index * 8
      const place = table.long(at + 2)
      const length = table.long(index * 4 + 4) - text.length
      if (length < 0 || table.long(index * 4) !== text.length) break
      const narrow = (place & 0x40000000) !== 0
      const start = narrow ? (place & 0x3fffffff) / 2 : place
      found.push({ from: text.length, to: text.length + length, start, width: narrow ? 1 : 2, format: formatOf(table.word(at + 6), formats) })
      text += signs(main, start, Math.min(length, main.length - text.length), narrow)
      if (text.length < found.at(-1)!.to) break
    }
    this.text = text
    this.#pieces = found
  }

  /** Where the sign at a place of the text lies in the main stream, and the rest of its piece. */
  placeOf(at: number): { readonly at: number; readonly width: 1 | 2; readonly pieceEnd: number; readonly format: Uint8Array } {
    const piece = this.#pieceAt(at)
    if (!piece) throw damagedDoc()
    return { at: piece.start + (at - piece.from) * piece.width, width: piece.width, pieceEnd: piece.to, format: piece.format }
  }

  #pieceAt(at: number): Piece | undefined {
    if (this.#last && this.#last.from <= at && at < this.#last.to) return this.#last
    let [low, high] = [0, this.#pieces.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#pieces[middle]!.to <= at) low = middle + 1
      else high = middle
    }
    return (this.#last = this.#pieces[low])
  }
}

interface Piece {
  /** In the text; `to` is the place after the last. */
  readonly from: number
  readonly to: number
  /** In the main stream. */
  readonly start: number
  /** Bytes of a sign: one of the old encoding or two of UTF-16. */
  readonly width: 1 | 2
  readonly format: Uint8Array
}

/** The formats and, after them, the table of pieces. */
function partsOf(pieces: DocBytes): { formats: Uint8Array[]; table: DocBytes } {
  const formats: Uint8Array[] = []
  let at = 0
  while (pieces.byte(at) === 1) {
    const length = pieces.word(at + 1)
    formats.push(pieces.raw(at + 3, length))
    at += 3 + length
  }
  if (pieces.byte(at) !== 2) throw damagedDoc()
  const length = pieces.long(at + 1)
  return { formats, table: pieces.part(at + 5, length) }
}

/** Signs of a piece, as many as it says; where the file is too short, those that are left. */
function signs(main: DocBytes, start: number, length: number, narrow: boolean): string {
  const left = Math.max(0, Math.min(length, Math.floor((main.length - start) / (narrow ? 1 : 2))))
  return whereWhole(() => (narrow ? decodeLabelled(main.raw(start, left)) : main.text(start, left)), '')
}

/** What the mark of a piece says: one short property, or a number among the formats. */
function formatOf(mark: number, formats: readonly Uint8Array[]): Uint8Array {
  if (mark & 1) return formats[mark >> 1] ?? none
  const property = shortProperties[(mark >> 1) & 0x7f]
  return property === undefined ? none : Uint8Array.of(property & 0xff, property >> 8, mark >> 8)
}

const none = new Uint8Array()

/** Numbers of the properties that matter here where they are written short: level of a list, cell, end of row, deleted, inserted, bold, hidden. */
const shortProperties: Readonly<Record<number, number>> = { 0x0c: 0x260a, 0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x42: 0x0801, 0x55: 0x0835, 0x5c: 0x083c }
