import { expect, test } from 'vitest'
import { asked, foundBy, itemsBy, readTitled } from './reading-for-tests.ts'
import type { PlanItem } from './plan-reading.ts'

const textFields: readonly [keyof PlanItem, string][] = [
  ['number', '№'], ['number', '№ п/п'], ['number', 'N п/п'], ['number', 'Номер строки'], ['number', '№п/п'], ['number', 'П/п'], ['number', '№№ п/п'],
  ['place', 'Место проведения'], ['place', 'Место'], ['place', 'Место проведения заседания'],
  ['topic', 'Тема заседания'], ['topic', 'Тема заседания ГМО'], ['topic', 'Наименование мероприятия'], ['topic', 'Мероприятие'], ['topic', 'Мероприятия'], ['topic', 'Вид деятельности'], ['topic', 'Повестка'], ['topic', 'Название мероприятия'], ['topic', 'Тематика заседаний'], ['topic', 'Виды деятельности'], ['topic', 'Тема'],
  ['aim', 'Цель'], ['aim', 'Цель заседания'],
  ['form', 'Форма проведения'], ['form', 'Форма'], ['form', 'Форма работы'],
  ['output', 'Практический выход'], ['output', 'Результат'], ['output', 'Ожидаемые результаты'], ['output', 'Планируемый результат'], ['output', 'Ожидаемый результат'], ['output', 'Итог'],
  ['status', 'Отметка о выполнении'], ['status', 'Примечания'], ['status', 'Примечание'], ['status', 'Отметка о проведении'],
]

test.each(textFields)('%s under «%s»', (field, heading) => {
  const columns = field === 'topic' ? ['Сроки', 'Ответственный'] : ['Мероприятие', 'Сроки', 'Ответственный']
  const cells = columns.map((column) => ({ Мероприятие: 'Обзор книг', Сроки: 'ноябрь', Ответственный: 'Орлова М.С.' })[column])
  const value = field === 'number' ? '7' : 'Творческий отчёт'
  const reading = readTitled(`| ${[heading, ...columns].join(' | ')} |\n| ${[value, ...cells].join(' | ')} |`)
  expect(reading.items).toHaveLength(1)
  expect(reading.items[0]![field]).toBe(value)
  expect(reading.items[0]!.extra).toEqual({})
  expect(asked(reading)).toEqual([])
})

test.each(['Содержание', 'Содержание работы', 'Вопросы для обсуждения', 'Повестка', 'Повестка дня', 'Рассматриваемые вопросы', 'Основное содержание'])('content under «%s»', (heading) => {
  const reading = readTitled(`| Тема заседания | ${heading} | Сроки |\n| Читаем вместе | Обзор книг / Обмен находками | ноябрь |`)
  expect(itemsBy(reading, 'topic', 'content')).toEqual([['Читаем вместе', 'Обзор книг\nОбмен находками']])
  expect(asked(reading)).toEqual([])
})

test.each(['Месяц проведения', 'Дата проведения', 'Сроки', 'Сроки проведения', 'Сроки исполнения', 'Срок реализации мероприятия', 'Дата', 'Месяц', 'Срок', 'Время проведения', 'Период', 'Срок исполнения', 'Дата, время', 'Сроки выполнения'])('term under «%s»', (heading) => {
  const reading = readTitled(`| Мероприятие | ${heading} | Ответственный |\n| Обзор книг | ноябрь | Орлова М.С. |`)
  expect(itemsBy(reading, 'topic', 'months')).toEqual([['Обзор книг', [11]]])
  expect(asked(reading)).toEqual([])
})

test.each(['Ответственный', 'Ответственные', 'Ответственный (-ые)', 'Исполнители', 'Ответственный исполнитель/соисполнители', 'Ответственные исполнители', 'Исполнитель', 'Кто проводит', 'Ответственный за проведение', 'ФИО ответственного'])('responsible under «%s»', (heading) => {
  const reading = readTitled(`| Мероприятие | Срок | ${heading} |\n| Обзор книг | ноябрь | Орлова М.С. |`)
  expect(itemsBy(reading, 'topic', 'who')).toEqual([['Обзор книг', 'Орлова М.С.']])
  expect(asked(reading)).toEqual([])
})

