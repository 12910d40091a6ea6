import { expect, test } from 'vitest'
import type { Fact } from '#platform/fact'
import { forecastOf, stateOf, trendOf } from './trend.ts'

const year = { from: 2026, to: 2027 }
const record = (day: Fact['day'], personId = 1): Fact => ({ kind: 'participation', day, personId, schoolId: null, title: '', address: '/', proof: null, marks: {} })

test('the trend grows from September and stops at today; months to come are not zeros', () => {
  const records = [record('2026-09-30'), record('2026-10-01', 2), record('2026-12-15')]
  const trend = trendOf('records', { value: 3, records, denominator: null }, year, '2026-12-20')
  expect(trend.map(({ month, value }) => [month, value]).slice(0, 5)).toEqual([[9, 1], [10, 2], [11, 2], [12, 3], [1, null]])
  expect(trend).toHaveLength(12)
  expect(trendOf('people', { value: 2, records, denominator: null }, year, '2026-12-20')[3]!.value).toBe(2)
  expect(trendOf('share of people', { value: 50, records, denominator: 4 }, year, '2026-12-20')[0]!.value).toBe(25)
  expect(trendOf('records', { value: null, records: [], denominator: null }, year, '2026-12-20').every(({ value }) => value === null)).toBe(true)
})

test('the forecast keeps the pace until 31 May and is silent in the first thirty days', () => {
  expect(forecastOf(5, 'records', year, '2026-09-30')).toBeNull()
  expect(forecastOf(5, 'records', year, '2026-10-01')).toBe(45)
  expect(forecastOf(null, 'records', year, '2026-12-01')).toBeNull()
  expect(forecastOf(0, 'records', year, '2026-12-01')).toBe(0)
  expect(forecastOf(90, 'share of people', year, '2026-12-01')).toBe(100)
  expect(forecastOf(7, 'records', year, '2027-05-31')).toBe(7)
  expect(forecastOf(7, 'records', year, '2027-08-01')).toBe(7)
})

test('a value is reached, going, behind at today’s pace, or missed when the study year is over', () => {
  const state = (value: number | null, forecast: number | null, today: Fact['day'], target: number | null = 20) => stateOf({ value, target, forecast }, year, today)
  expect(state(20, null, '2026-09-10')).toBe('reached')
  expect(state(1, null, '2026-09-10')).toBe('going')
  expect(state(9, 24, '2026-12-01')).toBe('going')
  expect(state(5, 15, '2026-12-01')).toBe('behind')
  expect(state(19, 19, '2027-05-31')).toBe('behind')
  expect(state(19, 19, '2027-06-01')).toBe('missed')
  expect(stateOf({ value: 19, target: 20, forecast: null }, year, null)).toBe('missed')
  expect(state(null, null, '2026-12-01')).toBeNull()
  expect(state(5, 15, '2026-12-01', null)).toBeNull()
})
