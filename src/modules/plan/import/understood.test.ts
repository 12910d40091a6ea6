import { expect, test } from 'vitest'
import { grid, line } from '../reading/documents-for-tests.ts'
import { readPlan } from '../reading/read-plan.ts'
import { answered } from './answered.ts'
import { offersFor } from './offers.ts'
import type { Answer } from './plan-import.ts'
import { nextOpen } from './standing.ts'
import { subjectOf, understood } from './understood.ts'

const blocks = [
  line('План работы ГМО школьных библиотекарей на 2026 – 2027 учебный год'),
  line('Тема: Работа по выявлению, общению и внедрению опыта.'),
  line('Задачи:'),
  line('Читать вместе.', { label: '1.' }),
  grid(['№', 'Задача', 'Планируемый результат', 'Критерии', 'Показатели'], ['1', 'Вовлечь школы', 'Школы вместе', 'Вебинары\nВыходы', '4']),
  grid(['№', 'Мероприятие', 'Срок', 'Бюджет'], ['1', 'Обзор', 'август', '15'], ['2', 'Сверка', '15.10.2019', '']),
  line('Книга — это мечта.'),
]
const { reading, sources } = readPlan(blocks)
const question = (code: string) => reading.questions.findIndex((one) => one.code === code)
const answers = (...given: [string, Omit<Answer, 'kind'> & { kind?: Answer['kind'] }][]) => new Map(given.map(([code, answer]) => [question(code), { kind: 'changed' as const, ...answer }]))
const parts = (given: ReadonlyMap<number, Answer> = new Map()) => understood({ reading, sources, blocks }, answered(reading, given))
const values = (title: string, given?: ReadonlyMap<number, Answer>) => parts(given).find((part) => part.title === title)!

test('every value says its words, its place, its questions, and what a term means', () => {
  expect(parts().map(({ title }) => title)).toEqual(['Чей план и на какой год', 'Тема', 'Задачи', 'Показатели результативности', 'Заседания и дела'])
  expect(values('Тема').values).toEqual([{ pointer: '/theme', label: 'Тема', words: reading.theme, was: null, meaning: null, source: { block: 1 }, questions: [question('likelyMisspelling')] }])
  const [first] = values('Заседания и дела').rows
  expect([first!.title, ...first!.values.map(({ label, words, meaning, source }) => [label, words, meaning, source?.column])]).toEqual([
    'Дело 1',
    ['Срок', 'август', '01.08.2027 – 31.08.2027', 2],
    ['Тема, мероприятие', 'Обзор', null, 1],
    ['Бюджет', '15', null, 3],
  ])
})

test('what an answer changed shows the words of the document too', () => {
  const [theme] = values('Тема', new Map([[question('likelyMisspelling'), { kind: 'accepted', value: '', place: '' }]])).values
  expect([theme!.words, theme!.was]).toEqual(['Работа по выявлению, обобщению и внедрению опыта.', reading.theme])
})

test('words that were moved lead to where they stood; rows that were parted lead to the one row', () => {
  const given = answers(['leftover', { value: 'Мечтать.', place: 'tasks' }], ['severalCriteriaOneNumber', { value: '3 вебинара\n1 выход', place: '' }])
  expect(values('Задачи', given).values[1]).toMatchObject({ words: 'Мечтать.', was: null, source: { block: 6 } })
  expect(values('Показатели результативности', given).rows.map((row) => row.values.find(({ label }) => label === 'Критерий')!.source)).toEqual([{ block: 4, row: 1, column: 3 }, { block: 4, row: 1, column: 3 }])
})

test('a question says in words what it is about', () => {
  expect(['', '/theme', '/tasks/0', '/indicators/0/criterion', '/items/0/extra/Бюджет', '/items/0/term', '/schoolYear', '/нечто'].map((about) => subjectOf(about, reading))).toEqual([
    'Документ в целом', 'Тема', 'Задача 1', 'Показатель 1: критерий', 'Дело 1: графа «Бюджет»', 'Дело 1: срок', 'Учебный год', 'Документ',
  ])
})

test('both Augusts of the year are offered, and the day in the year of the plan', () => {
  expect(offersFor(reading.questions[question('unclearTerm')]!, reading, null)).toEqual(['август 2026', 'август 2027'])
  expect(offersFor(reading.questions[question('yearDisagrees')]!, reading, null)).toEqual(['15.10.2026'])
  expect(offersFor(reading.questions[question('missingUnit')]!, reading, null)).toEqual([])
})

test('a school for beginners is offered by the name that the association has, else by usual ones', () => {
  const asked = { code: 'unclearAbbreviation' as const, about: '/theme', found: 'ШРБ', text: '', suggestion: null }
  expect(offersFor(asked, reading, 'Школа роста')).toEqual(['Школа роста'])
  expect(offersFor(asked, reading, null)).toContain('Школа растущего библиотекаря')
})

test('open questions come one after another, going round, until none is left', () => {
  const standing = (...states: ('open' | 'answered' | 'settled')[]) => ({ questions: states.map((state, index) => ({ number: index + 1, state })) })
  expect(nextOpen(standing('open', 'answered', 'settled', 'open'), 1)).toBe(4)
  expect(nextOpen(standing('open', 'answered', 'settled', 'open'), 4)).toBe(1)
  expect(nextOpen(standing('answered', 'open'), 2)).toBeNull()
})
