import { expect, test } from 'vitest'
import { readStock } from './read-stock.ts'
import { asked, readingOf, sheetForTests } from './tables-for-tests.ts'

const heading = ['Автор', 'Название', 'Класс', 'Количество', 'Учеников', 'Цена']
const book = ['Лугова М.И.', 'Математика', 4, 60, 55, 339]
const rowsIn = (...rows: (string | number | null)[][]) => readingOf(heading, ...rows)

test('a whole row, in the order of the format', () => {
  const reading = readingOf(
    ['Школа', 'Предмет', 'Название учебника', 'Авторы', 'Издательство', 'Класс', 'Часть', 'Год издания', 'ISBN', 'Код ФП', 'Кол-во экз.', 'К списанию', 'Контингент', 'Цена', 'Примечание'],
    ['СОШ № 3', 'Математика', 'Математика. В 2 ч.', 'Лугова М.И.', 'Просвещение', '1-4', '1', 2023, '9785090712347', '1.1.1.4.1.1.1.', '62 ', 2, 60, '1 234,50', 'шкаф 2'],
  )
  expect(JSON.stringify(reading.rows)).toBe(JSON.stringify([{ sheet: 'Фонд', row: 2, school: 'СОШ № 3', subject: 'Математика', title: 'Математика. В 2 ч.', authors: 'Лугова М.И.', publisher: 'Просвещение', grades: [1, 2, 3, 4], part: '1', year: 2023, isbn: '9785090712347', fpuCode: '1.1.1.4.1.1.1', quantity: 62, parts: null, toWriteOff: 2, pupils: 60, price: 1234.5, note: 'шкаф 2' }]))
  expect(reading.questions).toEqual([])
  expect(reading.sheets).toEqual([{ name: 'Фонд', headingRow: 1, columns: expect.objectContaining({ title: 'Название учебника', grades: 'Класс', quantity: 'Кол-во экз.', fpuCode: 'Код ФП' }) }])
})

test('titles above, numbers of columns, a heading printed again, empty rows, totals and signatures are no data', () => {
  const reading = readingOf(['Сведения о фонде учебников'], ['на 1 сентября 2026 г.'], [], heading, ['1', '2', '3', '4', '5', '6'], book, [], heading, ['Ветров Г.Я.', 'Физика', 7, 30, 28, 410], ['', 'Просвещение Итог', '', 90, '', ''], ['ИТОГО:', null, null, 90, 83, null], ['Всего по школе', '', '', 90], ['Библиотекарь', '', '', '', '________ Полева А. А.'])
  expect(reading.rows.map(({ row, title }) => [row, title])).toEqual([[6, 'Математика'], [9, 'Физика']])
  expect([reading.sheets[0]!.headingRow, asked(reading)]).toEqual([4, []])
})

test('rows of sections give their grade, publisher, subject and school to the rows below', () => {
  const reading = readingOf(['Автор', 'Название', 'Количество'], ['МБОУ СОШ № 3'], ['5 класс'], ['Издательство «Дрофа»'], ['Русский язык'], ['Лугова М.И.', 'Русский язык. Практика', 10], ['6 класс'], ['Просвещение'], ['Математика'], ['Лугова М.И.', 'Математика', 12], ['Гимназия № 1'], ['10-11 классы'], ['Ветров Г.Я.', 'Физика', 7])
  expect(reading.rows.map(({ school, grades, publisher, subject }) => [school, grades, publisher, subject])).toEqual([
    ['МБОУ СОШ № 3', [5], 'Издательство «Дрофа»', 'Русский язык'],
    ['МБОУ СОШ № 3', [6], 'Просвещение', 'Математика'],
    ['Гимназия № 1', [10, 11], null, null],
  ])
  expect(asked(reading)).toEqual([])
})

