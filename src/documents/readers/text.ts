import type { Block, Paragraph, Table } from '../blocks.ts'
import { mostParagraphs, ParagraphCount, tooLarge } from './limits.ts'
import { paragraphOf } from './paragraph.ts'
import { decodeText } from './text-encodings.ts'
import { TextTables } from './text-tables.ts'

/**
 * Reads plain text: lines are paragraphs; tables drawn with tabs or bars become tables.
 * @throws {Refusal} when it has more than 400 000 lines
 */
export function readText(bytes: Uint8Array): Block[] {
  const lines = decodeText(bytes).split(/\r\n|\r|\n|\f/, mostParagraphs + 1)
  if (lines.length > mostParagraphs) throw tooLarge('больше 400 000 строк')
  const tables = new TextTables(lines)
  const count = new ParagraphCount()
  const paragraph = (text: string): Paragraph => {
    count.add()
    return paragraphOf([{ text, bold: false }])
  }
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    const table = tables.at(at)
    if (table) blocks.push(tableOf(table.rows, paragraph))
    else if (lines[at]!.trim() !== '') blocks.push(paragraph(lines[at]!))
    at = table?.next ?? at + 1
  }
  return blocks
}

/** Rows that are too short end in empty cells. */
function tableOf(rows: readonly (readonly string[])[], paragraph: (text: string) => Paragraph): Table {
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0)
  return {
    type: 'table',
    columns,
    rows: rows.map((row) => ({
      header: false,
      cells: Array.from({ length: columns }, (_, column) => ({ column, columnSpan: 1, rowSpan: 1, blocks: (row[column] ?? '').split('\n').map(paragraph) })),
    })),
  }
}
