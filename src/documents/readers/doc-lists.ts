import { DocBytes, whereWhole } from './doc-bytes.ts'
import { Numbering, type Level, type List, type Sequence } from './numbering.ts'
import type { NumberFormat } from './numerals.ts'

/**
 * The lists of a .doc ([MS-DOC] PlfLst, PlfLfo), called by the numbers that paragraphs use, from '1'. Lists behind a
 * damaged place are not there.
 * @param lists from the part of lists to the end of its stream: levels follow the part itself
 */
export function docNumbering(lists: DocBytes, uses: DocBytes): Numbering {
  const sequences = new Map<string, Sequence>()
  whereWhole(() => readSequences(lists, sequences), undefined)
  const found = new Map<string, List>()
  whereWhole(() => readUses(uses, found), undefined)
  return new Numbering(sequences, found)
}

function readSequences(lists: DocBytes, found: Map<string, Sequence>): void {
  if (lists.length === 0) return
  const count = lists.word(0)
  let at = 2 + count * 28
  for (let index = 0; index < count; index++) {
    const head = 2 + index * 28
    const simple = (lists.byte(head + 26) & 1) === 1
    const levels = new Map<number, Level>()
    found.set(String(lists.long(head)), levels)
    for (let depth = 0; depth < (simple ? 1 : 9); depth++) {
      const { level, length } = levelFrom(lists, at, depth)
      levels.set(depth, level)
      at += length
    }
  }
}

function readUses(uses: DocBytes, found: Map<string, List>): void {
  if (uses.length === 0) return
  const count = uses.long(0)
  let at = 4 + count * 16
  for (let index = 0; index < count; index++) {
    const head = 4 + index * 16
    const overrides = new Map<number, { start: number | undefined; level: Level | undefined }>()
    found.set(String(index + 1), { sequence: String(uses.long(head)), overrides })
    at += 4
    for (let override = uses.byte(head + 12); override > 0; override--) {
      const marks = uses.long(at + 4)
      const depth = marks & 0xf
      const whole = (marks & 0x20) !== 0 ? levelFrom(uses, at + 8, depth) : null
      overrides.set(depth, { start: (marks & 0x10) !== 0 ? (whole?.level.start ?? uses.long(at)) : undefined, level: whole?.level })
      at += 8 + (whole?.length ?? 0)
    }
  }
}

function levelFrom(bytes: DocBytes, at: number, depth: number): { level: Level; length: number } {
  const marks = bytes.byte(at + 5)
  const properties = bytes.byte(at + 24) + bytes.byte(at + 25)
  const signs = bytes.word(at + 28 + properties)
  const neverRestarts = (marks & 0x08) !== 0
  return {
    level: {
      start: Math.min(100_000, bytes.long(at)),
      format: formats[bytes.byte(at + 4)] ?? 'decimal',
      text: numbersMarked(bytes.text(at + 30 + properties, signs)),
      inFigures: (marks & 0x04) !== 0,
      restartsBelow: neverRestarts ? bytes.byte(at + 26) : depth,
      style: undefined,
    },
    length: 30 + properties + signs * 2,
  }
}

/** '%1.%2' from the text of a level, in which signs 0 to 8 stand for numbers of levels. */
const numbersMarked = (text: string): string => text.replace(/[\u0000-\u0008]/g, (sign) => `%${sign.charCodeAt(0) + 1}`)

/** Formats of numbers by their code; others are shown in figures. */
const formats: Readonly<Record<number, NumberFormat | 'bullet'>> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 22: 'decimalZero', 23: 'bullet', 58: 'russianLower', 59: 'russianUpper', 255: 'none',
}
