import { expect, test } from 'vitest'
import { readTerm } from './reading/term.ts'
import type { Plan, PlanItem } from './plan.ts'
import { planDifferences, type PlanDifference } from './plan-differences.ts'

const schoolYear = { from: 2026, to: 2027 }
const item = (id: number, topic: string, rest: Partial<PlanItem> = {}): PlanItem => ({
  id, kind: 'meeting', number: String(id), section: '', term: readTerm('сентябрь', schoolYear).term, place: '', topic, aim: '', content: '', form: '', output: '', status: '', responsible: [], extra: {}, serves: [], done: null, version: 1, ...rest,
})
const plan: Plan = {
  id: 1, schoolYear, state: 'approved', association: '', level: 'ГМО', theme: 'Чтение вслух', aim: '', stamps: [], steps: [], version: 1,
  lines: [{ id: 1, kind: 'task', text: 'Объединить', version: 1 }],
  indicators: [{ id: 1, task: '', plannedResult: '', criterion: 'вебинары', target: 20, unit: 'участий', version: 1 }],
  items: [item(1, 'План года'), item(2, 'Фонды')],
}
const told = (differences: PlanDifference[]) => differences.map(({ kind, part, changes }) => [kind, part, ...changes.map(({ field, pieces }) => [field, ...pieces.map(({ text, in: where }) => `${where}: ${text}`)])])

test('one text does not differ from itself, whatever was marked done or moved', () => {
  expect(planDifferences(plan, plan)).toEqual([])
  expect(planDifferences(plan, { ...plan, items: [{ ...plan.items[1]!, version: 5 }, { ...plan.items[0]!, done: { on: '2026-09-20', words: '', fileId: null, by: null } }] })).toEqual([])
})

test('words that went and came are told apart within a field', () => {
  expect(told(planDifferences(plan, { ...plan, theme: 'Чтение про себя' }))).toEqual([['changed', 'Титул, тема и цель', ['Тема', 'both: Чтение ', 'before: вслух', 'after: про себя']]])
})

test('rows added, removed and changed are named', () => {
  const later = { ...plan, lines: [], indicators: [{ ...plan.indicators[0]!, target: 25.5 }], items: [...plan.items, item(3, 'Взаимообмен', { number: '' })] }
  expect(told(planDifferences(plan, later)).map(([kind, part]) => [kind, part])).toEqual([['removed', 'Задачи'], ['changed', 'Показатель: вебинары'], ['added', 'Заседание: Взаимообмен']])
  expect(told(planDifferences(plan, later))[1]).toEqual(['changed', 'Показатель: вебинары', ['Показатель', 'before: 20', 'after: 25,5', 'both:  участий']])
})

test('what an item serves is told by the words of the tasks of each text', () => {
  const serving = { ...plan, items: [item(1, 'План года', { serves: [1] }), plan.items[1]!] }
  expect(told(planDifferences(plan, serving))).toEqual([['changed', 'Заседание: 1. План года', ['Служит', 'after: Объединить']]])
  expect(told(planDifferences(serving, { ...serving, lines: [{ ...plan.lines[0]!, text: 'Собрать' }] })).map(([, part]) => part)).toEqual(['Задачи', 'Заседание: 1. План года'])
})
