import { workbookOf, type Sheet } from '#documents/excel'
import { chooseFederalList, loadFederalList, readFederalListFile, type FederalListId } from '#modules/textbooks'
import { calendarDate, type SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'
import { dateInWords } from '#platform/russian'

interface Line {
  readonly subject: string
  readonly grades: readonly [from: number, to: number]
  readonly authors: string
  readonly publisher: string
}

const [rostok, sosna] = ['Акционерное общество «Издательство «Росток»', 'Общество с ограниченной ответственностью «Сосна – учебник»']

/** Invented lines of textbooks, one or two to a subject. */
const lines: readonly Line[] = [
  { subject: 'Русский язык', grades: [1, 4], authors: 'Лесова А.П., Полев Б.В.', publisher: rostok },
  { subject: 'Русский язык', grades: [5, 9], authors: 'Ветрова Т.А., Лугова М.Т. и другие', publisher: rostok },
  { subject: 'Литературное чтение', grades: [1, 4], authors: 'Книжная Л.Ф., Сказкин В.Г.', publisher: rostok },
  { subject: 'Математика', grades: [1, 4], authors: 'Счётова М.И., Цифров С.И.', publisher: rostok },
  { subject: 'Математика', grades: [5, 6], authors: 'Дробин Н.Я., Жилкина В.И.', publisher: sosna },
  { subject: 'Алгебра', grades: [7, 9], authors: 'Корнева Ю.Н., Степенев Н.Г.', publisher: rostok },
  { subject: 'Геометрия', grades: [7, 9], authors: 'Углов Л.С., Лучина В.Ф.', publisher: rostok },
  { subject: 'История', grades: [5, 9], authors: 'Летописцев А.А., Ладожская Г.И.', publisher: rostok },
  { subject: 'География', grades: [5, 9], authors: 'Горнов А.И., Полярная В.В.', publisher: sosna },
  { subject: 'Биология', grades: [5, 9], authors: 'Клёнова В.В., Рощин С.В.', publisher: rostok },
  { subject: 'Физика', grades: [7, 11], authors: 'Магнитов И.М.', publisher: rostok },
  { subject: 'Химия', grades: [8, 11], authors: 'Колбин О.С., Кристаллова И.Г.', publisher: sosna },
  { subject: 'Английский язык', grades: [2, 11], authors: 'Островская Ю.Е., Лондонцев Д.Д.', publisher: sosna },
]

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

/** What was in force before: one line of each subject, and what had been excluded by then. */
const earlierList = (year: SchoolYear): Sheet[] => [
  appendix(1, books().map((book, at) => row(book, 1, at, { revised: false, until: calendarDate(year.from + 1, 4, 25) }))),
  appendix(2, older().map((book, at) => row(book, 2, at, { revised: false, until: calendarDate(year.from + (book.grade % 3) - 1, 8, 31) }))),
]

/** Sixth and ninth grades get revised editions and their former ones go to appendix 2; the first two grades are prolonged. */
const laterList = (year: SchoolYear): Sheet[] => {
  const replaced = ({ grade }: Book) => grade === 6 || grade === 9
  const kept = books().map((book, at) => row(book, 1, at, { revised: replaced(book), until: calendarDate(year.from + (replaced(book) || book.grade < 3 ? 4 : 1), 4, 25) }))
  const excluded = [...books().filter(replaced).map((book) => ({ book, until: calendarDate(year.from + 2, 8, 31) })), ...older().map((book) => ({ book, until: calendarDate(year.from + (book.grade % 3) - 1, 8, 31) }))]
  return [appendix(1, kept), appendix(2, excluded.map(({ book, until }, at) => row(book, 2, at, { revised: false, until })))]
}

interface Book extends Line {
  readonly grade: number
}

const books = (): Book[] => lines.flatMap((line) => Array.from({ length: line.grades[1] - line.grades[0] + 1 }, (_, at) => ({ ...line, grade: line.grades[0] + at })))

/** Of other authors, excluded before. */
const older = (): Book[] => books().filter(({ grade, subject }) => grade > 4 && subject !== 'Английский язык').map((book) => ({ ...book, authors: 'Прежний П.П., Старов С.С.', publisher: sosna }))

const headings = ['Порядковый номер учебника', 'Наименование учебника', 'Автор/авторский коллектив', 'Наименование издателя', 'Класс', 'Реквизиты ФГОС', 'Наименование правообладателя', 'Реквизиты приказа о включении']

/** Books under headings of their subjects, as the order prints them. */
function appendix(number: 1 | 2, rows: readonly (readonly string[])[]): Sheet {
  const until = number === 1 ? 'Срок действия экспертного заключения' : 'Предельный срок использования'
  const named = rows.flatMap(([subject = '', ...row], at) => (subject === rows[at - 1]?.[0] ? [row] : [['', `${subject} (учебный предмет)`, '', '', '', '', '', '', ''], row]))
  return { name: `Приложение ${number}`, columns: [...headings, until].map((title) => ({ title, kind: 'text' })), rows: named }
}

/** The subject, then what stands in the columns. */
function row({ subject, grade, authors, publisher }: Book, number: 1 | 2, at: number, { revised, until }: { revised: boolean; until: ReturnType<typeof calendarDate> }): string[] {
  const title = `${subject}: ${grade}-й класс: учебник${grade < 5 ? ': в 2 частях' : ''}${revised ? '; 2-е издание, переработанное' : ''}`
  return [subject, `1.1.${number}.${at + 1}.1.`, title, authors, publisher, String(grade), 'Приказ № 286', publisher, 'От 1 марта 2022 г. № 54', `До ${dateInWords(until)}`]
}
