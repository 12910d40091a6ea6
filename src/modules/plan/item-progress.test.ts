import { expect, test } from 'vitest'
import { countsOf, progressOf } from './item-progress.ts'
import { readTerm } from './reading/term.ts'

const schoolYear = { from: 2026, to: 2027 }
const done = { on: '2026-10-01', words: '', fileId: null, by: null } as const
const item = (term: string, mark: typeof done | null = null) => ({ term: readTerm(term, schoolYear).term, done: mark })

test('an item is late from the day after its last day, unless it is done', () => {
  const of = (term: string, today: `${number}-${number}-${number}`, mark: typeof done | null = null) => progressOf(item(term, mark), today)
  expect(of('сентябрь', '2026-09-30')).toBe('now')
  expect(of('сентябрь', '2026-10-01')).toBe('late')
  expect(of('сентябрь', '2026-10-01', done)).toBe('done')
  expect(of('15 октября', '2026-10-14')).toBe('ahead')
  expect(of('до 15 октября', '2026-10-14')).toBe('now')
  expect(of('в течение года', '2026-10-14')).toBe('now')
})

test('an item without a last day is never late', () => {
  expect(progressOf(item('по плану ИМЦ'), '2030-01-01')).toBe('undated')
  expect(progressOf(item('ежемесячно'), '2030-01-01')).toBe('undated')
  expect(progressOf({ term: null, done: null }, '2030-01-01')).toBe('undated')
})

test('the counts are of all items', () => {
  expect(countsOf([item('сентябрь'), item('сентябрь', done), item('май')].map((one) => progressOf(one, '2026-10-15')))).toEqual({ done: 1, late: 1, now: 0, ahead: 1, undated: 0 })
})
