import { expect, test } from 'vitest'
import { groupsByMonth, groupsBySection } from './plan-groups.ts'
import { readTerm } from './reading/term.ts'

const item = (topic: string, term: string, section = '', kind: 'meeting' | 'activity' = 'activity') => ({ topic, kind, section, term: term === '' ? null : readTerm(term, { from: 2026, to: 2027 }).term })
const shown = (groups: ReturnType<typeof groupsByMonth<ReturnType<typeof item>>>) => groups.map(({ title, items }) => [title, items.map(({ topic }) => topic).join(' ')])

test('by sections the plan stands as it is written', () => {
  const items = [item('а', 'май', 'Заседания ГМО', 'meeting'), item('б', 'май'), item('в', 'май', '', 'meeting'), item('г', 'май', '', 'meeting')]
  expect(shown(groupsBySection(items))).toEqual([['Заседания ГМО', 'а'], ['Другие дела', 'б'], ['Заседания', 'в г']])
})

test('by months the year goes from September; an item of two months stands in both', () => {
  const items = [item('итоги', 'май'), item('сверка', 'сентябрь, май'), item('рассылка', 'ежемесячно'), item('выходы', 'по плану ИМЦ'), item('отчёт', 'до 15 октября'), item('что-то', '')]
  expect(shown(groupsByMonth(items))).toEqual([['Сентябрь', 'сверка'], ['Октябрь', 'отчёт'], ['Май', 'итоги сверка'], ['В течение года', 'рассылка'], ['Без дня', 'выходы что-то']])
})
