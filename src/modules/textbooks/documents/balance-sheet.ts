import { sheetOf, type Sheet } from '#documents/excel'

/** A line of what is short or spare, with its names. */
export interface NamedBalance {
  readonly school: string
  readonly book: string
  readonly subject: string
  readonly grades: string
  readonly need: number
  readonly sets: number
  readonly short: number
  readonly spare: number
}

export const balanceSheet = (name: string, lines: readonly NamedBalance[], title: string): Sheet =>
  sheetOf(
    name,
    lines,
    [
      { title: 'Школа', value: ({ school }) => school },
      { title: 'Предмет', value: ({ subject }) => subject },
      { title: 'Класс', kind: 'text', value: ({ grades }) => grades },
      { title: 'Учебник', value: ({ book }) => book },
      { title: 'Нужно', kind: 'whole', sum: true, value: ({ need }) => need },
      { title: 'Есть', kind: 'whole', sum: true, value: ({ sets }) => sets },
      { title: 'Не хватает', kind: 'whole', sum: true, value: ({ short }) => short },
      { title: 'Лишних', kind: 'whole', sum: true, value: ({ spare }) => spare },
    ],
    [title],
  )
