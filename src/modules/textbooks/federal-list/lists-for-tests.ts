import { workbookOf } from '#documents/excel'
import type { FederalEntry } from './entry.ts'
import type { Grid } from './grid.ts'

/** Headings as in the order; the last column differs between the appendices. */
export const headings = (until: string) => ['№ п/п', 'Порядковый номер учебника', 'Наименование учебника', 'Автор/авторский коллектив', 'Наименование издателя (издателей) учебника', 'Информация об учебном пособии, разработанном в комплекте с учебником', 'Класс', 'Реквизиты ФГОС', 'Наименование правообладателя', 'Реквизиты приказа о включении в перечень', until]

const holder = 'Акционерное общество «Издательство «Росток»'
const order = 'От 1 марта 2030 г. № 7'
const row = (number: string, code: string, title: string, authors: string, grade: string, until: string, publisher = holder) => [number, code, title, authors, publisher, '', grade, 'Приказ № 286', holder, order, until]
const heading = (code: string, words: string) => ['', code, words]

/** An invented list in the layout of the order, with slips of the kinds that are met. */
export const inventedList: readonly Grid[] = [
  {
    name: 'Приложение 1',
    rows: [
      ['Федеральный перечень учебников'],
      ['Приложение № 1 к приказу'],
      headings('Срок действия экспертного заключения'),
      Array.from({ length: 11 }, (_, at) => String(at + 1)),
      heading('1.1.', 'Учебники, допущенные к использованию при реализации основных образовательных программ'),
      heading('1.1.1.', 'Начальное общее образование (уровень образования)'),
      heading('1.1.1.1.', 'Русский язык и литературное чтение (предметная область)'),
      heading('1.1.1.1.1.', 'Русский язык (учебный предмет)'),
      row('1', '1.1.1.1.1.1.1.', 'Русский язык. Азбука: 1-й класс: учебник: в 2 частях; 14-е издание, переработанное', 'Лесова А.П., Полев Б.В. и другие', '1', 'До 25 апреля 2032 года'),
      row('2', '1.1.1.1.1.1.2.', 'Русский язык: 2-й класс: учебник: в 2 частях; 3-е, переработанное', 'Лесова А.П.', '2', 'До 31 августа 2032 гола'),
      heading('1.1.1.8.', 'Технология (предметная область)'),
      heading('1.1.1.8.1.', 'Технология (учебный предмет) (с 1 сентября 2024 г. – Труд (технология))'),
      row('3', '1.1.1.8.1.1.1', 'Технология: 1-й класс: учебник', 'Рощин К.К.', '1', 'Бессрочно'),
      ['', '1.3. Учебники, допущенные к использованию при реализации адаптированных основных общеобразовательных программ'],
      heading('1.3.1.', 'Учебники и разработанные в комплекте с ними учебные пособия для глухих обучающихся'),
      heading('1.3.1.1.', 'Начальное общее образование'),
      heading('1.3.1.1.1.', 'Русский язык и литературное чтение (предметная область)'),
      heading('1..3.1.1.1.1.', 'Развитие речи (обязательный коррекционный курс)'),
      row('4', '1..3.1.1.1.1.1.1.', 'Развитие речи (для глухих обучающихся)', 'Полева В.Г.', '1 дополнительный класс', 'До 31 июня 2032 года'),
      row('5', '1.3.1.1.1.1.1.2.', 'Развитие речи. 2 класс', 'Полева В.Г.', '', ''),
    ],
  },
  {
    name: 'Приложение 2',
    rows: [
      headings('Предельный срок использования'),
      heading('1.1.1.1.1.', 'Русский язык (учебный предмет)'),
      row('1', '1.1.1.1.1.1.1.', 'Русский язык. Азбука (в 2 частях)', 'Лесова А.П., Полев Б.В. и другие', '1', 'До 3! августа 2031 года'),
      row('2', '1.1.1.1.1.1.1.', 'Геометрия; углубленное обучение; язык издания: озёрский', 'Часть 1: Камышева Д.Ё.; часть 2: О.Т. Ровная', '7 - 9', 'До 31 августа 2032 года', 'Общество с ограниченной ответственностью «ЛЕС»; Акционерное общество «Издательство «Росток»'),
      row('3', '1.1.1.1.1.1.3.', 'Русский язык', 'Лесова А.П.', '9-7', 'До 9! августа 2031 года'),
      row('3', '1.1.1.1.1.1.3.', 'Русский язык', 'Лесова А.П.', '9-7', 'До 9! августа 2031 года'),
    ],
  },
]

/** The bytes of an Excel file with these sheets. */
export const workbookOfGrids = (grids: readonly Grid[]): Promise<Uint8Array> =>
  workbookOf(grids.map(({ name, rows: [first = [], ...rows] }) => {
    const width = Math.max(first.length, ...rows.map((row) => row.length))
    const whole = (row: readonly string[]) => Array.from({ length: width }, (_, at) => row[at] ?? '')
    return { name, columns: whole(first).map((title) => ({ title, kind: 'text' as const })), rows: rows.map(whole) }
  }))

/** An entry of which only what is given matters. */
export const anEntry = (rest: Partial<FederalEntry> = {}): FederalEntry => ({
  appendix: 1, code: '1.1.1.1.1.1.1', title: 'Математика: 1-й класс: учебник', authors: 'Лесова А.П., Полев Б.В.', publishers: [holder], aids: '', grades: [1], extraYear: false, edition: null, revised: false, parts: 1,
  level: null, language: null, subject: 'Математика', area: 'Математика и информатика', stage: 'primary', programme: '', compulsory: true, standard: '', includedBy: order, holder, term: 'until', until: '2032-04-25', ...rest,
})
