import { expect, test } from 'vitest'
import { schoolYearsWithin } from './calendar.ts'

test('the last days of August already see the year that begins in September', () => {
  expect(schoolYearsWithin('2026-08-31', 2).map(({ from }) => from)).toEqual([2025, 2026])
  expect(schoolYearsWithin('2026-08-29', 2).map(({ from }) => from)).toEqual([2025])
  expect(schoolYearsWithin('2026-09-01', 31).map(({ from }) => from)).toEqual([2026])
})
