import { expect, test } from 'vitest'
import { splitAuthors, withoutAuthors } from './authors.ts'
import { gradesInTitle, gradesOf } from './grades.ts'
import { copiesOf, moneyOf, wholeOf, writeOffOf } from './numbers.ts'
import { fpuCodeOf, isbnOf, partIn, yearOf } from './other-values.ts'

const said = (read: object) => ('value' in read ? read.value : (read as { code: string }).code)

test.each([
  ['7', [7]], ['7.0', [7]], ['7-9', [7, 8, 9]], ['10 – 11', [10, 11]], ['10 - 11', [10, 11]], ['5, 6', [5, 6]], ['5 и 6', [5, 6]], ['5 класс', [5]], ['5-6 кл.', [5, 6]], ['5-й класс', [5]], ['X–XI', [10, 11]], ['Х-ХІ', [10, 11]], ['8б', [8]], ['8 «Б»', [8]], ['7а,7б', [7]], ['7а, 8б кл.', [7, 8]],
  ['1 доп.', [1]], ['1 дополнительный класс', [1]], ['1 доп. - 1', [1]], ['12', [12]],
  ['0', 'badGrade'], ['13', 'badGrade'], ['79', 'badGrade'], ['9-7', 'badGrade'], ['7.9', 'badGrade'], ['-7', 'badGrade'], ['все', 'badGrade'], ['45907', 'badGrade'],
  ['2026-09-07', 'date'], ['07.09.2026', 'date'], ['07.сен', 'date'], ['сен.07', 'date'], ['7.сен', 'date'], ['09.июл', 'date'], ['#Н/Д', 'formulaError'],
])('grades «%s»', (text, expected) => {
  const read = gradesOf(text)
  expect('value' in read ? read.value.grades : read.code).toEqual(expected)
})

test('an additional class and the letter of a class are noted; a day reminds of what was typed', () => {
  expect(gradesOf('1 доп.')).toMatchObject({ value: { note: '1 доп.' } })
  expect(gradesOf('8б')).toMatchObject({ value: { note: 'класс 8б' } })
  expect(gradesOf('2026-09-07')).toMatchObject({ text: expect.stringContaining('«7-9»') })
})

test.each([
  ['62', [62, null]], ['62 шт.', [62, null]], ['62.0', [62, null]], ['1 234', [1234, null]], ['1\u00A0234', [1234, null]], ['0', [0, null]], ['62/62', [null, [62, 62]]], ['67/65', [null, [67, 65]]], ['67 / 65 / 60', [null, [67, 65, 60]]],
  ['-5', 'negative'], ['−5', 'negative'], ['2.5', 'fraction'], ['2,5', 'fraction'], ['1,234', 'notNumber'], ['62 65', 'notNumber'], ['много', 'notNumber'], ['нет', 'notNumber'], ['67+65', 'notNumber'], ['9785090712345', 'tooLarge'],
  ['2026-09-07', 'date'], ['#ЗНАЧ!', 'formulaError'], ['#REF!', 'formulaError'], ['#DIV/0!', 'formulaError'], ['#Н/Д', 'formulaError'], ['#N/A', 'formulaError'], ['Err:502', 'formulaError'], ['####', 'formulaError'],
])('copies «%s»', (text, expected) => {
  const read = copiesOf(text)
  expect('value' in read ? [read.value.quantity, read.value.parts] : read.code).toEqual(expected)
})

test.each([
  ['339', 339], ['339,00', 339], ['1 234,50', 1234.5], ['1\u00A0234,50', 1234.5], ['1.234,50', 1234.5], ['1,234.50', 1234.5], ['339 руб.', 339], ['339,5 ₽', 339.5], ['339 р.', 339], ['339.126', 339.13],
  ['-1', 'negative'], ['бесплатно', 'notNumber'], ['#ЗНАЧ!', 'formulaError'], ['2026-01-05', 'date'], ['9785090712345', 'tooLarge'],
])('a price «%s»', (text, expected) => expect(said(moneyOf(text))).toBe(expected))

test('pupils and sets to write off', () => {
  expect([said(wholeOf('25 чел.', '')), said(wholeOf('25/24', '')), said(writeOffOf('5/5')), said(writeOffOf('5/4')), said(writeOffOf('5'))]).toEqual([25, 'notNumber', 5, 'partsDiffer', 5])
})

test.each([['2019', 2019], ['2019 г.', 2019], ['2019 год', 2019], ['19', 'badYear'], ['2018-2020', 'badYear'], ['1905-07-11', 'date'], ['43000', 'badYear']])('a year «%s»', (text, expected) => expect(said(yearOf(text))).toBe(expected))

test.each([['978-5-09-071234-7', '978-5-09-071234-7'], ['9785090712347', '9785090712347'], ['ISBN 5-09-015234-7', 'badIsbn'], ['9785090712340', 'badIsbn'], ['9,78509E+12', 'badIsbn'], ['0-306-40615-2', '0-306-40615-2']])('an ISBN «%s»', (text, expected) => expect(said(isbnOf(text))).toBe(expected))

test.each([['1.1.1.1.1.1.2.', { fpuCode: '1.1.1.1.1.1.2', note: null }], ['1.2.3.4.5.6', { fpuCode: '1.2.3.4.5.6', note: null }], ['Код 1С 12-0345', { fpuCode: null, note: 'Код 1С 12-0345' }], ['12-0345', { fpuCode: null, note: 'код 12-0345' }], ['1..3.1.1.3', 'badCode'], ['2001-01-01', 'date']])('a code «%s»', (text, expected) => expect(said(fpuCodeOf(text))).toEqual(expected))

