import { expect, test } from 'vitest'
import { emptyReading, type PlanReading } from '../reading/plan-reading.ts'
import { adoptionOf, draftOf, idleLines, servable, servesOf } from './adoption.ts'
import { answered } from './answered.ts'

const item = { kind: 'meeting' as const, number: '1', section: null, term: null, place: null, topic: 'Взаимообмен учебниками', aim: null, content: null, form: null, output: null, status: null, responsible: [], extra: {} }
const reading: PlanReading = { ...emptyReading(), problemField: ['Опыт не передаётся'], tasks: ['Наладить взаимообмен учебников', 'Учиться'], priorities: ['Чтение'], items: [item] }
const adoption = adoptionOf(answered(reading, new Map()))

test('lines keep their kinds, and what the document does not say is empty', () => {
  expect(adoption.lines.map(({ key, kind }) => [key, kind])).toEqual([['/problemField/0', 'problem'], ['/tasks/0', 'task'], ['/tasks/1', 'task'], ['/priorities/0', 'priority']])
  expect(adoption).toMatchObject({ theme: '', aim: '', schoolYear: null, items: [{ key: '/items/0', number: '1', place: '' }] })
})

test('items can serve tasks and problems', () => {
  expect(servable(adoption).map(({ key }) => key)).toEqual(['/tasks/0', '/tasks/1', '/problemField/0'])
})

test('what seems served gives way to what was chosen, be it nothing', () => {
  expect(servesOf(adoption, null)).toEqual({ '/items/0': ['/tasks/0'] })
  expect(servesOf(adoption, {})).toEqual({})
  expect(idleLines(adoption, servesOf(adoption, null)).map(({ key }) => key)).toEqual(['/tasks/1'])
  expect(idleLines(adoption, {}).map(({ key }) => key)).toEqual(['/tasks/0', '/tasks/1'])
})

test('a line emptied by an answer is no line, and the others keep their places', () => {
  const emptied = adoptionOf(answered({ ...reading, questions: [{ about: '/tasks/0', code: 'strayText', found: reading.tasks[0]!, text: '', suggestion: '' }] }, new Map([[0, { kind: 'accepted', value: '', place: '' }]])))
  expect(emptied.lines.map(({ key }) => key)).toEqual(['/problemField/0', '/tasks/1', '/priorities/0'])
  expect(draftOf(emptied, { from: 2026, to: 2027 }, { '/items/0': ['/tasks/1'] }).items[0]!.serves).toEqual([1])
})
