import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { lawfulText } from '../characters.ts'
import type { PaperTable } from '../paper.ts'
import { layoutOf, type LaidCell, type LaidRow } from '../table-layout.ts'
import { roleStyle } from './styles.ts'
import { alignments, textRuns } from './text.ts'

/**
 * A table of fixed columns: the grid and every cell say their width, because one program believes the one and another the other.
 * @param width of the text of the page, in twips
 * @param fontSize in points
 */
export function tableOf(table: PaperTable, width: number, fontSize: number): (Paragraph | Table)[] {
  const { widths, header, rows, footer } = layoutOf(table)
  const columns = columnsOf(widths, width)
  const size = table.fontSize ?? fontSize - 2
  const rowsOf = (laid: readonly LaidRow[], tableHeader: boolean) =>
    laid.map(({ cells, tall }) => new TableRow({ ...(tableHeader ? { tableHeader } : {}), ...(tall && !tableHeader ? {} : { cantSplit: true }), children: cells.map((cell) => cellOf(cell, columns, size)) }))
  const caption = table.caption === undefined ? [] : [new Paragraph({ keepNext: true, spacing: { before: 120, after: 60 }, children: textRuns([{ text: lawfulText(table.caption), bold: true }]) })]
  return [
    ...caption,
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: columns,
      layout: TableLayoutType.FIXED,
      margins: { left: 85, right: 85, top: 28, bottom: 28, marginUnitType: WidthType.DXA },
      borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
      rows: [...rowsOf(header, true), ...rowsOf(rows, false), ...rowsOf(footer, false)],
    }),
    afterTable(),
  ]
}

/** Two tables that touch become one in Word; a paragraph of one point keeps them apart. */
export const afterTable = ({ keepNext = false } = {}): Paragraph => new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' }, run: { size: 2 } })

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** Whole twips whose sum is the width exactly. */
export function columnsOf(shares: readonly number[], width: number): number[] {
  const edges = shares.reduce<number[]>((ends, share) => [...ends, ends.at(-1)! + share], [0]).map((end) => Math.round(end * width))
  return shares.map((_, at) => edges[at + 1]! - edges[at]!)
}

function cellOf({ column, columnSpan, rowSpan, align, paragraphs, role }: LaidCell, columns: readonly number[], size: number): TableCell {
  return new TableCell({
    width: { size: columns.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    verticalAlign: VerticalAlignTable.TOP,
    children: paragraphs.map((runs) => new Paragraph({ style: role === undefined ? 'TableText' : roleStyle(role), alignment: alignments[align], children: textRuns(runs, size) })),
  })
}
