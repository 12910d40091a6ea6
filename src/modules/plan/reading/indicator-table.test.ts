import { expect, test } from 'vitest'
import { asked, foundBy, readTitled } from './reading-for-tests.ts'

const head = '| № | Задача | Планируемый результат | Критерии результативности | Показатели |'
const row = (cell: string) => `Показатели результативности:\n${head}\n| 1 | Вовлечь школы | Школы участвуют вместе | Участие в конкурсах | ${cell} |`

test.each<[string, number | null, string | null, string[]]>([
  ['20', 20, null, ['missingUnit /indicators/0/target']],
  ['20 участников', 20, 'участников', []],
  ['20 чел.', 20, 'чел.', []],
  ['4 раза в год', 4, 'раза в год', []],
  ['80 %', 80, '%', []],
  ['100%', 100, '%', []],
  ['80 % школ', 80, '% школ', []],
  ['80 процентов', 80, 'процентов', []],
  ['2,5 тыс. книг', 2.5, 'тыс. книг', []],
  ['1 250,5', 1250.5, null, ['missingUnit /indicators/0/target']],
  ['1 500 экземпляров', 1500, 'экземпляров', []],
  ['12-15', null, null, ['other /indicators/0/target']],
  ['3-4 консультации', null, null, ['other /indicators/0/target']],
  ['все школы', null, null, ['other /indicators/0/target']],
  ['не менее 20 чел.', 20, 'чел.', ['other /indicators/0/target']],
  ['не менее 5', 5, null, ['missingUnit /indicators/0/target']],
  ['до 10 школ', 10, 'школ', ['other /indicators/0/target']],
  ['+', null, null, ['other /indicators/0/target']],
])('an indicator of «%s»', (cell, target, unit, questions) => {
  const reading = readTitled(row(cell))
  expect(reading.indicators).toEqual([{ task: 'Вовлечь школы', plannedResult: 'Школы участвуют вместе', criterion: 'Участие в конкурсах', target, unit }])
  expect(asked(reading)).toEqual(questions)
  for (const found of reading.questions.map(({ found }) => found)) expect(found).toContain(cell)
})

test('an empty indicator is empty, not a question', () => {
  const reading = readTitled(row(''))
  expect(reading.indicators[0]).toMatchObject({ criterion: 'Участие в конкурсах', target: null, unit: null })
  expect(asked(reading)).toEqual([])
})

test('a column of units', () => {
  const reading = readTitled(`
| Задача | Критерий | Показатель | Единица измерения |
| Вовлечь школы | Участие в конкурсах | 12 | школ |
| Учить новичков | Занятия с наставником | 8 | занятий |`)
  expect(reading.indicators.map(({ target, unit }) => [target, unit])).toEqual([[12, 'школ'], [8, 'занятий']])
  expect(asked(reading)).toEqual([])
})

test('the unit that the heading or the criterion states', () => {
  const reading = readTitled(`
| Задача | Критерии результативности | Показатели (чел.) |
| Вовлечь школы | Участие в конкурсах | 12 |`)
  expect(reading.indicators).toMatchObject([{ target: 12, unit: 'чел.' }])
  const second = readTitled(`
| Задача | Критерии результативности | Показатели |
| Вовлечь школы | Доля участников конкурсов, % | 40 |`)
  expect(second.indicators).toMatchObject([{ target: 40, unit: '%' }])
  expect([...asked(reading), ...asked(second)]).toEqual([])
})

test('a task merged over rows belongs to each', () => {
  const reading = readTitled(`
${head}
| 1 | ↓2 Вовлечь школы | ↓2 Школы участвуют вместе | Участие в конкурсах | 12 школ |
| 2 | Участие в семинарах | 4 семинара |`)
  expect(reading.indicators).toEqual([
    { task: 'Вовлечь школы', plannedResult: 'Школы участвуют вместе', criterion: 'Участие в конкурсах', target: 12, unit: 'школ' },
    { task: 'Вовлечь школы', plannedResult: 'Школы участвуют вместе', criterion: 'Участие в семинарах', target: 4, unit: 'семинара' },
  ])
  expect(asked(reading)).toEqual([])
})

test('a number merged over several criteria is asked about', () => {
  const reading = readTitled(`
${head}
| 1 | Вовлечь школы | Школы участвуют вместе | Участие в конкурсах | ↓2 12 школ |
| 2 | Учить новичков | Новички ведут фонд | Участие в семинарах |`)
  expect(reading.indicators.map(({ target, unit }) => [target, unit])).toEqual([[12, 'школ'], [12, 'школ']])
  expect(asked(reading)).toEqual(['severalCriteriaOneNumber /indicators/0/criterion'])
})

test.each(['Консультации начинающим. / Рассылка новостей. / Выход в школу.', 'Консультации начинающим; рассылка новостей; выход в школу', '1. Консультации начинающим / 2. Рассылка новостей', 'Консультации начинающим. Рассылка новостей по школам. Выход в школу.'])('one number for several criteria «%s»', (criterion) => {
  const reading = readTitled(`${head}\n| 1 | Вовлечь школы | Школы участвуют вместе | ${criterion} | 4 раза |`)
  expect(asked(reading)).toEqual(['severalCriteriaOneNumber /indicators/0/criterion'])
})