test.each<[string, string, string, string]>([
  ['Дата и место проведения', 'сентябрь, МАОУ СОШ №5', 'сентябрь', 'МАОУ СОШ №5'],
  ['Дата и место проведения', 'сентябрь / МАОУ СОШ №5', 'сентябрь', 'МАОУ СОШ №5'],
  ['Время и место проведения', '15.10.2026, 14:00 / МБОУ СОШ № 3', '15.10.2026, 14:00', 'МБОУ СОШ № 3'],
  ['Время и место проведения', 'октябрь МАОУ СОШ №5', 'октябрь', 'МАОУ СОШ №5'],
  ['Срок и место проведения', 'ноябрь, онлайн', 'ноябрь', 'онлайн'],
  ['Дата, место проведения', '20 января / г. Заречье, гимназия № 2', '20 января', 'г. Заречье, гимназия № 2'],
  ['Дата и место проведения', 'март (школа 5)', 'март', 'школа 5'],
  ['Сроки и место', 'апрель; центральная библиотека', 'апрель', 'центральная библиотека'],
])('under «%s»: «%s»', (heading, cell, term, place) => {
  const reading = readTitled(`| № | Тема заседания | ${heading} | Ответственный |\n| 1 | Читаем вместе | ${cell} | Орлова М.С. |`)
  expect([reading.items[0]!.term?.raw, reading.items[0]!.place]).toEqual([term, place])
  expect(asked(reading)).toEqual([])
})

test('a matrix of nine columns, split over pages, with column numbers and numbers given by the program', () => {
  const head = '| № | Месяц проведения | Место проведения | Тема заседания ГМО | Цель | Содержание | Форма проведения | Практический выход | Ответственный |'
  const reading = readTitled(`
# Заседания ГМО
${head}
| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
| 1.¦ | сентябрь | МАОУ СОШ № 7 | Начало года | Согласовать работу | 1.¦Обсуждение плана / Выбор секретаря | круглый стол | План | Руководитель ГМО |

${head}
| 2.¦ | январь | МБОУ СОШ № 3 | Читаем вместе | Обменяться опытом | Занятия школ | семинар | Сборник | Орлова М.С. |`)
  expect(itemsBy(reading, 'kind', 'number', 'section', 'place', 'topic', 'aim', 'content', 'form', 'output', 'who')).toEqual([
    ['meeting', '1', 'Заседания ГМО', 'МАОУ СОШ № 7', 'Начало года', 'Согласовать работу', '1. Обсуждение плана\nВыбор секретаря', 'круглый стол', 'План', 'Руководитель ГМО'],
    ['meeting', '2', 'Заседания ГМО', 'МБОУ СОШ № 3', 'Читаем вместе', 'Обменяться опытом', 'Занятия школ', 'семинар', 'Сборник', 'Орлова М.С.'],
  ])
  expect(asked(reading)).toEqual([])
})

test('section rows: over the whole width, numbered, bold, in one cell', () => {
  const reading = readTitled(`
| № п/п | Мероприятие | Сроки | Ответственные |
| →4 I. Организационная работа |
| 1 | Составить план | сентябрь | Лебедева А.П. |
| II | →3 *Методическая работа |
| 2 | Провести семинар | ноябрь | Орлова М.С. |
| | *Информационная работа | | |
| 3 | Выпустить вестник | декабрь | Зимина В.А. |
| →4 *Раздел 4. Работа с фондом |
| 4 | Сверить фонд | май | школьные библиотекари |`)
  expect(itemsBy(reading, 'number', 'section', 'topic')).toEqual([
    ['1', 'I. Организационная работа', 'Составить план'],
    ['2', 'II Методическая работа', 'Провести семинар'],
    ['3', 'Информационная работа', 'Выпустить вестник'],
    ['4', 'Раздел 4. Работа с фондом', 'Сверить фонд'],
  ])
  expect(asked(reading)).toEqual([])
})

test('several tables, each under its heading', () => {
  const table = (topic: string) => `| Мероприятие | Сроки | Ответственные |\n| ${topic} | ноябрь | Орлова М.С. |`
  const reading = readTitled(`*Организационная работа\n${table('Собрать сведения')}\n\n2. Методическая работа\n${table('Провести семинар')}\n\nИнформационная деятельность\n${table('Выпустить вестник')}`)
  expect(itemsBy(reading, 'section', 'topic')).toEqual([
    ['Организационная работа', 'Собрать сведения'],
    ['2. Методическая работа', 'Провести семинар'],
    ['Информационная деятельность', 'Выпустить вестник'],
  ])
  expect(asked(reading)).toEqual([])
})

