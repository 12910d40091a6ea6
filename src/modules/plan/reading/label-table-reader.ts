import type { Table } from '#documents/blocks'
import { frontLabel } from './front-labels.ts'
import { itemLabel } from './item-labels.ts'
import { colon, isHeadRow, isPassport, type LabelRow } from './label-table.ts'
import type { LineReader } from './line-reader.ts'
import { linesOf, type Line, type Next } from './lines.ts'
import { meetingHead } from './meeting-head.ts'
import type { Notes } from './notes.ts'
import { headingTerm } from './term-words.ts'

/**
 * Reads a table whose left column names what the right one says: the front part, a passport of a meeting, months.
 * @param readNested what reads a table inside a cell
 */
export function readLabelTable(rows: readonly LabelRow[], block: number, lines: LineReader, notes: Notes, readNested: (table: Table) => void): void {
  if (isPassport(rows) && !rows.some(({ label }) => meetingHead(label) !== null)) lines.beginPassport({ block, row: rows[0]!.row })
  for (const row of rows) {
    readRow(row, block, lines, notes)
    for (const nested of row.content) if (nested.type === 'table') readNested(nested)
  }
  lines.pause()
}

function readRow(row: LabelRow, block: number, lines: LineReader, notes: Notes): void {
  const { label, content } = row
  const source = { block, row: row.row, column: 1 }
  const said = content.flatMap((part) => (part.type === 'paragraph' ? linesOf(part, source) : []))
  const head: Line = { text: label, label: null, bold: true, heading: null, source: { ...source, column: 0 } }
  const take = (all: readonly Line[], next: Next = null) => all.forEach((line) => lines.take(line, next))
  const opens = meetingHead(label) !== null || headingTerm(label) !== null
  const ofMeeting = itemLabel(colon(label)) !== null || (!opens && frontLabel(label) === null)
  if (isHeadRow(row)) notes.name(`${label} ${said.map(({ text }) => text).join(' ')}`, source)
  else if (lines.inMeeting && content.length > 0 && label !== '' && ofMeeting) lines.takeField(colon(label), said, head.source)
  else if (content.length === 0 || opens) take([...linesOfHead(head), ...said], said[0] ?? null)
  else if (frontLabel(label)) take([{ ...head, text: colon(label) }, ...said.map((line) => ({ ...line, bold: false, heading: null }))])
  else if (said.some(({ text }) => frontLabel(text) !== null)) {
    lines.leave(label, head.source)
    take(said)
  } else lines.leave([label.replace(/\s*:$/, ''), ...said.map(({ text }) => text)].filter(Boolean).join('\n'), head.source)
}

/** A head of two lines, «Заседание № 1» and its month, is as many lines. */
const linesOfHead = (head: Line): Line[] => head.text.split('\n').map((text) => ({ ...head, text }))
