import { expect, test } from 'vitest'
import { countables } from './countable.ts'
import { checkedRule, sums, type CountRule } from './count-rule.ts'
import { allReadings, proposedRules, unitedRule } from './proposed-rules.ts'
import { ruleInWords } from './rule-in-words.ts'

const words = (marks: Record<string, string[]>, { kind = 'participation', sum = 'records' as CountRule['sum'] } = {}) => ruleInWords({ counted: [{ kind, marks }], sum })

test('a rule reads as a person would say it', () => {
  expect(words({ level: ['city', 'krai'], confirmed: ['yes'] })).toBe('участия в событиях городского и краевого уровня, подтверждённые, за учебный год')
  expect(words({ kind: ['webinar', 'seminar'], form: ['in person', 'online'] })).toBe('участия в вебинарах и семинарах, очно или дистанционно, за учебный год')
  expect(words({ role: ['speaker'], result: ['winner', 'prize'] })).toBe('участия в событиях, роль — докладчик, результат — победитель или призёр, за учебный год')
  expect(words({ kind: ['beginners session'] }, { kind: 'event' })).toBe('занятия ШРБ, за учебный год')
  expect(words({}, { kind: 'attendance', sum: 'share of people' })).toBe('доля членов объединения (в процентах), у которых есть посещения заседаний, за учебный год')
  expect(words({ confirmed: ['yes', 'no'] })).toBe('участия в событиях, за учебный год')
})

test('every rule that can be chosen has its words, without a word of the program', () => {
  for (const { kind, marks } of countables)
    for (const sum of sums) {
      const all = Object.fromEntries(marks.map(({ name, values }) => [name, Object.keys(values)]))
      for (const chosen of [{}, all, ...marks.flatMap(({ name, values }) => Object.keys(values).map((value) => ({ [name]: [value] })))]) expect(words(chosen, { kind, sum })).not.toMatch(/[A-Za-z]|undefined|,,| {2}/)
    }
})

const proposed = (criterion: string) => proposedRules(criterion).map(({ words, rule }) => [words, ruleInWords(rule)])

test('the words of a criterion suggest its rules', () => {
  expect(proposed('Активное участие в вебинарах, краевых семинарах и т.д. ')).toEqual([
    ['Активное участие в вебинарах', 'участия в вебинарах, подтверждённые, за учебный год'],
    ['краевых семинарах', 'участия в семинарах краевого уровня, подтверждённые, за учебный год'],
  ])
  expect(proposed('Посещение ШРБ для ')).toEqual([['Посещение ШРБ для', 'занятия ШРБ, за учебный год']])
  expect(proposed('Индивидуальные консультации, методическая помощь.\nПомощь школам через электронную рассылку.\nВыход в учреждение.').map(([words]) => words)).toEqual([
    'Индивидуальные консультации, методическая помощь',
    'Помощь школам через электронную рассылку',
    'Выход в учреждение',
  ])
  expect(proposed('электронная рассылка')).toEqual([['электронная рассылка', 'записи, внесённые к показателю вручную, за учебный год']])
  expect(proposed('Доля библиотекарей, участвовавших в городских и краевых мероприятиях').at(-1)![1]).toContain('городского и краевого уровня')
  expect(proposed('Доля школ, чьи библиотекари посетили заседания, %')[0]![1]).toContain('доля школ города')
  expect(proposed('количество часов на курсах')[0]![1]).toBe('часы, сложенные по записям: участия в курсах, подтверждённые, за учебный год')
  expect(proposed('участие в конкурсах и краевых конференциях')[0]![1]).toBe('участия в конкурсах, подтверждённые; а также участия в конференциях краевого уровня, подтверждённые, за учебный год; подходящее дважды считается один раз')
  expect(proposed(' \n ')).toEqual([])
})

test('words that may mean several things are read in all their ways', () => {
  const readings = (criterion: string) => allReadings(unitedRule(proposedRules(criterion).map(({ rule }) => rule))).map(ruleInWords)
  expect(readings('Посещение ШРБ')).toEqual([
    'занятия ШРБ, за учебный год',
    'участия в занятиях ШРБ, подтверждённые, за учебный год',
    'разные люди, у которых есть участия в занятиях ШРБ, подтверждённые, за учебный год',
  ])
  expect(readings('участие в вебинарах')).toEqual(['участия в вебинарах, подтверждённые, за учебный год', 'разные люди, у которых есть участия в вебинарах, подтверждённые, за учебный год'])
  expect(readings('электронная рассылка')).toHaveLength(1)
})

test('what is proposed is always a rule that can be chosen, alone and together', () => {
  for (const criterion of ['ШРБ, посещение заседаний, выступления, выполнение решений, доля %, часы', 'проведение мастер-классов', 'выполнение плана\nсборник\nзаседания', '«»', '%']) {
    const rules = proposedRules(criterion).map(({ rule }) => rule)
    for (const rule of [...rules, ...(rules.length > 0 ? allReadings(unitedRule(rules)) : [])]) expect(checkedRule(rule), criterion).toBeTypeOf('object')
  }
})
