import { expect, test } from 'vitest'
import { asked, itemsBy, readTitled } from './reading-for-tests.ts'

test('each text below a month is a work of that month, under the name of its row', () => {
  const reading = readTitled(`
*Циклограмма
| Направление | Сентябрь | Октябрь | Ноябрь |
| Методическая работа | Заседание ГМО № 1 | Консультация | — |
| Работа с фондом | Сверка учебников | | Списание |`)
  expect(itemsBy(reading, 'kind', 'section', 'topic', 'months')).toEqual([
    ['meeting', 'Методическая работа', 'Заседание ГМО № 1', [9]],
    ['activity', 'Методическая работа', 'Консультация', [10]],
    ['activity', 'Работа с фондом', 'Сверка учебников', [9]],
    ['activity', 'Работа с фондом', 'Списание', [11]],
  ])
  expect(asked(reading)).toEqual([])
})

test('marks below months, named or in Roman figures, are the term of one work', () => {
  const reading = readTitled(`
| № | Мероприятие | IX | X | XI | XII | V | Ответственный |
| 1 | Консультации | + | | + | | | Орлова М.С. |
| 2 | Сверка фонда | | | | | + | Зимина В.А. |`)
  expect(itemsBy(reading, 'number', 'topic', 'months', 'from', 'who')).toEqual([
    ['1', 'Консультации', [9, 11], '2026-09-01', 'Орлова М.С.'],
    ['2', 'Сверка фонда', [5], '2027-05-01', 'Зимина В.А.'],
  ])
  expect(reading.items[0]!.term).toMatchObject({ raw: 'IX, XI', kind: 'months', to: '2026-11-30' })
  expect(asked(reading)).toEqual([])
})

test('a day below its month is the term', () => {
  const reading = readTitled('| Мероприятие | Сентябрь | Октябрь | Ноябрь |\n| Семинар | 15.09 | | 20 ноября |')
  expect(itemsBy(reading, 'topic', 'from')).toEqual([['Семинар', '2026-09-15'], ['Семинар', '2026-11-20']])
})
