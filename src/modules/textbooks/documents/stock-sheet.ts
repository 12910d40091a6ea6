import { sheetOf, type Sheet } from '#documents/excel'
import { compareOnShelf, type NamedPart } from '../book-words.ts'
import type { Holding } from '../movement.ts'
import { editionNote } from '../stock-lists/row-said.ts'
import { subjectName } from '../subjects.ts'
import { gradesInWords } from '../textbook.ts'

/** A school's stock in the columns that the program reads back. */
export const stockSheet = (school: string, parts: ReadonlyMap<number, NamedPart>, holdings: readonly Holding[]): Sheet => sheetOfParts(`Фонд учебников. ${school}`, parts, holdings)

/** The printed textbooks of the association in the same columns, without numbers: a form to fill, in which an empty cell tells nothing. */
export const stockForm = (city: string, parts: ReadonlyMap<number, NamedPart>): Sheet =>
  sheetOfParts(
    `Бланк фонда учебников. ${city}`,
    parts,
    [...parts].flatMap(([partId, { edition }]) => (edition.medium === 'print' ? [{ partId, copies: null, worn: null }] : [])),
  )

function sheetOfParts(title: string, parts: ReadonlyMap<number, NamedPart>, lines: readonly { readonly partId: number; readonly copies: number | null; readonly worn: number | null }[]): Sheet {
  const rows = lines
    .map((holding) => ({ ...holding, ...parts.get(holding.partId)! }))
    .toSorted(compareOnShelf)
  return sheetOf(
    'Фонд',
    rows,
    [
      { title: 'Предмет', value: ({ work }) => subjectName(work.subject) },
      { title: 'Класс', kind: 'text', value: ({ work }) => gradesInWords(work.grades) },
      { title: 'Авторы', value: ({ work }) => work.authors },
      { title: 'Название', value: ({ work }) => work.title },
      { title: 'Часть', kind: 'text', value: ({ part }) => (part.number === 0 ? '' : String(part.number)) },
      { title: 'Издательство', value: ({ edition }) => edition.publisher },
      { title: 'ISBN', kind: 'text', value: ({ edition }) => edition.isbn },
      { title: 'Количество экземпляров', kind: 'whole', sum: true, value: ({ copies }) => copies },
      { title: 'К списанию', kind: 'whole', sum: true, value: ({ worn }) => worn },
      { title: 'Примечание', value: ({ edition }) => editionNote(edition.id) },
    ],
    [title],
  )
}
