import { expect, test } from 'vitest'
import { ruleInWords } from '../rule-in-words.ts'
import type { Indicator, Measure } from '../indicator.ts'
import type { CountRule } from '../count-rule.ts'
import { indicatorsSheet, recordsSheet } from './sheets.ts'
import { trendChart, wayThrough } from './trend-chart.ts'

const rule: CountRule = { counted: [{ kind: 'attendance', marks: {} }], sum: 'share of people' }
const measure: Measure = {
  id: 1, planIndicatorId: 1, version: 1, title: 'Посещение заседаний', target: 80, unit: '', rule, ruleWords: ruleInWords(rule), value: 37.5, denominator: 8, uncounted: 0, forecast: 75, state: 'behind', frozenAt: null,
  records: [{ kind: 'attendance', day: '2026-10-01', personId: 7, schoolId: 3, title: '=Заседание № 1', address: '/meetings/1', proof: 'https://example.org/лист', marks: {} }],
  trend: [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8].map((month) => ({ month, value: month === 9 ? 12.5 : month === 10 ? 37.5 : null })),
}
const indicator: Indicator = { id: 1, task: 'Задача', plannedResult: '', criterion: 'Посещение', target: 4, unit: 'раз', version: 1, measures: [] }

test('the sheet of records says the number, its rule, and each record with whole addresses', () => {
  const { titles, rows } = recordsSheet(measure, { person: (id) => `человек ${id}`, school: () => 'СОШ № 5' }, 'https://gmo.example')
  expect(titles).toEqual(['Посещение заседаний', '37,5\u00A0% из 80\u00A0%', `Правило: ${measure.ruleWords}`])
  expect(rows).toEqual([['2026-10-01', '=Заседание № 1', 'человек 7', 'СОШ № 5', 'Посещения заседаний', 'https://example.org/лист', 'https://gmo.example/meetings/1']])
})

test('the sheet of indicators has a line for every number and for every row without one', () => {
  const { rows } = indicatorsSheet([indicator, { ...indicator, measures: [measure, { ...measure, value: null, state: null, forecast: null }] }])
  expect(rows.map((row) => row.slice(3))).toEqual([
    ['', 'правило не выбрано', 4, 'раз', 'правило не выбрано', null, ''],
    ['Посещение заседаний', measure.ruleWords, 80, '%', 37.5, 75, 'отстаёт'],
    ['Посещение заседаний', measure.ruleWords, 80, '%', 'нет данных', null, ''],
  ])
})

test('the chart of the year runs from September to May beside an even way that ends at the target', () => {
  const { categories, series, unit } = trendChart(measure, { from: 2026, to: 2027 })
  expect([categories[0], categories.at(-1), unit]).toEqual(['сентябрь', 'май', '%'])
  expect(series[0]!.values.slice(0, 3)).toEqual([12.5, 37.5, null])
  expect(series[1]!.values.at(-1)).toBe(80)
  expect(trendChart({ ...measure, target: null }, { from: 2026, to: 2027 }).series).toHaveLength(1)
  expect(wayThrough({ ...measure, target: null }, { from: 2026, to: 2027 })[0]!.even).toBeNull()
})
