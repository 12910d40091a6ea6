import { whereWhole, type DocBytes } from './doc-bytes.ts'

/** A stretch of the main stream in one format. */
export interface FormatRun {
  /** The place after its last byte. */
  readonly end: number
  /** Properties one after another; for paragraphs they begin with the number of the style. */
  readonly properties: Uint8Array
}

const pageSize = 512
const none = new Uint8Array()

/** Formats of characters or paragraphs ([MS-DOC] PlcfBteChpx, PlcfBtePapx): pages of 512 bytes, found by place when asked for. */
export class DocFormats {
  readonly #main: DocBytes
  readonly #pages: DocBytes
  readonly #kind: 'characters' | 'paragraphs'
  readonly #count: number
  #last: (FormatRun & { readonly from: number }) | null = null

  /** @param pages the list of pages by the places they tell about */
  constructor(main: DocBytes, pages: DocBytes, kind: 'characters' | 'paragraphs') {
    this.#main = main
    this.#pages = pages
    this.#kind = kind
    this.#count = Math.max(0, Math.floor((pages.length - 4) / 8))
  }

  /** The format at a place of the main stream; an empty one where the file says nothing. */
  at(place: number): FormatRun {
    if (this.#last && this.#last.from <= place && place < this.#last.end) return this.#last
    const run = whereWhole(() => this.#find(place), null)
    this.#last = run && { ...run, from: place }
    return run ?? { end: Number.POSITIVE_INFINITY, properties: none }
  }

  #find(place: number): FormatRun {
    const page = lastNotAfter(this.#count, (index) => this.#pages.long(index * 4), place)
    const number = this.#pages.long((this.#count + 1) * 4 + page * 4) & 0x3fffff
    const start = number * pageSize
    const runs = this.#main.byte(start + pageSize - 1)
    const run = lastNotAfter(runs, (index) => this.#main.long(start + index * 4), place)
    const end = this.#main.long(start + (run + 1) * 4)
    if (runs === 0 || end <= place) return { end: Number.POSITIVE_INFINITY, properties: none }
    return { end, properties: this.#kind === 'paragraphs' ? this.#paragraph(start, runs, run) : this.#characters(start, runs, run) }
  }

  #characters(start: number, runs: number, run: number): Uint8Array {
    const offset = this.#main.byte(start + (runs + 1) * 4 + run) * 2
    return offset === 0 ? none : this.#within(start, offset + 1, this.#main.byte(start + offset))
  }

  /** The length is told in pairs of bytes: less one byte, or in a second byte when the first is zero. */
  #paragraph(start: number, runs: number, run: number): Uint8Array {
    const offset = this.#main.byte(start + (runs + 1) * 4 + run * 13) * 2
    if (offset === 0) return none
    const pairs = this.#main.byte(start + offset)
    return pairs > 0 ? this.#within(start, offset + 1, pairs * 2 - 1) : this.#within(start, offset + 2, this.#main.byte(start + offset + 1) * 2)
  }

  #within(start: number, offset: number, length: number): Uint8Array {
    return this.#main.raw(start + offset, Math.min(length, pageSize - 1 - offset))
  }
}

/** The last of a rising row of numbers that is not greater; 0 when all are. */
function lastNotAfter(count: number, numberAt: (index: number) => number, wanted: number): number {
  let [low, high] = [0, Math.max(0, count - 1)]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (numberAt(middle) <= wanted) low = middle
    else high = middle - 1
  }
  return low
}
