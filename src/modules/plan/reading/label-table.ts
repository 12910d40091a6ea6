import type { Block } from '#documents/blocks'
import { frontLabel } from './front-labels.ts'
import { distinct, type Grid } from './grid.ts'
import { itemLabel } from './item-labels.ts'
import { meetingHead } from './meeting-head.ts'
import { headingTerm } from './term-words.ts'

/** A row of a table of two columns: what it is about, and what is said. */
export interface LabelRow {
  readonly label: string
  readonly content: readonly Block[]
  readonly row: number
}

/** The rows of a table whose left column names what the right one says; null when it is no such table. */
export function labelRows(grid: Grid): LabelRow[] | null {
  const rows: LabelRow[] = []
  for (const { places, index } of grid.rows) {
    const cells = distinct(places).filter(({ row }) => row === index)
    const filled = cells.filter(({ text }) => text !== '')
    if (filled.length === 0) continue
    const named = cells.length > 2 && /^[\dIVX]{1,4}[.)]?$/.test(cells[0]!.text) ? cells.slice(1) : cells
    if (named.length > 2) return null
    rows.push({ label: named[0]!.text, content: named[1]?.cell.blocks ?? [], row: index })
  }
  const known = rows.some(({ content }) => content.some(tellsPart)) ? rows.length : rows.filter(({ label }) => isLabel(label)).length
  return grid.columns >= 2 && known >= Math.max(1, rows.length / 2) && rows.some(({ content }) => content.length > 0) ? rows : null
}

/** Whether the rows are of a meeting: they name its day, place, form or agenda, which no front part does. */
export const isPassport = (rows: readonly LabelRow[]): boolean =>
  rows.some(({ label }) => ['term', 'termAndPlace', 'place', 'form', 'responsible'].includes(itemLabel(colon(label))?.field ?? ''))

/** «Раздел паспорта | Содержание раздела»: a row that names the columns of such a table. */
export const isHeadRow = ({ label, content }: LabelRow): boolean =>
  /^(?:раздел|наименование|название|позиция|показатель|параметр)/iu.test(label) && content.every((part) => part.type === 'paragraph' && /^(?:содержание|описание|информация|характеристика)/iu.test(part.text)) && content.length === 1

/** The label with its colon, as it would stand in a line of text. */
export const colon = (label: string): string => `${label.replace(/\s*[:.]$/, '')}: `

/** «Тема: …», «Заседание № 1» in the right cell itself. */
const tellsPart = (block: Block): boolean => block.type === 'paragraph' && (frontLabel(block.text) !== null || (meetingHead(block.text)?.number ?? null) !== null)

const isLabel = (text: string): boolean =>
  frontLabel(text)?.rest === '' || itemLabel(colon(text))?.rest === '' || meetingHead(text) !== null || headingTerm(text) !== null
