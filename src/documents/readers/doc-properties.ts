import { DocBytes, whereWhole } from './doc-bytes.ts'
import { rowShape } from './doc-row.ts'
import { sprmsOf, type Sprm } from './doc-sprms.ts'
import type { RowShape } from './story.ts'

/** What a paragraph says of itself; undefined where it leaves it to its style. */
export interface ParagraphProperties {
  style: number
  /** How many tables the paragraph stands in. */
  depth: number
  /** Its mark ends a row or a cell. */
  ends: 'row' | 'cell' | null
  /** Number among the uses of lists; 0 for none. */
  list: number | undefined
  listDepth: number | undefined
  /** 0 to 8 for a heading, 9 for body text. */
  outline: number | undefined
  /** The row that its mark ends; null where none is defined. */
  row: RowShape | null
}

/** @param properties beginning with the number of the style @param data the stream where long properties lie */
export function paragraphProperties(properties: Uint8Array, more: Uint8Array, data: DocBytes): ParagraphProperties {
  const said: ParagraphProperties = { style: 0, depth: 0, ends: null, list: undefined, listDepth: undefined, outline: undefined, row: null }
  const row: Sprm[] = []
  let [inTable, tables] = [false, 0]
  const take = (bytes: Uint8Array, mayLead: boolean): void => {
    for (const sprm of sprmsOf(bytes)) {
      const { code, operand } = sprm
      if (code === 0x4600) said.style = operand.word(0)
      else if (code === 0x2416) inTable = operand.byte(0) !== 0
      else if (code === 0x6649) tables = operand.signedLong(0)
      else if (code === 0x2417 || code === 0x244c) said.ends = operand.byte(0) !== 0 ? 'row' : said.ends
      else if (code === 0x244b) said.ends = operand.byte(0) !== 0 ? (said.ends ?? 'cell') : said.ends
      else if (code === 0x460b) said.list = operand.word(0)
      else if (code === 0x260a) said.listDepth = operand.byte(0)
      else if (code === 0x2640) said.outline = operand.byte(0)
      else if ((code === 0x6645 || code === 0x6646 || code === 0x646b) && mayLead) take(elsewhere(data, operand.long(0)), false)
      else if (((code >> 10) & 7) === ofRows) row.push(sprm)
    }
  }
  if (properties.length >= 2) {
    said.style = new DocBytes(properties).word(0)
    take(properties.subarray(2), true)
  }
  take(more, false)
  if (said.ends === 'row') said.row = rowShape(row)
  said.depth = inTable ? Math.max(1, tables) : Math.max(0, tables)
  return said
}

/** The kind of property that three bits of its number tell. */
const ofRows = 5

/** Properties that had no room in their page. */
const elsewhere = (data: DocBytes, at: number): Uint8Array => whereWhole(() => data.raw(at + 2, data.word(at)), new Uint8Array())

/** A switch of characters that a style has its say in. */
export type Toggle = 'on' | 'off' | 'asStyle' | 'againstStyle'

/** What a stretch of text says of itself. */
export interface CharacterProperties {
  style: number | undefined
  bold: Toggle
  hidden: Toggle
  /** Deleted while changes were tracked. */
  deleted: boolean
  /** The number of the font of its signs. */
  font: number | null
  /** The sign of a symbol font that is shown instead. */
  symbol: { readonly font: number; readonly code: number } | null
}

export function characterProperties(...sources: readonly Uint8Array[]): CharacterProperties {
  const said: CharacterProperties = { style: undefined, bold: 'asStyle', hidden: 'asStyle', deleted: false, font: null, symbol: null }
  for (const { code, operand } of sources.flatMap(sprmsOf)) {
    if (code === 0x0835) said.bold = toggleOf(operand.byte(0))
    else if (code === 0x083c) said.hidden = toggleOf(operand.byte(0))
    else if (code === 0x0800) said.deleted = operand.byte(0) !== 0
    else if (code === 0x4a30) said.style = operand.word(0)
    else if (code === 0x4a4f) said.font = operand.word(0)
    else if (code === 0x6a09) said.symbol = { font: operand.word(0), code: operand.word(2) }
    else if (code === 0x2a33) said.bold = said.hidden = 'asStyle'
  }
  return said
}

const toggleOf = (value: number): Toggle => (value === 0x80 ? 'asStyle' : value === 0x81 ? 'againstStyle' : value === 0 ? 'off' : 'on')

export const resolved = (toggle: Toggle, style: boolean): boolean => (toggle === 'asStyle' ? style : toggle === 'againstStyle' ? !style : toggle === 'on')
