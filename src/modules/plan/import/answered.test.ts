import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyReading, type PlanReading, type Question, type QuestionCode } from '../reading/plan-reading.ts'
import { readTerm } from '../reading/term.ts'
import { answered } from './answered.ts'
import { objectionToAnswer } from './objection.ts'
import type { Answer } from './plan-import.ts'
import { wordsAt } from './value-at.ts'
import { columnPlaces, leftoverPlaces } from './ways.ts'

const year = { from: 2026, to: 2027 }
const item = { kind: 'activity' as const, number: null, section: null, term: null, place: null, topic: null, aim: null, content: null, form: null, output: null, status: null, responsible: [], extra: {} }

const planOf = (rest: Partial<PlanReading>, ...questions: Question[]): PlanReading => ({ ...emptyReading(), schoolYear: year, ...rest, questions })
const ask = (code: QuestionCode, about: string, found: string, suggestion: string | null = null): Question => ({ code, about, found, suggestion, text: '' })
const accepted: Answer = { kind: 'accepted', value: '', place: '' }
const changed = (value: string, place = ''): Answer => ({ kind: 'changed', value, place })
const after = (plan: PlanReading, ...answers: (Answer | null)[]) => answered(plan, new Map(answers.flatMap((answer, index) => (answer ? [[index, answer]] : []))))

describe('an unanswered question', () => {
  const plan = planOf({ theme: 'центрВысшее педагогическое.', indicators: [{ task: null, plannedResult: null, criterion: 'Вебинары', target: 20, unit: null }] },
    ask('strayText', '/theme', 'Высшее педагогическое.', 'центр'), ask('missingUnit', '/indicators/0/target', '20'))
  test.each<[string, Answer | null]>([['never answered', null], ['left open again', { kind: 'open', value: 'x', place: '' }], ['left as written', { kind: 'as written', value: 'x', place: '' }]])('%s leaves the words of the document', (_, answer) => {
    expect(after(plan, answer, answer).reading).toEqual(plan)
  })
})

describe('words', () => {
  const theme = 'Работа по общению и обобщению опыта ГОМ'
  const plan = planOf({ theme }, ask('likelyMisspelling', '/theme', 'общению', 'Работа по обобщению и обобщению опыта ГОМ'), ask('likelyMisspelling', '/theme', 'ГОМ', theme.replace('ГОМ', 'ГМО')), ask('cutOff', '/theme', theme))
  test('two suggestions about one text hold both', () => {
    expect(after(plan, accepted, accepted).reading.theme).toBe('Работа по обобщению и обобщению опыта ГМО')
  })
  test('a line written anew and a word within it hold both, in any order of answering', () => {
    expect(after(plan, null, changed('ГМО'), changed(`${theme} города`)).reading.theme).toBe('Работа по общению и обобщению опыта ГМО города')
  })
  test('what another answer took away is settled', () => {
    expect([...after(plan, null, null, changed('Чтение')).settled]).toEqual([0, 1])
  })
  test('accepting the removal of stray words keeps the rest', () => {
    const stray = planOf({ theme: 'Школе — центрВысшее\nпедагогическое.' }, ask('strayText', '/theme', 'Высшее педагогическое.', 'Школе — центр'))
    expect(after(stray, accepted).reading.theme).toBe('Школе — центр')
    expect(after(stray, changed('')).reading.theme).toBe('Школе — центр')
  })
  test('an unknown abbreviation is explained in the text; the school for beginners stays as it is written', () => {
    const plan = planOf({ tasks: ['Занятия ШРБ в ЦРБ'] }, ask('unclearAbbreviation', '/tasks/0', 'ШРБ'), ask('unclearAbbreviation', '/tasks/0', 'ЦРБ'))
    expect(after(plan, changed('Школа растущего библиотекаря'), changed('районная библиотека')).reading.tasks).toEqual(['Занятия ШРБ в ЦРБ (районная библиотека)'])
  })
})

describe('terms and the year', () => {
  const plan = planOf({ items: [{ ...item, term: readTerm('октябрь', year).term }, { ...item, term: readTerm('в конце четверти', year).term }, { ...item, term: readTerm('сентебрь', year).term }] },
    ask('unclearTerm', '/items/1/term', 'в конце четверти'), ask('yearDisagrees', '/schoolYear', '2027/2028', '2027/2028'), ask('likelyMisspelling', '/items/2/term', 'сентебрь', 'сентябрь'))
  test('a term is read anew', () => {
    expect(after(plan, changed('до 15 ноября')).reading.items[1]!.term).toMatchObject({ raw: 'до 15 ноября', kind: 'range', to: '2026-11-15' })
  })
  test('another year moves every term, those just answered too', () => {
    const { reading } = after(plan, changed('май'), accepted, accepted)
    expect(reading.schoolYear).toEqual({ from: 2027, to: 2028 })
    expect(reading.items.map(({ term }) => [term!.raw, term!.from])).toEqual([['октябрь', '2027-10-01'], ['май', '2028-05-01'], ['сентябрь', '2027-09-01']])
  })
})

