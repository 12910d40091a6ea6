import { expect, test } from 'vitest'
import { asked, foundBy, itemsBy, readTitled } from './reading-for-tests.ts'

test('month headings with lists under them', () => {
  const reading = readTitled(`
*Сентябрь
1. Сверка фондов учебников.
2. Заседание ГМО «Начало года». Отв. Лебедева А.П.
*Октябрь
- Конкурс закладок
- Обзор новинок (отв. Орлова М.С.)
# Ноябрь – декабрь
•¦Неделя детской книги
СЕЧЕНЬ`.replace('СЕЧЕНЬ', ''))
  expect(itemsBy(reading, 'kind', 'number', 'section', 'topic', 'months', 'who')).toEqual([
    ['activity', '1', 'Сентябрь', 'Сверка фондов учебников.', [9], ''],
    ['meeting', '2', 'Сентябрь', 'Заседание ГМО «Начало года»', [9], 'Лебедева А.П.'],
    ['activity', null, 'Октябрь', 'Конкурс закладок', [10], ''],
    ['activity', null, 'Октябрь', 'Обзор новинок', [10], 'Орлова М.С.'],
    ['activity', null, 'Ноябрь – декабрь', 'Неделя детской книги', [11, 12], ''],
  ])
  expect(asked(reading)).toEqual([])
})

test.each(['СЕНТЯБРЬ', 'Сентябрь 2026 г.', 'Сентябрь:', '# Сентябрь', 'I. Сентябрь', '*Сентябрь.'])('«%s» heads a month', (heading) => {
  const reading = readTitled(`${heading}\n1. Сверка фондов.\n2. Обзор новинок.`)
  expect(itemsBy(reading, 'topic', 'months', 'from')).toEqual([['Сверка фондов.', [9], '2026-09-01'], ['Обзор новинок.', [9], '2026-09-01']])
  expect(asked(reading)).toEqual([])
})

test('lines without marks under months', () => {
  const reading = readTitled('*План мероприятий\n*Сентябрь\nСверка фондов учебников\nОбзор новинок\n*Октябрь\nКонкурс закладок')
  expect(itemsBy(reading, 'section', 'topic')).toEqual([['Сентябрь', 'Сверка фондов учебников'], ['Сентябрь', 'Обзор новинок'], ['Октябрь', 'Конкурс закладок']])
  expect(asked(reading)).toEqual([])
})

test('a month in the line itself', () => {
  const reading = readTitled('*План мероприятий\nСентябрь: сверка фондов учебников.\nОктябрь: конкурс закладок.\nЯнварь – обзор новинок.')
  expect(itemsBy(reading, 'topic', 'months')).toEqual([['сверка фондов учебников.', [9]], ['конкурс закладок.', [10]], ['обзор новинок.', [1]]])
  expect(asked(reading)).toEqual([])
})

test('days in the lines of a month', () => {
  const reading = readTitled('*Октябрь\n15.10.2026 – Конкурс закладок\n20 октября: обзор новинок')
  expect(itemsBy(reading, 'topic', 'from')).toEqual([['Конкурс закладок', '2026-10-15'], ['обзор новинок', '2026-10-20']])
  expect(asked(reading)).toEqual([])
})

test('meetings as labelled paragraphs', () => {
  const reading = readTitled(`
*Заседание № 1
Дата: 15 сентября 2026 г.
Тема: «Начало года»
Цель: согласовать работу
Форма: круглый стол
Место: гимназия № 2
Вопросы:
1. Итоги прошлого года.
2. План на новый год.
Практический выход: план работы
Ответственный: Лебедева А.П.
*Заседание № 2
Срок: январь
Тема: Читаем вместе
Форма проведения: семинар
Место проведения: МБОУ СОШ № 3
Вопросы для обсуждения: 1. Обзор книг. 2. Обмен находками.
Ответственные: Орлова М.С., Зимина В.А.`)
  expect(itemsBy(reading, 'kind', 'number', 'from', 'topic', 'aim', 'form', 'place', 'content', 'output', 'who')).toEqual([
    ['meeting', '1', '2026-09-15', '«Начало года»', 'согласовать работу', 'круглый стол', 'гимназия № 2', '1. Итоги прошлого года.\n2. План на новый год.', 'план работы', 'Лебедева А.П.'],
    ['meeting', '2', '2027-01-01', 'Читаем вместе', null, 'семинар', 'МБОУ СОШ № 3', '1. Обзор книг. 2. Обмен находками.', null, 'Орлова М.С.; Зимина В.А.'],
  ])
  expect(asked(reading)).toEqual([])
})