test.each([
  ['Азбука. В 2 ч. Ч. 1', '1'], ['Русский язык. Часть 2', '2'], ['Букварь 1 часть', '1'], ['Литература 5кл.2ч.', '2'], ['Математика. В 2-х частях. Часть II', '2'], ['Математика (в трех частях). Ч.3', '3'],
  ['Математика. В 2-х ч.', null], ['Математика в 2 частях', null], ['Азбука в двух частях', null], ['Букварь в 2ч', null], ['История. Ч. 1,2,3', null], ['Букварь часть 1,2', null], ['Ч.1. Управление шлюпкой. Ч.2. Устройство', null], ['Человек и общество', null], ['Физика. 10 ч', null],
])('part of «%s»', (title, part) => expect(partIn(title)).toBe(part))

test.each([['Физика. 7 класс', [7]], ['Геометрия. 7-9 классы', [7, 8, 9]], ['Литература 6кл.2ч.', [6]], ['Русский язык: 1-й класс: учебник', [1]], ['Русский язык 10-11класс', [10, 11]], ['Геометрия 10-11', []], ['История. 1914–1945 годы', []], ['Классная литература', []]])('grades named by «%s»', (title, grades) => expect(gradesInTitle(title)).toEqual(grades))

test.each([
  ['Ветров Л.Н. Обществознание', 'Ветров Л.Н.', 'Обществознание'],
  ['Ветров Г.Я., Лугов Б.Б., Полев Н.Н. / Под ред. Ивинской НА.. Физика (базовый уровень)', 'Ветров Г.Я., Лугов Б.Б., Полев Н.Н. / Под ред. Ивинской НА.', 'Физика (базовый уровень)'],
  ['Як ВВ.. Математика', 'Як ВВ.', 'Математика'],
  ['Ветров С. М.,. Алгебра и начала математического анализа. 11 класс.', 'Ветров С. М.', 'Алгебра и начала математического анализа. 11 класс.'],
  ['Ветров. Обществознание базовый', 'Ветров', 'Обществознание базовый'],
  ['Ветров, Лугов. Литература', 'Ветров, Лугов', 'Литература'],
  ['В.П.Ветров. Азбука в двух частях', 'В.П.Ветров', 'Азбука в двух частях'],
  ['Лугова М.И., Полева М.А. и др.. Математика. В 2-х частях', 'Лугова М.И., Полева М.А. и др.', 'Математика. В 2-х частях'],
  ['Лугова М.И. и другие. Математика', 'Лугова М.И. и другие', 'Математика'],
  ['Лугова Г.С.. Лугова Г.С. Литература 6кл.2ч.', 'Лугова Г.С.', 'Литература 6кл.2ч.'],
  ['Ветров О.В, Лугов А.А, Полев М.В. Всеобщая история', 'Ветров О.В, Лугов А.А, Полев М.В.', 'Всеобщая история'],
  ['под редакцией Б.М.Лугового. Изобразительное искусство', 'под редакцией Б.М.Лугового', 'Изобразительное искусство'],
  ['Физика. Ветров А.Б.', 'Ветров А.Б.', 'Физика'],
  ['Математика: учебник / Лугова М.И., Ветров А.Б.', 'Лугова М.И., Ветров А.Б.', 'Математика: учебник'],
  ['Физика. 7 класс, Ветров А.Б. и др.', 'Ветров А.Б. и др.', 'Физика. 7 класс'],
  ['Ветров-Луговой Б.А. Астрономия', 'Ветров-Луговой Б.А.', 'Астрономия'],
])('«%s» is parted', (text, authors, title) => expect(splitAuthors(text)).toEqual({ authors, title }))

test.each(['Математика. 5 класс', 'Основы мировых религиозных культур', 'История ХХ. Век перемен', 'Лугов Д. Карр, Полев Д, Ветров ОС. / Физика', 'Счастливый английский'])('«%s» has no sure authors', (text) => expect(splitAuthors(text)).toBeNull())

test('authors said again before a title are dropped', () => {
  expect(withoutAuthors('Ветров Л.Н. Обществознание', 'Ветров Л. Н.')).toBe('Обществознание')
  expect(withoutAuthors('Обществознание', 'Ветров Л. Н.')).toBe('Обществознание')
  expect(withoutAuthors('Ветров Л.Н.', 'Ветров Л. Н.')).toBe('Ветров Л.Н.')
})

test('no text, however it is made, keeps the readers busy', () => {
  const started = performance.now()
  for (const text of ['А.'.repeat(20_000), 'Аб В., '.repeat(5_000), ' '.repeat(50_000), '1'.repeat(50_000), `${'а'.repeat(50_000)}. `, '1/'.repeat(20_000), '1 доп. '.repeat(5_000), 'под ред. '.repeat(5_000), '1-'.repeat(20_000), 'Аб-'.repeat(10_000), 'А Б '.repeat(10_000), 'Физика. '.repeat(5_000), 'я / Аб В.Г., '.repeat(3_000)]) {
    splitAuthors(text)
    withoutAuthors(text, text)
    for (const read of [gradesOf, copiesOf, moneyOf, yearOf, isbnOf, fpuCodeOf, partIn, gradesInTitle]) read(text)
  }
  expect(performance.now() - started).toBeLessThan(8_000)
})
