import { sheetOf, type Sheet } from '#documents/excel'
import type { Paper, PaperBlock, PaperTableCell } from '#documents/paper'
import { dateInWords, numberInFigures } from '#platform/russian'
import { editionInWords, partInWords, type NamedPart } from '../book-words.ts'
import { countDifference, type StockCount } from '../stock-count.ts'

/** Whose inventory. */
export interface CountHead {
  readonly association: string
  readonly school: string
}

/** A line with its names; `counted` null in a blank to fill by hand. */
interface CountRow {
  readonly named: NamedPart
  readonly recorded: number
  readonly counted: number | null
}

const difference = ({ recorded, counted }: CountRow): number | null => (counted === null ? null : counted - recorded)
const signed = (number: number): string => (number === 0 ? '' : `${number > 0 ? '+' : ''}${numberInFigures(number)}`)

/** The statement of an inventory, or with `count` null a blank to take to the shelves. */
export function stockCountPaper(count: Pick<StockCount, 'day' | 'number' | 'commission' | 'lines'> | null, rows: readonly CountRow[], { association, school }: CountHead): Paper {
  const middle = (text: string): PaperBlock => ({ type: 'paragraph', text, align: 'center' })
  const cell = (number: number | null): PaperTableCell => ({ text: number === null ? '' : numberInFigures(number), align: 'right' })
  const { missing, extra } = countDifference(count?.lines ?? [])
  return {
    title: 'Инвентаризационная опись учебников',
    sections: [
      {
        blocks: [
          middle(association),
          middle(school),
          { type: 'heading', level: 0, text: 'ИНВЕНТАРИЗАЦИОННАЯ ОПИСЬ УЧЕБНИКОВ' },
          middle(count === null ? '«___» ____________ 20___ г. № ______' : `${dateInWords(count.day)} № ${count.number}`),
          { type: 'space', height: 4 },
          ...(count?.commission ? [{ type: 'paragraph', align: 'left', text: `Комиссия: ${count.commission}` } satisfies PaperBlock] : []),
          {
            type: 'table',
            widths: [2, 20, 9, 5, 5, 5],
            fontSize: 10,
            header: [['№', 'Автор, название', 'Издание', 'Записано', 'На полке', 'Разница']],
            rows: rows.map((row, at): PaperTableCell[] => {
              const differs = difference(row)
              return [`${at + 1}.`, partInWords(row.named), editionInWords(row.named.edition), cell(row.recorded), cell(row.counted), { text: differs === null ? '' : signed(differs), align: 'right' }]
            }),
            footer: ['', 'Всего', '', cell(rows.reduce((sum, { recorded }) => sum + recorded, 0)), cell(count === null ? null : rows.reduce((sum, { counted }) => sum + (counted ?? 0), 0)), ''],
          },
          { type: 'space', height: 3 },
          ...(count === null ? [] : [{ type: 'paragraph', align: 'left', text: missing + extra === 0 ? 'Расхождений нет.' : `Недостача ${numberInFigures(missing)} экз., излишек ${numberInFigures(extra)} экз.` } satisfies PaperBlock]),
          { type: 'space', height: 8 },
          { type: 'signatures', lines: [{ post: 'Председатель комиссии', name: '' }, { post: 'Члены комиссии', name: '' }, { post: 'Библиотекарь', name: '' }] },
        ],
      },
    ],
  }
}

export const stockCountSheet = (title: string, rows: readonly CountRow[]): Sheet =>
  sheetOf(
    'Опись',
    rows,
    [
      { title: 'Учебник', value: ({ named }) => partInWords(named) },
      { title: 'Издание', value: ({ named }) => editionInWords(named.edition) },
      { title: 'Записано', kind: 'whole', sum: true, value: ({ recorded }) => recorded },
      { title: 'На полке', kind: 'whole', sum: true, value: ({ counted }) => counted },
      { title: 'Разница', kind: 'whole', value: difference },
    ],
    [title],
  )