test.each<[string, string | null, string | null, string | null]>([
  ['*Заседание № 1. Тема: «Начало года»', '1', null, '«Начало года»'],
  ['*Заседание 1 (сентябрь)', '1', 'сентябрь', null],
  ['*Заседание № 1 – сентябрь', '1', 'сентябрь', null],
  ['*I заседание (сентябрь)', '1', 'сентябрь', null],
  ['*Первое заседание. Сентябрь', '1', 'Сентябрь', null],
  ['# Заседание ГМО № 1 «Начало года»', '1', null, '«Начало года»'],
  ['*1 заседание «Начало года» (сентябрь)', '1', 'сентябрь', '«Начало года»'],
  ['Заседание №1. 15 сентября 2026 г.', '1', '15 сентября 2026 г.', null],
  ['*1. Заседание «Начало года»', '1', null, '«Начало года»'],
  ['ЗАСЕДАНИЕ № 1', '1', null, null],
  ['*Заседание первое', '1', null, null],
  ['*Сентябрь. Заседание № 1', '1', 'Сентябрь', null],
  ['*Заседание (сентябрь)', null, 'сентябрь', null],
])('a meeting headed «%s»', (heading, number, term, topic) => {
  const reading = readTitled(`${heading}\nФорма: круглый стол\nВопросы:\n1. Итоги года.\nОтветственный: Лебедева А.П.`)
  expect(reading.items.map((item) => [item.kind, item.number, item.term?.raw ?? null, item.topic, item.form, item.content])).toEqual([['meeting', number, term, topic, 'круглый стол', '1. Итоги года.']])
  expect(asked(reading)).toEqual([])
})

test('meetings under a heading, with bulleted questions and more than one paragraph', () => {
  const reading = readTitled(`
# Заседания городского методического объединения
## Заседание № 1
*Тема: Начало года
Дата и место проведения: сентябрь, МАОУ СОШ № 7
Повестка дня:
•¦Итоги прошлого года
•¦План на новый год
Планируемый результат: план согласован
## Заседание № 2
*Тема: Читаем вместе
Время проведения: январь
Содержание работы:
Обзор книг.
Обмен находками.`)
  expect(itemsBy(reading, 'number', 'section', 'topic', 'months', 'place', 'content', 'output')).toEqual([
    ['1', 'Заседания городского методического объединения', 'Начало года', [9], 'МАОУ СОШ № 7', 'Итоги прошлого года\nПлан на новый год', 'план согласован'],
    ['2', 'Заседания городского методического объединения', 'Читаем вместе', [1], null, 'Обзор книг.\nОбмен находками.', null],
  ])
  expect(asked(reading)).toEqual([])
})

test('a section of other work after meetings', () => {
  const reading = readTitled(`
*Заседание № 1
Тема: Начало года
Ответственный: Лебедева А.П.
*Работа между заседаниями
1. Консультации начинающим – в течение года.
2. Конкурс закладок (март).`)
  expect(itemsBy(reading, 'kind', 'section', 'topic')).toEqual([
    ['meeting', null, 'Начало года'],
    ['activity', 'Работа между заседаниями', 'Консультации начинающим'],
    ['activity', 'Работа между заседаниями', 'Конкурс закладок'],
  ])
  expect(reading.items.map(({ term }) => term?.kind ?? null)).toEqual([null, 'allYear', 'month'])
  expect(asked(reading)).toEqual([])
})

test('sections with numbered lists, the term and who answers at the end of the line', () => {
  const reading = readTitled(`
*I. Организационная работа
1. Составление плана работы. Срок: сентябрь. Ответственный: Лебедева А.П.
2. Сбор сведений о кадрах (октябрь, Орлова М.С.)
*II. Методическая работа
1. Семинар «Читаем вместе» – ноябрь`)
  expect(itemsBy(reading, 'number', 'section', 'months')).toEqual([['1', 'I. Организационная работа', [9]], ['2', 'I. Организационная работа', [10]], ['1', 'II. Методическая работа', [11]]])
  expect(reading.items[0]).toMatchObject({ topic: 'Составление плана работы.', responsible: [{ name: 'Лебедева А.П.' }] })
  expect(reading.items[1]).toMatchObject({ topic: 'Сбор сведений о кадрах', responsible: [{ name: 'Орлова М.С.' }] })
  expect(reading.items[2]).toMatchObject({ topic: 'Семинар «Читаем вместе»' })
  expect(asked(reading)).toEqual([])
})