describe('indicators', () => {
  const row = { task: 'Помогать', plannedResult: 'Помощь', criterion: 'Консультации\nВыходы', target: 4, unit: null }
  const plan = planOf({ indicators: [row, { ...row, criterion: 'Занятия', target: null }] },
    ask('missingUnit', '/indicators/0/target', '4'), ask('severalCriteriaOneNumber', '/indicators/0/criterion', row.criterion), ask('other', '/indicators/1/target', 'все'))
  test('a unit is put beside its number', () => {
    expect(after(plan, changed('консультаций')).reading.indicators[0]).toEqual({ ...row, unit: 'консультаций' })
  })
  test('criteria with numbers of their own become rows, and know where they came from', () => {
    const { reading, indicatorRows, settled } = after(plan, null, changed('12 консультаций\n4'), changed('30 человек'))
    expect(reading.indicators.map(({ criterion, target, unit }) => [criterion, target, unit])).toEqual([['Консультации', 12, 'консультаций'], ['Выходы', 4, null], ['Занятия', 30, 'человек']])
    expect(indicatorRows).toEqual([0, 0, 1])
    expect([...settled]).toEqual([0])
  })
})

describe('words without a place and unknown columns', () => {
  const plan = planOf({ theme: 'Чтение', tasks: ['Первая'], items: [{ ...item, content: 'Обзор', extra: { Часы: '2', 'Кто придёт': 'Орлова М.С.' } }] },
    ask('leftover', '', 'Вторая\nТретья'), ask('leftover', '', 'Встреча\nс автором'), ask('unknownHeading', '/items/0/extra/Часы', 'Часы'), ask('unknownHeading', '/items/0/extra/Кто придёт', 'Кто придёт'))
  test('go to the part of the plan that was chosen, and are known to come from their question', () => {
    const { reading, moved } = after(plan, changed('Вторая\nТретья', 'tasks'), changed('Встреча\nс автором', 'activity'))
    expect(reading.tasks).toEqual(['Первая', 'Вторая', 'Третья'])
    expect(reading.items[1]).toEqual({ ...item, topic: 'Встреча', content: 'с автором' })
    expect([...moved]).toEqual([['/tasks/1', { question: 0, line: 0 }], ['/tasks/2', { question: 0, line: 1 }], ['/items/1', { question: 1, line: 0 }]])
  })
  test('a column joins what stands in its place already; people in it are read', () => {
    const { reading } = after(plan, null, null, changed('', 'content'), changed('', 'responsible'))
    expect(reading.items[0]).toMatchObject({ content: 'Обзор\n2', extra: {}, responsible: [{ name: 'Орлова М.С.' }] })
  })
  test('a place that is none changes nothing', () => {
    expect(after(plan, changed('x', 'constructor'), null, changed('x', '__proto__')).reading).toEqual(plan)
  })
})

test('whatever people answer, what nobody was asked about stays as it is written', () => {
  const plan = planOf(
    { theme: 'Работа по общению', aim: 'Читать', tasks: ['Занятия ШРБ', 'Учиться'], items: [{ ...item, topic: 'Обзор', term: readTerm('в конце четверти', year).term, extra: { Часы: '2' } }, { ...item, place: 'школа 5' }],
      indicators: [{ task: 'Помогать', plannedResult: null, criterion: 'А\nБ', target: 4, unit: null }] },
    ask('likelyMisspelling', '/theme', 'общению', 'Работа по обобщению'), ask('unclearAbbreviation', '/tasks/0', 'ШРБ'), ask('unclearTerm', '/items/0/term', 'в конце четверти'), ask('missingUnit', '/indicators/0/target', '4'),
    ask('severalCriteriaOneNumber', '/indicators/0/criterion', 'А\nБ'), ask('unknownHeading', '/items/0/extra/Часы', 'Часы'), ask('leftover', '', 'Эпиграф'), ask('other', '', 'два плана'), ask('other', '/level', 'ГМО'),
  )
  const answer = fc.record({ kind: fc.constantFrom('open', 'accepted', 'changed', 'as written'), value: fc.oneof(fc.string(), fc.constantFrom('октябрь', '4 раза\n5', '2027/2028', 'общению $& общению')), place: fc.constantFrom('', '__proto__', ...Object.keys(leftoverPlaces), ...Object.keys(columnPlaces)) }) satisfies fc.Arbitrary<Answer>
  fc.assert(
    fc.property(fc.array(answer, { minLength: plan.questions.length, maxLength: plan.questions.length }), (given) => {
      const { reading } = after(plan, ...given.map((one, index) => (objectionToAnswer(plan.questions[index]!, plan, one) ? null : one)))
      for (const pointer of ['/tasks/1', '/items/1/place', '/association']) expect(wordsAt(reading, pointer)).toBe(wordsAt(plan, pointer))
      expect(reading.indicators.every(({ task, criterion }) => task === 'Помогать' && criterion !== '')).toBe(true)
    }),
  )
})
