import type { Block } from '../blocks.ts'
import { openCompoundFile } from './cfb.ts'
import { DocBody } from './doc-body.ts'
import { DocBoxes } from './doc-boxes.ts'
import { damagedDoc, DocBytes, whereWhole } from './doc-bytes.ts'
import { drawnWords } from './doc-drawn.ts'
import { fontNames } from './doc-fonts.ts'
import { docHead, partsOf, rangeOf, type DocPart, type DocTextName, type Range } from './doc-head.ts'
import { docNumbering } from './doc-lists.ts'
import { DocStyles } from './doc-styles.ts'
import { DocText } from './doc-text.ts'
import { hasText } from './paragraph.ts'
import { withoutRepeats } from './running-headings.ts'

/**
 * Reads a .doc of Word 97 to 2003 ([MS-DOC]) as it will be when all its tracked changes are accepted: the body, then
 * foot- and endnotes, then running headings once each; comments and page numbers are left out.
 * @throws {Refusal} when it is damaged, cut short, protected by a password, or of an older Word
 */
export function readDoc(bytes: Uint8Array): Block[] {
  const file = openCompoundFile(bytes)
  const stream = (name: string) => new DocBytes(file.stream(name) ?? new Uint8Array())
  const main = stream('WordDocument')
  const head = docHead(main)
  const tables = stream(head.tables)
  const between = (at: number, length: number) => whereWhole(() => tables.part(at, length), nothing)
  const part = (name: DocPart) => between(head.place(name).at, head.place(name).length)
  const range = (name: DocTextName) => rangeOf(name, head.lengths)

  const text = new DocText(main, stream('Data'), part)
  if (text.length < range('headerBoxes').to) throw damagedDoc()
  const lists = head.place('lists').at
  const body = new DocBody(text, new DocStyles(part('styles')), docNumbering(between(lists, tables.length - lists), part('listUses')), fontNames(part('fonts')))
  const words = drawnWords(part('drawings'))
  const boxes = new DocBoxes(part('anchors'), range('main'), part('boxes'), range('boxes'), words)
  const headerBoxes = new DocBoxes(part('headerAnchors'), range('headers'), part('headerBoxes'), range('headerBoxes'), words)

  const blocks = body.blocks(range('main'), boxes)
  const beside = [...boxes.rest(), range('footnotes'), range('endnotes')].flatMap((one) => body.blocks(one, boxes))
  const running = headingRanges(part('headers'), range('headers')).flatMap((one) => body.blocks(one, headerBoxes))
  return [...blocks, ...beside.filter(hasText), ...withoutRepeats(running)]
}

const nothing = new DocBytes(new Uint8Array())

/** What stands before the first section: the lines between text and notes. */
const separators = 6

/** The running headings of all sections, those at the top before those at the bottom. */
function headingRanges(places: DocBytes, headers: Range): Range[] {
  const ranges = partsOf(headers, places.longs(0, Math.floor(places.length / 4) - 1)).slice(separators)
  const isTop = (index: number) => [0, 1, 4].includes(index % 6)
  return [...ranges.filter((_, index) => isTop(index)), ...ranges.filter((_, index) => !isTop(index))]
}
