import { Refusal } from '#platform/refusal'
import { damagedDoc, type DocBytes } from './doc-bytes.ts'
import { saveAsWord } from './limits.ts'

/** The head of a .doc ([MS-DOC] FIB): how its text is divided and where in the stream of tables its parts lie. */
export interface DocHead {
  /** Name of the stream of tables. */
  readonly tables: '0Table' | '1Table'
  /** Lengths of the texts, one after another, in UTF-16 units. */
  readonly lengths: Readonly<Record<DocTextName, number>>
  /** Where a part lies in the stream of tables; of length 0 when there is none. */
  place(part: DocPart): { readonly at: number; readonly length: number }
}

/** In the order in which they lie in the file. */
const texts = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const
export type DocTextName = (typeof texts)[number]

/** Parts of the stream of tables by their number in the head. */
const parts = {
  styles: 1, headers: 11, characterPages: 12, paragraphPages: 13, fonts: 15, pieces: 33, anchors: 40, headerAnchors: 41, drawings: 50, boxes: 56, headerBoxes: 58, lists: 73, listUses: 74,
} as const
export type DocPart = keyof typeof parts

const [newWord, oldWord] = [0xa5ec, 0xa5dc]
/** The version from which the head has this form: Word 97. */
const firstVersion = 0xc1

/** @throws {Refusal} when it is no head of Word 97 to 2003, or the document is protected by a password */
export function docHead(main: DocBytes): DocHead {
  const mark = main.word(0)
  if (mark !== newWord && mark !== oldWord) throw damagedDoc()
  const flags = main.word(10)
  if (flags & 0x0100) throw new Refusal('Документ защищён паролем. Откройте его в Word, снимите пароль, сохраните и загрузите снова.')
  if (main.word(2) < firstVersion) throw new Refusal(`Это документ Word 6.0 или 95: такие файлы не читаются. ${saveAsWord}`)
  const numbers = 34 + main.word(32) * 2 + 2
  const places = numbers + main.word(numbers - 2) * 4 + 2
  const count = main.word(places - 2)
  const lengths = texts.map((text, index) => [text, Math.max(0, main.signedLong(numbers + 12 + index * 4))])
  return {
    tables: flags & 0x0200 ? '1Table' : '0Table',
    lengths: Object.fromEntries(lengths) as Record<DocTextName, number>,
    place(part) {
      const at = places + parts[part] * 8
      return parts[part] < count ? { at: main.long(at), length: main.long(at + 4) } : { at: 0, length: 0 }
    },
  }
}

/** A stretch of the whole of all texts; `to` is the place after its last sign. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Where a text lies within the whole. */
export function rangeOf(text: DocTextName, lengths: DocHead['lengths']): Range {
  const from = texts.slice(0, texts.indexOf(text)).reduce((sum, before) => sum + lengths[before], 0)
  return { from, to: from + lengths[text] }
}

/** The stretches that rising places part a text into; from a place on that does not rise there are none. */
export function partsOf(text: Range, places: readonly number[]): Range[] {
  const parts: Range[] = []
  for (const [index, next] of places.slice(1).entries()) {
    const from = text.from + places[index]!
    const to = text.from + next
    if (to < from || to > text.to) break
    parts.push({ from, to })
  }
  return parts
}
