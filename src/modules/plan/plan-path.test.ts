import { describe, expect, test } from 'vitest'
import type { PlanState, PlanStep } from './plan.ts'
import { nextStates, objectionToChange, objectionToStep, type StepCard } from './plan-path.ts'

const schoolYear = { from: 2026, to: 2027 }
const today = '2026-10-15'
const step = (state: PlanState, on: StepCard['on'] = '2026-09-20', rest: Partial<StepCard> = {}): StepCard => ({ state, on, protocolNumber: '1', words: 'по замечаниям школ', ...rest })
const path = (...steps: readonly StepCard[]) => ({ schoolYear, state: steps.at(-1)?.state ?? ('draft' as const), steps: steps.map((one): PlanStep => ({ ...one, by: null })) })
const objection = (...args: Parameters<typeof objectionToStep>) => objectionToStep(...args)?.reason

describe('the path of a plan', () => {
  test('goes from draft through discussion, agreement and approval to the end of the year', () => {
    expect(nextStates({ state: 'draft' })).toEqual(['discussed'])
    expect(nextStates({ state: 'discussed' })).toContain('agreed')
    expect(nextStates({ state: 'agreed' })).toEqual(['approved'])
    expect(nextStates({ state: 'approved' })).toEqual(['corrected', 'closed'])
    expect(nextStates({ state: 'corrected' })).toContain('closed')
    expect(nextStates({ state: 'closed' })).toEqual([])
  })

  test('an association without anybody to agree with approves what was discussed', () => {
    expect(objection(path(step('discussed')), step('approved'), today)).toBeUndefined()
  })

  test('a step over another’s head is refused with the steps that may be taken', () => {
    expect(objection(path(), step('approved'), today)).toBe('План черновик: отсюда он может стать «обсуждён», но не «утверждён».')
    expect(objection(path(step('closed')), step('corrected'), today)).toContain('закрыт')
  })

  test('no step is taken before its day, and none earlier than the one before it', () => {
    expect(objection(path(), step('discussed', '2026-10-16'), today)).toContain('ещё не наступил')
    expect(objection(path(), step('discussed', today), today)).toBeUndefined()
    expect(objection(path(step('discussed', '2026-09-20')), step('approved', '2026-09-19'), today)).toContain('не может быть раньше')
    expect(objection(path(step('draft', today)), step('discussed', '2026-09-01'), today)).toBeUndefined()
    expect(objection(path(), step('discussed', '2002-09-20'), today)).toContain('Проверьте год')
  })

  test('an approval and a correction have a number, a correction also a reason', () => {
    expect(objection(path(step('discussed')), step('approved', undefined, { protocolNumber: '' }), today)).toContain('номер протокола или приказа')
    expect(objection(path(step('approved')), step('corrected', undefined, { protocolNumber: '' }), today)).toContain('номер протокола или приказа')
    expect(objection(path(step('approved')), step('corrected', undefined, { words: '' }), today)).toContain('почему')
    expect(objection(path(), step('discussed', undefined, { protocolNumber: '', words: '' }), today)).toBeUndefined()
  })

  test('the words of an approved plan change after a correction only, those of a closed plan never', () => {
    const changeable = (['draft', 'discussed', 'agreed', 'approved', 'corrected', 'closed'] as const).filter((state) => objectionToChange({ state }) === null)
    expect(changeable).toEqual(['draft', 'discussed', 'agreed', 'corrected'])
  })
})