test('a heading over headings is not lost, and asked about only when it says something', () => {
  const table = '| Мероприятие | Сроки | Ответственные |\n| Провести семинар | ноябрь | Орлова М.С. |'
  const plain = readTitled(`# Планирование деятельности\n## Методическая работа\n${table}`)
  expect(itemsBy(plain, 'section')).toEqual([['Методическая работа']])
  expect(asked(plain)).toEqual([])
  const telling = readTitled(`# Сопровождение молодых педагогов\n## Методическая работа\n${table}`)
  expect(itemsBy(telling, 'section')).toEqual([['Методическая работа']])
  expect(asked(telling)).toEqual(['leftover /items/0/section'])
  expect(foundBy(telling, 'leftover')).toEqual(['Сопровождение молодых педагогов'])
})

test('cells merged over rows give their value to each of the rows', () => {
  const reading = readTitled(`
| № | Мероприятие | Сроки | Ответственные |
| 1 | Обзор книг | ↓3 ноябрь | ↓2 Орлова М.С. |
| 2 | Выставка |
| 3 | Конкурс | Зимина В.А. |`)
  expect(itemsBy(reading, 'number', 'topic', 'months', 'who')).toEqual([
    ['1', 'Обзор книг', [11], 'Орлова М.С.'],
    ['2', 'Выставка', [11], 'Орлова М.С.'],
    ['3', 'Конкурс', [11], 'Зимина В.А.'],
  ])
  expect(asked(reading)).toEqual([])
})

test('cells merged over columns fill the first of them and lose nothing', () => {
  const reading = readTitled(`
| № | Мероприятие | Сроки | Ответственные |
| 1 | Обзор книг | →2 ноябрь |
| 2 | Выставка | декабрь | Орлова М.С. |`)
  expect(itemsBy(reading, 'topic', 'months', 'who')).toEqual([
    ['Обзор книг', [11], ''],
    ['Выставка', [12], 'Орлова М.С.'],
  ])
  expect(asked(reading)).toEqual([])
})

test('an unknown heading is asked about once, even when nothing stands under it', () => {
  const full = readTitled(`
| Мероприятие | Сроки | Бюджет, тыс. руб. |
| Обзор книг | ноябрь | 15 |
| Выставка | декабрь | |
| Конкурс | март | 7 |`)
  expect(full.items.map(({ extra }) => extra)).toEqual([{ 'Бюджет, тыс. руб.': '15' }, {}, { 'Бюджет, тыс. руб.': '7' }])
  expect(asked(full)).toEqual(['unknownHeading /items/0/extra/Бюджет, тыс. руб.'])
  const empty = readTitled(`| Мероприятие | Сроки | Смета |\n| Обзор книг | ноябрь | |`)
  expect(empty.questions.map(({ code, found }) => [code, found])).toEqual([['unknownHeading', 'Смета']])
})

test('a heading with a slash is pointed at by the rules of JSON Pointer', () => {
  expect(asked(readTitled(`| Мероприятие | Сроки | Охват/явка |\n| Обзор книг | ноябрь | 15 |`))).toEqual(['unknownHeading /items/0/extra/Охват~1явка'])
})

test('a weaker heading gives way to a stronger one', () => {
  const reading = readTitled(`| Направление деятельности | Мероприятие | Сроки | Ответственные |\n| Методическая работа | Провести семинар | ноябрь | Орлова М.С. |`)
  expect(reading.items[0]).toMatchObject({ topic: 'Провести семинар', extra: { 'Направление деятельности': 'Методическая работа' } })
  expect(asked(reading)).toEqual(['unknownHeading /items/0/extra/Направление деятельности'])
})

test('a heading of two rows', () => {
  const reading = readTitled(`
| ↓2 № | ↓2 Тема заседания | →2 Проведение | ↓2 Ответственный |
| Дата | Место |
| 1 | Начало | сентябрь | гимназия № 2 | Орлова М.С. |`)
  expect(itemsBy(reading, 'topic', 'months', 'place', 'who')).toEqual([['Начало', [9], 'гимназия № 2', 'Орлова М.С.']])
  expect(asked(reading)).toEqual([])
})

