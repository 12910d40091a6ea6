import { workbookOf, type Sheet } from '#documents/excel'
import { chooseFederalList, loadFederalList, readFederalListFile, type FederalListId } from '#modules/textbooks'
import { calendarDate, type SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { dateInWords } from '#platform/russian'
import { sampleBooks, type SampleBook } from './sample-books.ts'

/** Two invented versions of the federal list, the later with its differences, and the choice to work by it. */
export async function federalListsOfCity(context: Context, year: SchoolYear): Promise<FederalListId> {
  const load = async (number: string, from: number, sheets: readonly Sheet[]) => {
    const file = { name: `Приказ № ${number}, приложения.xlsx`, bytes: await workbookOf(sheets) }
    const order = { orderNumber: number, orderDate: calendarDate(from, 5, 14), inForceFrom: calendarDate(from, 9, 1), name: '' }
    return (await loadFederalList(context, await readFederalListFile(context, file, order))).id
  }
  await load('317', year.from - 2, earlierList(year))
  const later = await load('529', year.from, laterList(year))
  await chooseFederalList(context, later, 0)
  return later
}

/** What was in force before: every book of the city in its former edition, and what had been excluded by then. */
const earlierList = (year: SchoolYear): Sheet[] => [
  appendix(1, sampleBooks().map((book, at) => row(book, 1, at, { edition: book.old ? 1 : null, until: calendarDate(year.from + 1, 4, 25) }))),
  appendix(2, gone().map((book, at) => row(book, 2, at, { edition: null, until: calendarDate(year.from + (book.grades[0]! % 3) - 1, 8, 31) }))),
]

/** Books revised since get new editions and their former ones go to appendix 2, of odd grades for the last year; the first two grades are prolonged. */
const laterList = (year: SchoolYear): Sheet[] => {
  const kept = sampleBooks().map((book, at) => row(book, 1, at, { edition: book.old ? 2 : null, until: calendarDate(year.from + (book.old || book.grades[0]! < 3 ? 4 : 1), 4, 25) }))
  const former = sampleBooks().filter(({ old }) => old).map((book) => ({ book, edition: 1, until: calendarDate(year.from + (book.grades[0]! % 2 === 1 ? 1 : 3), 8, 31) }))
  const excluded = [...former, ...gone().map((book) => ({ book, edition: null, until: calendarDate(year.from + (book.grades[0]! % 3) - 1, 8, 31) }))]
  return [appendix(1, kept), appendix(2, excluded.map(({ book, ...rest }, at) => row(book, 2, at, rest)))]
}

/** Of other authors, excluded before; no school of the city has them. */
const gone = (): SampleBook[] => sampleBooks().filter(({ grades, line }) => grades[0]! > 4 && line === 0).map((book) => ({ ...book, authors: 'Прежний П. П., Старов С. С.', publisher: 'Прежняя книга' }))

const headings = ['Порядковый номер учебника', 'Наименование учебника', 'Автор/авторский коллектив', 'Наименование издателя', 'Класс', 'Реквизиты ФГОС', 'Наименование правообладателя', 'Реквизиты приказа о включении']

/** Books under headings of their subjects, as the order prints them. */
function appendix(number: 1 | 2, rows: readonly (readonly string[])[]): Sheet {
  const until = number === 1 ? 'Срок действия экспертного заключения' : 'Предельный срок использования'
  const named = rows.flatMap(([subject = '', ...row], at) => (subject === rows[at - 1]?.[0] ? [row] : [['', `${subject} (учебный предмет)`, '', '', '', '', '', '', ''], row]))
  return { name: `Приложение ${number}`, columns: [...headings, until].map((title) => ({ title, kind: 'text' })), rows: named }
}

/** The subject, then what stands in the columns. */
function row({ subjectName, grades, authors, publisher, volumes }: SampleBook, number: 1 | 2, at: number, { edition, until }: { edition: number | null; until: ReturnType<typeof calendarDate> }): string[] {
  const [from, to] = [grades[0]!, grades.at(-1)!]
  const issue = edition === null ? '' : `; ${edition}-е издание${edition > 1 ? ', переработанное' : ''}`
  const title = `${subjectName}: ${from === to ? `${from}-й класс` : `${from}–${to}-е классы`}: учебник${volumes > 1 ? `: в ${volumes} частях` : ''}${issue}`
  const house = `Общество с ограниченной ответственностью «Издательство «${publisher}»`
  return [subjectName, `1.1.${number}.${at + 1}.1.`, title, authors, house, from === to ? `${from}` : `${from} - ${to}`, 'Приказ № 286', house, 'От 1 марта 2022 г. № 54', `До ${dateInWords(until)}`]
}