test('passports of meetings in two columns', () => {
  const passport = (number: number, month: string) => `
| Заседание № ${number} | |
| Дата | ${month} |
| Тема | Тема ${number} |
| Место проведения | гимназия № 2 |
| Вопросы для обсуждения | 1. Обзор книг. / 2. Обмен находками. |
| Ответственный | Лебедева А.П. |
`
  const reading = readTitled(`# Заседания ГМО\n${passport(1, 'сентябрь')}\n${passport(2, 'январь')}`)
  expect(itemsBy(reading, 'kind', 'number', 'section', 'months', 'topic', 'place', 'content', 'who')).toEqual([
    ['meeting', '1', 'Заседания ГМО', [9], 'Тема 1', 'гимназия № 2', '1. Обзор книг.\n2. Обмен находками.', 'Лебедева А.П.'],
    ['meeting', '2', 'Заседания ГМО', [1], 'Тема 2', 'гимназия № 2', '1. Обзор книг.\n2. Обмен находками.', 'Лебедева А.П.'],
  ])
  expect(asked(reading)).toEqual([])
})

test('a passport under a heading of its own', () => {
  const reading = readTitled(`
*Заседание № 1

| Дата проведения | 15.09.2026 |
| Тема заседания | Начало года |
| Цель | Согласовать работу |
| Повестка | Итоги / План |
| Форма проведения | круглый стол |
| Практический выход | план работы |

*Заседание № 2

| Дата проведения | 20.01.2027 |
| Тема заседания | Читаем вместе |`)
  expect(itemsBy(reading, 'number', 'from', 'topic', 'aim', 'content', 'form', 'output')).toEqual([
    ['1', '2026-09-15', 'Начало года', 'Согласовать работу', 'Итоги\nПлан', 'круглый стол', 'план работы'],
    ['2', '2027-01-20', 'Читаем вместе', null, null, null, null],
  ])
  expect(asked(reading)).toEqual([])
})

test('one table holds the passports of several meetings', () => {
  const reading = readTitled(`
| →2 *Заседание № 1 |
| Дата | сентябрь |
| Тема | Начало года |
| →2 *Заседание № 2 |
| Дата | январь |
| Тема | Читаем вместе |`)
  expect(itemsBy(reading, 'number', 'months', 'topic')).toEqual([['1', [9], 'Начало года'], ['2', [1], 'Читаем вместе']])
  expect(asked(reading)).toEqual([])
})

test('the whole plan as a passport, front part and meetings', () => {
  const reading = readTitled(`
| Тема | Книга и время. |
| Цель | Развитие мастерства. |
| Задачи | 1. Учить начинающих. / 2. Собирать находки. |
| Заседание № 1 / сентябрь | Тема: Начало года / Форма: круглый стол / Вопросы: / 1. Итоги. / 2. План. |
| Заседание № 2 / январь | Тема: Читаем вместе / Форма: семинар |`)
  expect([reading.theme, reading.aim, reading.tasks]).toEqual(['Книга и время.', 'Развитие мастерства.', ['Учить начинающих.', 'Собирать находки.']])
  expect(itemsBy(reading, 'number', 'months', 'topic', 'form', 'content')).toEqual([['1', [9], 'Начало года', 'круглый стол', '1. Итоги.\n2. План.'], ['2', [1], 'Читаем вместе', 'семинар', null]])
  expect(asked(reading)).toEqual([])
})

test('a label without words of the plan in a passport is asked about', () => {
  const reading = readTitled(`| Заседание № 1 | |\n| Дата | сентябрь |\n| Тема | Начало года |\n| Наглядность | выставка книг |`)
  expect(itemsBy(reading, 'number', 'topic')).toEqual([['1', 'Начало года']])
  expect(reading.items[0]!.extra).toEqual({ Наглядность: 'выставка книг' })
  expect(asked(reading)).toEqual(['unknownHeading /items/0/extra/Наглядность'])
})

test('months in the left column, lists in the right', () => {
  const reading = readTitled(`
| Сентябрь | 1. Сверка фондов. / 2. Обзор новинок. |
| Октябрь | Конкурс закладок. |`)
  expect(itemsBy(reading, 'months', 'topic')).toEqual([[[9], 'Сверка фондов.'], [[9], 'Обзор новинок.'], [[10], 'Конкурс закладок.']])
  expect(asked(reading)).toEqual([])
})

test('what follows the body is not lost', () => {
  const reading = readTitled(`
| № | Тема заседания | Сроки | Ответственный |
| 1 | Читаем вместе | октябрь | Орлова М.С. |

Руководитель ГМО ____________ Лебедева А.П.
Исполнитель: Орлова М.С., тел. 12-34-56`)
  expect(reading.items).toHaveLength(1)
  expect(foundBy(reading, 'leftover').join('\n')).toBe('Руководитель ГМО ____________ Лебедева А.П.\nИсполнитель: Орлова М.С., тел. 12-34-56')
})

