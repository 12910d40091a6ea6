import { whereWhole, type DocBytes } from './doc-bytes.ts'

/** Where the name stands in the description of a font ([MS-DOC] FFN), after its length. */
const nameAt = 40

/** The names of the fonts of a .doc by their numbers ([MS-DOC] SttbfFfn). */
export function fontNames(fonts: DocBytes): readonly string[] {
  const names: string[] = []
  whereWhole(() => {
    const count = fonts.word(0)
    for (let at = 4; names.length < count; at += fonts.byte(at) + 1) names.push(fonts.text(at + nameAt, Math.max(0, Math.floor((fonts.byte(at) + 1 - nameAt) / 2))).split('\0', 1)[0]!)
  }, undefined)
  return names
}
