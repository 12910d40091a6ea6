import { sheetOf, type Sheet } from '#documents/excel'
import type { Paper, PaperBlock, PaperTableCell } from '#documents/paper'
import { dateShort, numberInFigures } from '#platform/russian'
import { roubles } from '../money.ts'
import type { BookLine, SummaryBook, Worth } from '../summary-book.ts'

/** Whose book and of which period. */
export interface BookHead {
  readonly association: string
  readonly school: string
  /** «за 2026 год» */
  readonly period: string
}

const worthInWords = ({ sum, unpriced, copies }: Worth): string => (copies !== 0 && unpriced === copies ? 'нет данных' : roubles(sum))

/** The book of summary accounting in its three parts, on landscape leaves. */
export function summaryBookPaper(book: SummaryBook, { association, school, period }: BookHead): Paper {
  const title = 'Книга суммарного учёта фонда учебников'
  const middle = (text: string): PaperBlock => ({ type: 'paragraph', text, align: 'center' })
  const number = (text: string): PaperTableCell => ({ text, align: 'right' })
  const part = (caption: string, document: string, lines: readonly BookLine[], whole: Worth, withReason: boolean): PaperBlock => ({
    type: 'table',
    caption,
    widths: withReason ? [2, 4, 16, 10, 5, 7, 6] : [2, 4, 22, 5, 7, 6],
    header: [['№', 'Дата', document, ...(withReason ? ['Причина'] : []), 'Экземпляров', 'На сумму, руб.', 'Из них без цены']],
    rows: lines.map((line, at) => [`${at + 1}.`, dateShort(line.day), line.paper, ...(withReason ? [line.reason] : []), number(numberInFigures(line.copies)), number(worthInWords(line)), number(line.unpriced === 0 ? '' : numberInFigures(line.unpriced))]),
    footer: ['', '', 'Всего', ...(withReason ? [''] : []), number(numberInFigures(whole.copies)), number(worthInWords(whole)), number(whole.unpriced === 0 ? '' : numberInFigures(whole.unpriced))],
  })
  const totals: readonly (readonly [string, Worth])[] = [['Состоит на начало', book.before], ['Поступило', book.in], ['Выбыло', book.out], ['Состоит на конец', book.after]]
  return {
    title,
    sections: [
      {
        landscape: true,
        blocks: [
          middle(association),
          middle(school),
          { type: 'heading', level: 0, text: title.toUpperCase() },
          middle(period),
          { type: 'space', height: 4 },
          part('Часть 1. Поступление в фонд', 'Откуда поступило, документ', book.received, book.in, false),
          { type: 'space', height: 4 },
          part('Часть 2. Выбытие из фонда', 'Документ', book.withdrawn, book.out, true),
          { type: 'space', height: 4 },
          {
            type: 'table',
            caption: 'Часть 3. Итоги движения фонда',
            widths: [18, 6, 8, 7],
            header: [['', 'Экземпляров', 'На сумму, руб.', 'Из них без цены']],
            rows: totals.map(([name, worth]) => [name, number(numberInFigures(worth.copies)), number(worthInWords(worth)), number(worth.unpriced === 0 ? '' : numberInFigures(worth.unpriced))]),
          },
          { type: 'space', height: 3 },
          { type: 'paragraph', align: 'left', text: `Во временном пользовании: получено от других школ ${numberInFigures(book.borrowed)}, передано другим школам ${numberInFigures(book.lent)}. На балансе эти экземпляры числятся у владельца.` },
          { type: 'paragraph', align: 'left', text: 'Выбывшие оценены по средней цене поступлений того же учебника.' },
          { type: 'space', height: 8 },
          { type: 'signatures', lines: [{ post: 'Библиотекарь', name: '' }, { post: 'Директор', name: '' }] },
        ],
      },
    ],
  }
}

/** The same as three sheets. */
export function summaryBookSheets(book: SummaryBook, { association, school, period }: BookHead): Sheet[] {
  const titles = [`Книга суммарного учёта фонда учебников ${period}`, `${association}. ${school}`]
  const money = ({ sum, unpriced, copies }: Worth) => (copies !== 0 && unpriced === copies ? 'нет данных' : sum / 100)
  const columns = (withReason: boolean) => [
    { title: 'Дата', kind: 'day' as const, value: ({ day }: BookLine) => day },
    { title: 'Документ', value: ({ paper }: BookLine) => paper },
    ...(withReason ? [{ title: 'Причина', value: ({ reason }: BookLine) => reason }] : []),
    { title: 'Экземпляров', kind: 'whole' as const, sum: true, value: ({ copies }: BookLine) => copies },
    { title: 'На сумму, руб.', kind: 'roubles' as const, sum: true, value: money },
    { title: 'Из них без цены', kind: 'whole' as const, sum: true, value: ({ unpriced }: BookLine) => unpriced },
  ]
  const totals = [{ name: 'Состоит на начало', ...book.before }, { name: 'Поступило', ...book.in }, { name: 'Выбыло', ...book.out }, { name: 'Состоит на конец', ...book.after }]
  return [
    sheetOf('1. Поступление', book.received, columns(false), titles),
    sheetOf('2. Выбытие', book.withdrawn, columns(true), titles),
    sheetOf(
      '3. Итоги движения',
      totals,
      [
        { title: '', value: ({ name }) => name },
        { title: 'Экземпляров', kind: 'whole', value: ({ copies }) => copies },
        { title: 'На сумму, руб.', kind: 'roubles', value: money },
        { title: 'Из них без цены', kind: 'whole', value: ({ unpriced }) => unpriced },
      ],
      titles,
    ),
  ]
}