test('a lone cell that says none of it is asked about, once for all its rows', () => {
  expect(rowsIn(book, ['Новые поступления'], ['Ветров Г.Я.', 'Физика', 7, 30, 28, 410], ['Новые поступления']).questions).toMatchObject([{ row: 3, column: 'A', code: 'strangeRow', found: 'Новые поступления', text: expect.stringMatching(/ещё в 1\sстроке/) }])
})

test.each([['МБОУ СОШ № 3'], ['Школа: МБОУ СОШ № 3'], ['Сведения об учебниках МБОУ СОШ № 3 на 1 сентября 2026 г.'], ['Фонд учебников, МБОУ СОШ № 3, 2026 год']])('the school is named in a title: %s', (title) => {
  expect(readingOf([title], heading, book).rows[0]!.school).toBe('МБОУ СОШ № 3')
})

test('two schools in one file: one under another with other columns, and on two sheets', () => {
  const under = readingOf(['СОШ № 3'], heading, book, ['Всего', null, null, 60], [], ['СОШ № 5'], ['Название', 'Автор', 'Кол-во', 'Класс'], ['Физика', 'Ветров Г.Я.', 30, 7])
  expect(under.rows.map(({ school, title, quantity, grades }) => [school, title, quantity, grades])).toEqual([['СОШ № 3', 'Математика', 60, [4]], ['СОШ № 5', 'Физика', 30, [7]]])
  expect(under.sheets.map(({ headingRow }) => headingRow)).toEqual([2, 7])
  const sheets = readStock([sheetForTests([heading, book], { name: 'СОШ № 3' }), sheetForTests([['Школа', 'Лицей № 1'], heading, book], { name: 'Лист2' })])
  expect(sheets.rows.map(({ sheet, school }) => [sheet, school])).toEqual([['СОШ № 3', 'СОШ № 3'], ['Лист2', 'Лицей № 1']])
})

test('a heading of two rows is joined, merged or not', () => {
  const two = [['Учебник', null, 'Класс', 'Количество учебников', null, null], ['Автор', 'Название', null, 'в наличии', 'к списанию', 'потребность'], ['Лугова М.И.', 'Математика', 4, 60, 2, 5]]
  const merged = [{ row: 0, column: 0, lastRow: 0, lastColumn: 1 }, { row: 0, column: 2, lastRow: 1, lastColumn: 2 }, { row: 0, column: 3, lastRow: 0, lastColumn: 5 }]
  for (const sheet of [sheetForTests(two), sheetForTests(two, { merged })]) {
    const reading = readStock([sheet])
    expect(reading.rows).toMatchObject([{ row: 3, title: 'Математика', authors: 'Лугова М.И.', grades: [4], quantity: 60, toWriteOff: 2 }])
    expect([reading.sheets[0]!.headingRow, reading.sheets[0]!.columns.quantity, asked(reading)]).toEqual([1, 'Количество учебников в наличии', []])
  }
})

test('cells merged over rows give their value to each', () => {
  const rows = [heading, book, [null, 'Физика', 7, 30, 28, 410], [null, 'Химия', 8, 20, 19, 400]]
  expect(readStock([sheetForTests(rows, { merged: [{ row: 1, column: 0, lastRow: 3, lastColumn: 0 }] })]).rows.map(({ authors }) => authors)).toEqual(['Лугова М.И.', 'Лугова М.И.', 'Лугова М.И.'])
})

test.each([
  [3, -5, 'D3 negative'], [3, 2.5, 'D3 fraction'], [3, '#Н/Д', 'D3 formulaError'], [3, '2026-09-07', 'D3 date'], [3, 'много', 'D3 notNumber'], [4, '#ЗНАЧ!', 'E3 formulaError'], [4, -1, 'E3 negative'], [2, '2026-09-07', 'C3 date'], [2, 'все', 'C3 badGrade'], [5, '#REF!', 'F3 formulaError'], [5, 'дорого', 'F3 notNumber'],
])('column %i with %s is asked about with its place and is never a zero', (column, value, place) => {
  const reading = rowsIn(book, ['Ветров Г.Я.', 'Физика', 7, 30, 28, 410].map((own, at) => (at === column ? value : own)))
  expect(asked(reading)).toEqual([place])
  expect(reading.rows).toHaveLength(2)
  expect([[], null]).toContainEqual(reading.rows[1]![(['authors', 'title', 'grades', 'quantity', 'pupils', 'price'] as const)[column]!])
})

