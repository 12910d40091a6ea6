import iconv from 'iconv-lite'
import type { Block, Row } from '../blocks.ts'

/** Reads plain text: lines are paragraphs; tables drawn with tabs or bars become tables. */
export function readText(bytes: Uint8Array): Block[] {
  const lines = decodeText(bytes).normalize('NFC').replace(/\u00AD/g, '').replace(/\[bookmark: [^\]\n]*\]/g, '').split(/\r\n|\r|\n|\f/)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const table = cellALine(lines, at) ?? tabbed(lines, at) ?? barred(lines, at)
    if (table) {
      blocks.push(table.block)
      at = table.next
    } else {
      const text = lines[at++]!
      if (text.trim() !== '') blocks.push(paragraph(text))
    }
  }
  return blocks
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text, label: null, heading: null, bold: false })

function tableOf(rows: readonly (readonly string[])[]): Block {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return {
    type: 'table',
    columns,
    rows: rows.map(
      (cells): Row => ({
        header: false,
        cells: Array.from({ length: columns }, (_, column) => ({
          column,
          columnSpan: 1,
          rowSpan: 1,
          blocks: (cells[column] ?? '').split('\n').map(paragraph),
        })),
      }),
    ),
  }
}

interface Found {
  readonly block: Block
  /** The line after the table. */
  readonly next: number
}

/**
 * A cell a line, each begun by a tab, as word processors save tables: the first row, up to an empty line, tells how
 * many cells a row has; later rows have as many, whatever empty lines stand inside their cells.
 */
function cellALine(lines: readonly string[], start: number): Found | null {
  const begins = (line: string | undefined) => line !== undefined && line.startsWith('\t') && !line.slice(1).includes('\t')
  let at = start
  const heading: string[] = []
  for (; at < lines.length && lines[at]!.trim() !== ''; at++) {
    if (begins(lines[at])) heading.push(lines[at]!.slice(1))
    else if (heading.length > 0) heading[heading.length - 1] += `\n${lines[at]}`
    else return null
  }
  if (heading.length < 2) return null
  const rows: string[][] = [heading]
  let row: string[] = []
  let empty = 0
  let next = at
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (begins(line)) {
      if (row.length === heading.length) {
        rows.push(row)
        row = []
      }
      row.push(line.slice(1))
      empty = 0
    } else if (line.trim() === '') empty++
    else if (row.length > 0 && !(row.length === heading.length && empty > 0)) row[row.length - 1] += `\n${line}`
    else break
    if (line.trim() !== '') next = at + 1
  }
  if (row.length > 0) rows.push(row)
  return { block: tableOf(rows), next }
}

/** Rows of cells parted by tabs, two or more lines together. */
function tabbed(lines: readonly string[], start: number): Found | null {
  const cells = (line: string | undefined) => (line?.replace(/^\t|\t$/g, '').includes('\t') ? line.replace(/\t$/, '').split('\t') : null)
  const rows: string[][] = []
  let at = start
  for (let row = cells(lines[at]); row; row = cells(lines[++at])) rows.push(row)
  return rows.length >= 2 && rows.every((row) => row.length >= 2) ? { block: tableOf(rows), next: at } : null
}

const bar = /[|│┃║]/
const rule = /^[\s+|│┃║─━═\-┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╞╪╡╟╫╢=:]+$/

/** Rows drawn with bars; between two rules the lines are one row, without rules each line is a row. */
function barred(lines: readonly string[], start: number): Found | null {
  let at = start
  const rows: string[][] = []
  let open: string[] | null = null
  const drawn: string[] = []
  while (at < lines.length && lines[at]!.trim() !== '' && (bar.test(lines[at]!) || rule.test(lines[at]!))) drawn.push(lines[at++]!)
  const contents = drawn.filter((line) => !rule.test(line))
  if (contents.length < 2 || contents.some((line) => line.split(bar).length < 3)) return null
  const ruled = drawn.filter((line) => rule.test(line)).length > 2
  for (const line of drawn) {
    if (rule.test(line)) {
      open = null
      continue
    }
    const cells = line.trim().replace(/^[|│┃║]|[|│┃║]$/g, '').split(bar).map((cell) => cell.trim())
    if (open && ruled) for (const [index, cell] of cells.entries()) open[index] = [open[index], cell].filter(Boolean).join('\n')
    else rows.push((open = cells))
  }
  return { block: tableOf(rows), next: at }
}

/** Text of bytes in UTF-8, UTF-16, or one of the Russian 8-bit encodings, by what the letters look like. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const buffer = Buffer.from(bytes)
    const candidates = ['win1251', 'koi8-r', 'cp866', 'maccyrillic'].map((encoding) => iconv.decode(buffer, encoding))
    return candidates.toSorted((a, b) => russianness(b) - russianness(a))[0]!
  }
}

/** How much a text looks Russian: common small letters count for, signs and capitals inside words against. */
function russianness(text: string): number {
  const sample = text.slice(0, 20_000)
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0
  return count(/[оеаинтсрвл]/g) * 2 + count(/[а-яё]/g) - count(/[а-яё][А-ЯЁ]/g) * 5 - count(/[^\sА-Яа-яЁё\w.,:;!?«»"'()№–—\-/|+…]/g) * 4
}
