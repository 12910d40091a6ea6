import { BorderStyle, Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { lawfulText } from '../characters.ts'
import type { PaperSignatures, PaperStamps } from '../paper.ts'
import { roleStyle } from './styles.ts'
import { afterTable, columnsOf } from './table.ts'
import { textRuns } from './text.ts'

/** Stamps side by side in a table without lines; a single one stands at the right. */
export function stampsOf({ stamps, roles }: PaperStamps, width: number): (Paragraph | Table)[] {
  const cells: PlainCell[] = stamps.map((lines, at) => ({ text: lines.map(lawfulText).join('\n'), role: roles?.[at] }))
  const columns = cells.length === 1 ? [{ text: '' }, ...cells] : cells
  return [invisibleTable([columns], columns.map(() => 1), width), afterTable()]
}

/** Post, line, name; the day under them stays on their page. The line is the lower border of the middle cell, so that no font can shift it. */
export function signaturesOf({ lines }: PaperSignatures, width: number): (Paragraph | Table)[] {
  const rows = lines.map(({ post, name }) => [{ text: lawfulText(post) }, { text: '', underlined: true }, { text: lawfulText(name), gap: true }])
  return [new Paragraph({ keepNext: true, children: [] }), invisibleTable(rows, [8, 5, 7], width), afterTable({ keepNext: true })]
}

interface PlainCell {
  readonly text: string
  readonly underlined?: boolean
  readonly gap?: boolean
  readonly role?: string | undefined
}

function invisibleTable(rows: readonly (readonly PlainCell[])[], shares: readonly number[], width: number): Table {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const columns = columnsOf(shares.map((share) => share / whole), width)
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 113, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ text, underlined, gap, role }, at) =>
              new TableCell({
                width: { size: columns[at]!, type: WidthType.DXA },
                verticalAlign: shares.length === 3 && cells.some((cell) => cell.underlined) ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
                ...(underlined ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000' } } } : {}),
                ...(gap ? { margins: { left: 170 } } : {}),
                children: [new Paragraph({ style: role === undefined ? 'TableText' : roleStyle(role), ...(cells.some((cell) => cell.underlined) ? { spacing: { before: 240 }, keepNext: true } : {}), children: textRuns([{ text }]) })],
              }),
          ),
        }),
    ),
  })
}
