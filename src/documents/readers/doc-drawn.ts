import { whereWhole, type DocBytes } from './doc-bytes.ts'

/** Kinds of records ([MS-ODRAW]): a shape's number, and its properties. */
const [shapeRecord, propertiesRecord] = [0xf00a, 0xf00b]
const head = 8
const propertySize = 6
/** «gtextUNICODE» among the properties of a shape, with the mark that its value lies after all of them. */
const drawnText = 0xc0c0
const apart = 0x8000
const deepest = 20

/** The words that shapes of a .doc draw (WordArt), by the numbers of the shapes. @param drawings the part of all drawings */
export function drawnWords(drawings: DocBytes): ReadonlyMap<number, string> {
  const words = new Map<number, string>()
  whereWhole(() => {
    const group = head + drawings.long(4)
    readRecords(drawings, 0, group, words, 0)
    // a byte that tells whose drawings follow stands before each
    for (let at = group; at + 1 + head <= drawings.length; at += 1 + head + drawings.long(at + 5)) readRecords(drawings, at + 1, at + 1 + head + drawings.long(at + 5), words, 0)
  }, undefined)
  return words
}

function readRecords(bytes: DocBytes, from: number, to: number, words: Map<number, string>, depth: number): void {
  let shape = 0
  for (let at = from; at + head <= to; at += head + bytes.long(at + 4)) {
    const kind = bytes.word(at + 2)
    const end = Math.min(to, at + head + bytes.long(at + 4))
    if (kind === shapeRecord) shape = bytes.long(at + head)
    else if (kind === propertiesRecord) {
      const text = textOf(bytes, at + head, bytes.word(at) >> 4)
      if (text !== null) words.set(shape, text)
    } else if ((bytes.word(at) & 0xf) === 0xf && depth < deepest) readRecords(bytes, at + head, end, words, depth + 1)
  }
}

/** The words among the properties of one shape; values that have no room follow in the order of the properties. */
function textOf(bytes: DocBytes, from: number, count: number): string | null {
  let value = from + count * propertySize
  for (let index = 0; index < count; index++) {
    const kind = bytes.word(from + index * propertySize)
    const size = bytes.long(from + index * propertySize + 2)
    if (kind === drawnText) return bytes.text(value, Math.floor(size / 2)).replace(/\0+$/, '') || null
    if (kind & apart) value += size
  }
  return null
}