test('what is missing is null and asked about once a table', () => {
  const reading = rowsIn(book, ['Ветров Г.Я.', 'Физика', 7, null, null, null], ['Ветров Г.Я.', 'Химия', null, '', '—', 0], ['Ветров Г.Я.', 'Биология', 8, 20, 0, 0])
  expect(reading.rows.slice(1).map(({ quantity, pupils, price, grades }) => [quantity, pupils, price, grades])).toEqual([[null, null, null, [7]], [null, null, null, []], [20, null, null, [8]]])
  expect(reading.questions.map(({ row, column, code, text }) => [row, column, code, /в (?:2\sстроках|строке \d)/.exec(text)?.[0].replace(/\s/g, ' ')])).toEqual([
    [3, 'E', 'noPupils', 'в 2 строках'], [3, 'D', 'noQuantity', 'в 2 строках'], [4, 'F', 'zeroPrice', 'в 2 строках'], [4, 'C', 'noGrade', 'в строке 4'], [5, 'E', 'zeroPupils', 'в строке 5'],
  ])
})

test('copies of parts', () => {
  expect(rowsIn(['Лугова М.И.', 'Математика', 4, '67/65', 60, 339]).rows[0]).toMatchObject({ quantity: null, parts: [67, 65] })
})

test('a row against itself: more to write off than there is, another grade in the title', () => {
  const reading = readingOf(['Автор', 'Название', 'Класс', 'В наличии', 'К списанию'], ['Лугова М.И.', 'Математика. 5 класс', 6, 10, 12], ['Лугова М.И.', 'Музыка', 6, '10/8', 9])
  expect(asked(reading)).toEqual(['E2 writeOffExceeds', 'C2 gradesDisagree', 'E3 writeOffExceeds'])
})

test('the same book twice is asked about, in other schools it is not', () => {
  expect(asked(rowsIn(book, book, [...book.slice(0, 3), 61, 55, 339]))).toEqual(['3 duplicate', '4 duplicate'])
  expect(asked(readingOf(['Школа', ...heading], ['СОШ № 3', ...book], ['СОШ № 5', ...book]))).toEqual([])
})

test('data without a title, columns without a heading and columns that are not understood are not lost silently', () => {
  const reading = readingOf([...heading, 'Кабинет', null], [...book, '12', 'х'], [null, null, 5, 30, 28, 100, null, null], ['Ветров Г.Я.', null, 7, 30, 28, 410, '14', null])
  expect(asked(reading)).toEqual(['G1 unknownColumn', 'H1 columnWithoutHeading', 'B3 noTitle', 'B4 noTitle'])
  expect(reading.rows.map(({ row, title, authors }) => [row, title, authors])).toEqual([[2, 'Математика', 'Лугова М.И.'], [4, null, 'Ветров Г.Я.']])
})

test('of two columns of one field one is read, and the other asked about', () => {
  const reading = readingOf(['Название', 'Автор', 'Прогнозное количество обучающихся', 'Количество обучающихся', 'Класс', 'Год приобретения', 'Год издания'], ['Физика', 'Ветров Г.Я.', 30, 28, 7, 2024, 2023])
  expect([reading.rows[0]!.pupils, reading.rows[0]!.year, asked(reading)]).toEqual([28, 2023, ['C1 sameColumns', 'F1 sameColumns']])
})

test('authors and title in one cell are parted; what cannot be is asked about', () => {
  const reading = readingOf(['Автор. Название', 'Кол-во', 'Класс'], ['Лугова М.И. Математика', 10, 4], ['Счастливый английский', 10, 4])
  expect(reading.rows.map(({ authors, title }) => [authors, title])).toEqual([['Лугова М.И.', 'Математика'], [null, 'Счастливый английский']])
  expect(asked(reading)).toEqual(['A3 authorsNotSplit'])
})