test('several numbers in a cell are no number', () => {
  const reading = readTitled(`${head}\n| 1 | Вовлечь школы | Школы участвуют вместе | Консультации начинающим / Рассылка новостей | 4 раза / 10 писем |`)
  expect(reading.indicators).toMatchObject([{ criterion: 'Консультации начинающим\nРассылка новостей', target: null, unit: null }])
  expect(asked(reading)).toEqual(['other /indicators/0/target'])
})

test.each(['Низкая активность библиотекарей', 'Недостаточный уровень владения ИКТ', 'Слабая материальная база', 'Отсутствие единого каталога', 'Нехватка учебников', 'Не хватает учебников в школах', 'Библиотекари недостаточно владеют программой', 'Устаревший фонд', 'Снижение интереса к чтению', 'Малая доля новых книг', 'Нет единого каталога', 'Низкий уровень читательской культуры'])('«%s» is a problem, not a task', (task) => {
  expect(asked(readTitled(`${head}\n| 1 | ${task} | Школы участвуют вместе | Участие в конкурсах | 4 раза |`))).toEqual(['problemInsteadOfTask /indicators/0/task'])
})

test.each(['Повышение активности библиотекарей', 'Преодоление недостаточной компетенции', 'Устранить нехватку учебников', 'Снижение доли устаревших книг', 'Восполнить отсутствие каталога', 'Решение проблем комплектования', 'Поддержать слабовидящих читателей', 'Создать единый каталог', 'Изучение проблемы чтения'])('«%s» is a task', (task) => {
  expect(asked(readTitled(`${head}\n| 1 | ${task} | Школы участвуют вместе | Участие в конкурсах | 4 раза |`))).toEqual([])
})

test.each([
  ['Низкая активность библиотекарей', 'Низкая активность библиотекарей', ['problemInsteadOfTask /indicators/0/task', 'resultRepeatsProblem /indicators/0/plannedResult']],
  ['Недостаточная компетенция библиотекарей', 'Недостаточный уровень знаний библиотекарей', ['problemInsteadOfTask /indicators/0/task', 'resultRepeatsProblem /indicators/0/plannedResult']],
  ['Повысить мастерство начинающих', 'Повысить мастерство начинающих', ['resultRepeatsProblem /indicators/0/plannedResult']],
  ['Повышение мастерства начинающих библиотекарей', 'Мастерство начинающих библиотекарей выросло', []],
])('task «%s», result «%s»', (task, result, questions) => {
  expect(asked(readTitled(`${head}\n| 1 | ${task} | ${result} | Участие в конкурсах | 4 раза |`))).toEqual(questions)
})

test('other headings of the table of indicators', () => {
  const reading = readTitled(`
Показатели эффективности работы ГМО
| № п/п | Задачи | Ожидаемый результат | Критерии эффективности | Целевой показатель |
| 1 | Вовлечь школы | Школы участвуют вместе | Участие в конкурсах | 12 школ |`)
  expect(reading.indicators).toEqual([{ task: 'Вовлечь школы', plannedResult: 'Школы участвуют вместе', criterion: 'Участие в конкурсах', target: 12, unit: 'школ' }])
  expect(asked(reading)).toEqual([])
})

test('a table of two columns, indicator and number', () => {
  const reading = readTitled(`
*Показатели результативности
| Критерий | Показатель |
| Участие в конкурсах | 12 школ |
| Занятия с наставником | 8 занятий |`)
  expect(reading.indicators).toMatchObject([{ criterion: 'Участие в конкурсах', target: 12, unit: 'школ' }, { criterion: 'Занятия с наставником', target: 8, unit: 'занятий' }])
  expect(asked(reading)).toEqual([])
})

test('an unknown column of indicators is asked about once, with what stands in it', () => {
  const reading = readTitled(`
| Задача | Критерии результативности | Показатели | Источник данных |
| Вовлечь школы | Участие в конкурсах | 12 школ | отчёты школ |
| Учить новичков | Занятия с наставником | 8 занятий | журнал |`)
  expect(asked(reading)).toEqual(['unknownHeading /indicators'])
  expect(foundBy(reading, 'unknownHeading')).toEqual(['Источник данных\nотчёты школ\nжурнал'])
})

test('the table split over pages with its heading again and a row of column numbers', () => {
  const reading = readTitled(`
${head}
| 1 | 2 | 3 | 4 | 5 |
| 1 | Вовлечь школы | Школы участвуют вместе | Участие в конкурсах | 12 школ |
${head}
| 2 | Учить новичков | Новички ведут фонд | Занятия с наставником | 8 занятий |`)
  expect(reading.indicators.map(({ target }) => target)).toEqual([12, 8])
  expect(asked(reading)).toEqual([])
})

test('indicators as a list of paragraphs', () => {
  const reading = readTitled(`
Показатели результативности:
1. Участие школ в конкурсах – 12 школ.
2. Занятия с наставником: 8 занятий.
Цель: Рост мастерства.`)
  expect(reading.aim).toBe('Рост мастерства.')
  expect(reading.questions.map(({ found }) => found).join('\n') + JSON.stringify(reading.indicators)).toMatch(/конкурсах.*наставником/s)
})