test('the title of a table in its own first row', () => {
  const reading = readTitled(`
| →3 *Заседания ГМО |
| Тема | Сроки | Ответственный |
| Начало | сентябрь | Орлова М.С. |`)
  expect(itemsBy(reading, 'kind', 'section', 'topic')).toEqual([['meeting', 'Заседания ГМО', 'Начало']])
  expect(asked(reading)).toEqual([])
})

test('months as section rows', () => {
  const reading = readTitled(`
| № | Мероприятие | Ответственные |
| →3 СЕНТЯБРЬ |
| 1 | Составить план | Лебедева А.П. |
| 2 | Собрать сведения | Орлова М.С. |
| →3 ОКТЯБРЬ |
| 3 | Провести семинар | Зимина В.А. |`)
  expect(itemsBy(reading, 'section', 'topic', 'months')).toEqual([['СЕНТЯБРЬ', 'Составить план', [9]], ['СЕНТЯБРЬ', 'Собрать сведения', [9]], ['ОКТЯБРЬ', 'Провести семинар', [10]]])
  expect(asked(reading)).toEqual([])
})

test('months merged down the left side', () => {
  const reading = readTitled(`
| Месяц | Содержание работы | Ответственный |
| ↓2 Сентябрь | Составить план | Лебедева А.П. |
| Собрать сведения | Орлова М.С. |
| Октябрь | 1. Провести семинар / 2. Выпустить вестник | Зимина В.А. |`)
  expect(itemsBy(reading, 'months', 'content', 'who')).toEqual([[[9], 'Составить план', 'Лебедева А.П.'], [[9], 'Собрать сведения', 'Орлова М.С.'], [[10], '1. Провести семинар\n2. Выпустить вестник', 'Зимина В.А.']])
  expect(asked(reading)).toEqual([])
})

test('a matrix of meetings without the word itself in its headings', () => {
  const reading = readTitled(`| № | Дата | Тема | Вопросы для обсуждения | Форма проведения | Ответственный |\n| 1 | октябрь | Читаем вместе | Обзор книг | семинар | Орлова М.С. |`)
  expect(reading.items[0]!.kind).toBe('meeting')
  expect(asked(reading)).toEqual([])
})

test('meetings among activities are told by their words', () => {
  const reading = readTitled(`
| № | Мероприятие | Сроки | Ответственный |
| 1 | Заседание ГМО «Читаем вместе» | октябрь | Орлова М.С. |
| 2 | Подготовка к заседанию ГМО | октябрь | Орлова М.С. |
| 3 | Организационное заседание | сентябрь | Орлова М.С. |
| 4 | Проведение заседаний ГМО | 1 раз в четверть | Орлова М.С. |
| 5 | Конкурс чтецов | март | Орлова М.С. |`)
  expect(itemsBy(reading, 'number', 'kind')).toEqual([['1', 'meeting'], ['2', 'activity'], ['3', 'meeting'], ['4', 'activity'], ['5', 'activity']])
  expect(asked(reading)).toEqual([])
})

test('a table without a heading is guessed, and the guess is asked about', () => {
  const reading = readTitled(`| 1 | Обзор новинок | сентябрь | Орлова М.С. |\n| 2 | Конкурс чтецов | октябрь | Зимина В.А. |`)
  expect(itemsBy(reading, 'number', 'topic', 'months', 'who')).toEqual([['1', 'Обзор новинок', [9], 'Орлова М.С.'], ['2', 'Конкурс чтецов', [10], 'Зимина В.А.']])
  expect(asked(reading)).toEqual(['other'])
})

test('a table without a heading after a heading of its own goes on with the table before only under the same page', () => {
  const reading = readTitled(`
| № | Мероприятие | Сроки | Ответственный |
| 1 | Обзор новинок | сентябрь | Орлова М.С. |

*Методическая работа
| 2 | Конкурс чтецов | октябрь | Зимина В.А. |`)
  expect(itemsBy(reading, 'number', 'section', 'topic', 'months')).toEqual([['1', null, 'Обзор новинок', [9]], ['2', 'Методическая работа', 'Конкурс чтецов', [10]]])
  expect(asked(reading)).toEqual([])
})