test('an electronic form is noted apart from its publisher', () => {
  expect(readingOf(['Название', 'Издательство', 'Кол-во', 'Класс'], ['Физика', 'Дрофа - ЭФУ', 5, 7]).rows[0]).toMatchObject({ publisher: 'Дрофа', note: 'ЭФУ' })
})

test('hidden sheets are not read and asked about; hidden rows and columns are read and asked about', () => {
  const reading = readStock([sheetForTests([heading, book], { hidden: true, name: 'Старое' }), sheetForTests([], { hidden: true, name: 'Пустой' }), sheetForTests([heading, book, ['Ветров Г.Я.', 'Физика', 7, 30, 28, 410]], { hiddenRows: [2, 9], hiddenColumns: [5, 8] })])
  expect(reading.questions.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([['Старое', 1, null, 'hiddenSheet'], ['Фонд', 1, 'F', 'hiddenColumns'], ['Фонд', 3, null, 'hiddenRows']])
  expect(reading.rows).toHaveLength(2)
})

test('the sections of the federal list give its subjects', () => {
  const reading = readingOf(['code', 'title', 'authors', 'publisher', 'grade'], ['1.1.', 'Учебники, допущенные к использованию'], ['1.1.1.', 'Начальное общее образование (уровень образования)'], ['1.1.1.1.', 'Филология (предметная область)'], ['1.1.1.1.1.', 'Русский язык (учебный предмет)'], ['1.1.1.1.1.1.1.', 'Азбука', 'Лугова М.И.', 'Просвещение', '1'], ['1.1.1.2.', 'Искусство (предметная область)'], ['1.1.1.2.1.1.1.', 'Музыка', 'Полева М.И.', 'Просвещение', '1'])
  expect(reading.rows.map(({ subject, fpuCode }) => [subject, fpuCode])).toEqual([['Русский язык', '1.1.1.1.1.1.1'], [null, '1.1.1.2.1.1.1']])
  expect(asked(reading)).toEqual([])
})

test('a sheet without a heading or without rows is asked about', () => {
  expect(asked(readingOf(['Инструкция'], ['Заполните лист 2']))).toEqual(['1 noHeading'])
  expect(asked(readingOf(heading))).toEqual(['1 emptyTable'])
})

test('a table of subjects without titles is read, and the missing column asked about', () => {
  const reading = readingOf(['Наименование ОО', 'СОШ № 3'], ['№ п/п', 'Наименование учебного предмета', 'Класс', 'Контингент', 'Учебники в наличии, шт.'], ['1', 'Математика', 5, 50, 48], ['ИТОГИ', '', '', 50, 48])
  expect(reading.rows).toMatchObject([{ school: 'СОШ № 3', title: null, subject: 'Математика', grades: [5], pupils: 50, quantity: 48 }])
  expect(asked(reading)).toEqual(['3 noTitles'])
})

test('marks of «the same» take the cell above, an empty cell takes nothing', () => {
  const reading = readingOf(['Школа', 'Автор', 'Название', 'Класс', 'Кол-во'], ['СОШ № 3', 'Ветров Г.Я.', 'Физика', 7, 5], ['-"-', '-//-', 'Физика', 8, 5], ['', 'Ветров Г.Я.', 'Физика', 9, 5])
  expect(reading.rows.map(({ school, authors }) => [school, authors])).toEqual([['СОШ № 3', 'Ветров Г.Я.'], ['СОШ № 3', 'Ветров Г.Я.'], [null, 'Ветров Г.Я.']])
  expect(asked(reading)).toEqual(['A4 noSchool'])
})

test('a section ends where a column says otherwise', () => {
  const reading = readingOf(['Предмет', 'Название', 'Класс', 'Кол-во'], ['Математика'], ['', 'Алгебра', 7, 5], ['Физика', 'Физика', 7, 5], ['', 'Химия', 8, 5])
  expect(reading.rows.map(({ subject }) => subject)).toEqual(['Математика', 'Физика', null])
})

test('units under a heading are no data', () => {
  expect(asked(readingOf(['Название', 'Класс', 'Кол-во', 'Цена'], ['', '', 'шт.', 'руб.'], ['Физика', 7, 5, 100]))).toEqual([])
})

test.each([
  ['a heading of two rows', [['Автор', 'Название', 'Класс', 'Количество', null, null], [null, null, null, 'СОШ № 1', 'СОШ № 2', 'Всего']]],
  ['one row', [['Автор', 'Название', 'Класс', 'СОШ № 1', 'СОШ № 2', 'Всего']]],
])('schools side by side, in %s, have a row each', (_, headings) => {
  const reading = readingOf(...headings, ['Ветров Г.Я.', 'Физика', 7, 10, 20, 30], ['Ветров Г.Я.', 'Химия', 8, null, '2/3', 5], ['', 'Итого', '', 10, 20, 30])
  expect(asked(readingOf(...headings, ['Ветров Г.Я.', 'Физика', 7, null, null, 30]))).toEqual([`D${headings.length + 1} noQuantity`])
  expect(reading.rows.map(({ school, title, quantity, parts }) => [school, title, quantity, parts])).toEqual([['СОШ № 1', 'Физика', 10, null], ['СОШ № 2', 'Физика', 20, null], ['СОШ № 2', 'Химия', null, [2, 3]]])
  expect(asked(reading)).toEqual([])
})

test('of schools side by side each has its own columns; what is of all together is no school’s', () => {
  const reading = readingOf(['Название', 'Класс', 'Учеников', 'СОШ № 1', null, 'Лицей № 2', null], [null, null, null, 'Кол-во', 'Сумма', 'Кол-во', 'Сумма'], ['Физика', 7, 60, 10, 1000, -4, 1])
  expect(reading.rows.map(({ school, quantity, pupils }) => [school, quantity, pupils])).toEqual([['СОШ № 1', 10, null], ['Лицей № 2', null, null]])
  expect(asked(reading)).toEqual(['C1 unknownColumn', 'F3 negative'])
})

test('a total under the name of a school is no data', () => {
  expect(readingOf(['Школа', 'Название', 'Класс', 'Кол-во'], ['СОШ № 1', 'Физика', 7, 5], ['СОШ № 1', 'Итого', '', 5]).rows).toHaveLength(1)
})

test('data beyond the last heading is asked about once', () => {
  expect(asked(readingOf(['Название', 'Класс', 'Кол-во'], ['Физика', 7, 5, 'х'], ['Химия', 8, 5, 'у']))).toEqual(['D1 columnWithoutHeading'])
})

test('rows of a form that nobody filled in and numbers of pages are no data', () => {
  expect(asked(readingOf(['№', 'Автор', 'Название', 'Класс', 'Кол-во', 'Сумма'], ['1', 'Ветров Г.Я.', 'Физика', 7, 5, 100], ['2'], ['3', '', '', '', '', 0], ['4', null, null, null, 0, 0], ['Страница 1 из 2']))).toEqual([])
})

test('a subject alone is a section when books stand under it, and is asked about when none does', () => {
  const reading = readingOf(['№', 'Название', 'Класс', 'Кол-во'], ['', 'Физика'], ['1', 'Физика. Механика', 10, 5], ['', 'Химия'], ['', 'Музыка'], ['2', 'Музыка', 5, 5], ['3', 'Биология'], ['', 'География'])
  expect(reading.rows.map(({ title, subject }) => [title, subject])).toEqual([['Физика. Механика', 'Физика'], ['Музыка', 'Музыка'], ['Биология', 'Музыка']])
  expect(asked(reading)).toEqual(['B4 strangeRow', 'D7 noQuantity', 'C7 noGrade', 'B8 strangeRow'])
})
