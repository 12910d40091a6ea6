import iconv from 'iconv-lite'
import { compoundFileOf } from './cfb-for-tests.ts'

/** A piece of text with the properties ([MS-DOC] Prl) of its characters and of the paragraph that ends in it. */
export interface DocChunk {
  readonly text: string
  /** Kept a byte a sign, in this encoding. */
  readonly narrow?: 'win1251' | 'win1252'
  readonly characters?: readonly number[]
  readonly paragraph?: readonly number[]
  /** The short property that a fast save puts on the piece. */
  readonly mark?: number
}

interface DocOptions {
  /** In what order the chunks are read; they lie in the file as they are given. */
  readonly order?: readonly number[]
  readonly version?: number
  readonly flags?: number
}

const [textAt, pageSize, numberOfPlaces] = [2048, 512, 93]

/** A .doc of one text, with a page of formats of characters and one of paragraphs. */
export function docOf(chunks: readonly DocChunk[], { order = chunks.map((_, index) => index), version = 0xc1, flags = 0 }: DocOptions = {}): Uint8Array {
  const stored = chunks.map(({ text, narrow }) => (narrow ? iconv.encode(text, narrow) : Buffer.from(text, 'utf16le')))
  const starts = stored.map((_, index) => textAt + stored.slice(0, index).reduce((sum, { length }) => sum + length, 0))
  const places = [...starts, starts.at(-1)! + stored.at(-1)!.length]
  const text = Buffer.concat(stored)
  const firstPage = Math.ceil((textAt + text.length) / pageSize)
  const main = Buffer.alloc((firstPage + 2) * pageSize)
  text.copy(main, textAt)
  formatPage(places, chunks.map(({ characters = [] }) => [characters.length, ...characters]), 1).copy(main, firstPage * pageSize)
  formatPage(places, chunks.map(({ paragraph = [] }) => paragraphFormat(paragraph)), 13).copy(main, (firstPage + 1) * pageSize)

  const tables = tablesOf({
    12: numbers(places[0]!, places.at(-1)!, firstPage),
    13: numbers(places[0]!, places.at(-1)!, firstPage + 1),
    33: pieceTable(order.map((index) => ({ ...chunks[index]!, start: starts[index]! }))),
  })
  for (const [at, value] of [[0, 0xa5ec], [2, version], [10, flags], [32, 14], [62, 22], [152, numberOfPlaces]] as const) main.writeUInt16LE(value, at)
  main.writeUInt32LE(order.reduce((sum, index) => sum + chunks[index]!.text.length, 0), 76)
  for (const { part, at, length } of tables.places) main.set(numbers(at, length), 154 + part * 8)
  return compoundFileOf({ WordDocument: main, '0Table': tables.bytes })
}

/** The number of the usual style, then properties in pairs of bytes. */
function paragraphFormat(properties: readonly number[]): number[] {
  const pairs = Math.ceil(properties.length / 2) + 1
  return [0, pairs, 0, 0, ...properties, ...(properties.length % 2 ? [0] : [])]
}

/** Places, then for each stretch half the offset of its properties, which lie at the end of the page. @param size bytes for each stretch */
function formatPage(places: readonly number[], formats: readonly (readonly number[])[], size: number): Buffer {
  const page = Buffer.alloc(pageSize)
  numbers(...places).copy(page)
  let end = pageSize - 2
  for (const [index, format] of formats.entries()) {
    end -= format.length + (format.length % 2)
    page.set(format, end)
    page[places.length * 4 + index * size] = end / 2
  }
  page[pageSize - 1] = formats.length
  return page
}

function pieceTable(pieces: readonly (DocChunk & { start: number })[]): Buffer {
  const ends = pieces.map((_, index) => pieces.slice(0, index + 1).reduce((sum, { text }) => sum + text.length, 0))
  const described = pieces.map(({ narrow, start, mark = 0 }) => Buffer.concat([Buffer.alloc(2), numbers(narrow ? (start * 2) | 0x40000000 : start), Buffer.from([mark & 0xff, mark >> 8])]))
  const table = Buffer.concat([numbers(0, ...ends), ...described])
  return Buffer.concat([Buffer.from([2]), numbers(table.length), table])
}

function tablesOf(parts: Readonly<Record<number, Buffer>>): { bytes: Buffer; places: { part: number; at: number; length: number }[] } {
  const places: { part: number; at: number; length: number }[] = []
  let at = 0
  for (const [part, { length }] of Object.entries(parts)) {
    places.push({ part: Number(part), at, length })
    at += length
  }
  return { bytes: Buffer.concat(Object.values(parts)), places }
}

const numbers = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer)