test('a plan told by dates, a line each', () => {
  const reading = readTitled('10.09.2026 – Заседание ГМО «Начало года»\n22 октября – День школьной библиотеки\nНоябрь – Конкурс закладок (отв. Орлова М.С.)\nВ течение года – Наставничество')
  expect(itemsBy(reading, 'kind', 'topic', 'from')).toEqual([
    ['meeting', 'Заседание ГМО «Начало года»', '2026-09-10'],
    ['activity', 'День школьной библиотеки', '2026-10-22'],
    ['activity', 'Конкурс закладок', '2026-11-01'],
    ['activity', 'Наставничество', '2026-09-01'],
  ])
  expect(asked(reading)).toEqual([])
})

test('a numbered direction parts one list from the next', () => {
  const reading = readTitled('Направление 1. Работа с кадрами\n1. Собеседования\n2. Наставничество\nНаправление 2. Массовая работа\n1. Конкурс закладок')
  expect(itemsBy(reading, 'number', 'section', 'topic')).toEqual([
    ['1', 'Направление 1. Работа с кадрами', 'Собеседования'],
    ['2', 'Направление 1. Работа с кадрами', 'Наставничество'],
    ['1', 'Направление 2. Массовая работа', 'Конкурс закладок'],
  ])
})

test.each(['Список литературы', 'Литература:', 'Приложение 1', 'Интернет-ресурсы'])('what stands under «%s» is no work of the plan', (heading) => {
  const reading = readTitled(`*Сентябрь\n1. Сверка фондов\n${heading}\n1. Книга о библиотеках.`)
  expect(itemsBy(reading, 'topic')).toEqual([['Сверка фондов']])
  expect(foundBy(reading, 'leftover')).toEqual([`${heading}\n1. Книга о библиотеках.`])
})

test('numbered lines below the form of a meeting are its agenda', () => {
  const reading = readTitled('Заседание 1. Сентябрь\nТема: Новое в законах\nФорма: семинар\n1. Новые порядки.\n2. Учебники.\nРезультат: памятка')
  expect(itemsBy(reading, 'form', 'content', 'output')).toEqual([['семинар', '1. Новые порядки.\n2. Учебники.', 'памятка']])
})

test('the mark of a page and who made the plan are no work of it', () => {
  const reading = readTitled('*Заседания ГМО\n| № | Тема заседания | Сроки |\n| 1 | Читаем вместе | октябрь |\nСтр. 1 из 2\nИсполнитель: Орлова Мария Сергеевна')
  expect(itemsBy(reading, 'topic')).toEqual([['Читаем вместе']])
  expect(foundBy(reading, 'leftover')).toEqual(['Стр. 1 из 2', 'Исполнитель: Орлова Мария Сергеевна'])
})

test('when and where in brackets', () => {
  expect(itemsBy(readTitled('*Октябрь\n1. Семинар (22.10, СОШ № 4)'), 'topic', 'from', 'place')).toEqual([['Семинар', '2026-10-22', 'СОШ № 4']])
})

test('who stands in brackets after a term', () => {
  expect(itemsBy(readTitled('*Октябрь\n1. Сверка фондов – ноябрь (библиотекарь)'), 'topic', 'months', 'who')).toEqual([['Сверка фондов', [11], 'библиотекарь']])
})

test('a meeting that is the first line of a list takes no other line of it', () => {
  const reading = readTitled('II. Методическая работа\n1. Заседание МО «Чтение» – 1 раз в четверть\n2. Посещение уроков – по плану')
  expect(itemsBy(reading, 'kind', 'number', 'topic', 'content')).toEqual([['meeting', '1', 'Заседание МО «Чтение»', null], ['activity', '2', 'Посещение уроков', null]])
})

test.each(['Работа между заседаниями:', 'Межсекционная работа'])('«%s» with a list below ends the last meeting', (heading) => {
  const reading = readTitled(`Заседание 1 (ноябрь)\n«Чтение»\n- Обмен опытом\nОтв.: Орлова М.С.\n\n${heading}\n- Посещение уроков (в течение года)\n- Копилка (май)\n\nПредседатель ГМО: Зимина В.А.`)
  expect(itemsBy(reading, 'kind', 'section', 'topic', 'who')).toEqual([
    ['meeting', null, '«Чтение»', 'Орлова М.С.'],
    ['activity', heading.replace(':', ''), 'Посещение уроков', ''],
    ['activity', heading.replace(':', ''), 'Копилка', ''],
  ])
  expect(foundBy(reading, 'leftover')).toEqual(['Председатель ГМО: Зимина В.А.'])
})
