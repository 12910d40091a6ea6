import { DocBytes } from './doc-bytes.ts'

/** A property of characters, paragraphs or rows ([MS-DOC] Prl): its number and its value. */
export interface Sprm {
  readonly code: number
  readonly operand: DocBytes
}

/** Bytes of a value by the three highest bits of the property's number; 0 for a value that begins with its own length. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const
const definitionOfTable = 0xd608
const changeOfTabs = 0xc615

/** The properties that are written one after another; a last one that is cut off is left out. */
export function sprmsOf(bytes: Uint8Array): Sprm[] {
  const found: Sprm[] = []
  const source = new DocBytes(bytes)
  for (let at = 0; at + 3 <= source.length; ) {
    const code = source.word(at)
    const [head, size] = extentOf(source, code, at + 2)
    if (at + 2 + head + size > source.length) break
    found.push({ code, operand: source.part(at + 2 + head, size) })
    at += 2 + head + size
  }
  return found
}

/** How many bytes tell the length of a value, and how many the value has. */
function extentOf(source: DocBytes, code: number, at: number): readonly [head: number, size: number] {
  const size = sizes[code >> 13]!
  if (size > 0) return [0, size]
  if (code === definitionOfTable) return at + 2 > source.length ? [2, 0] : [2, Math.max(0, source.word(at) - 1)]
  const length = source.byte(at)
  if (code !== changeOfTabs || length < 255 || at + 2 > source.length) return [1, length]
  const deleted = source.byte(at + 1) * 4
  const added = at + 2 + deleted < source.length ? source.byte(at + 2 + deleted) * 3 : 0
  return [1, 2 + deleted + added]
}
