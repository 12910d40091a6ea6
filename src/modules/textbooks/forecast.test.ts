import { describe, expect, test } from 'vitest'
import type { ClassGroup } from './class-group.ts'
import { classesNextYear, holdingsNextYear } from './forecast.ts'
import type { Part } from './textbook.ts'

let id = 0
const group = (grade: number, pupils: number | null, more: Partial<ClassGroup> = {}): ClassGroup => ({ id: ++id, schoolId: 1, schoolYear: 2026, grade, letter: 'А', programme: 'general', pupils, forecast: null, version: 1, ...more })
const assumed = { admissions: 100, grade10Share: 50, migration: 0 }
const said = (groups: readonly ClassGroup[]) => groups.map(({ grade, letter, pupils }) => [grade, letter, pupils])

describe('classes of the next year', () => {
  test('move up with their letters; the first grade is as many again, the eleventh leaves', () => {
    expect(said(classesNextYear([group(1, 25), group(2, 24, { letter: 'Б' }), group(10, 20), group(11, 18)], [], assumed))).toEqual([[1, 'А', 25], [2, 'А', 25], [3, 'Б', 24], [10, 'А', null], [11, 'А', 20]])
  })
  test('the tenth is a share of the ninth, spread over the classes of this year’s tenth', () => {
    const now = [group(9, 25), group(9, 26, { letter: 'Б' }), group(10, 20), group(10, 20, { letter: 'Б' })]
    expect(said(classesNextYear(now, [], assumed)).filter(([grade]) => grade === 10)).toEqual([[10, 'А', 13], [10, 'Б', 13]])
  })
  test('a school without a tenth grade opens none', () => {
    expect(said(classesNextYear([group(8, 25), group(9, 25)], [], assumed)).filter(([grade]) => grade === 10)).toEqual([])
  })
  test('a missing size stays missing, in the tenth too', () => {
    expect(said(classesNextYear([group(5, null), group(9, null), group(10, 20)], [], assumed)).map(([grade, , pupils]) => [grade, pupils])).toEqual([[5, null], [6, null], [9, null], [10, null], [11, 20]])
  })
  test('what the school told as its forecast, or recorded of the next year, comes before what is counted', () => {
    expect(said(classesNextYear([group(1, 25, { forecast: 28 }), group(2, 24, { forecast: 23 })], [], assumed))).toEqual([[1, 'А', 28], [2, 'А', 23], [3, 'А', 24]])
    const next = [group(1, 30, { schoolYear: 2027 })]
    expect(classesNextYear([group(1, 25)], next, assumed)).toEqual(next)
    expect(said(classesNextYear([group(1, 25)], [group(2, null, { schoolYear: 2027, forecast: 25 }), group(1, null, { schoolYear: 2027 })], assumed))).toEqual([[2, 'А', 25], [1, 'А', null]])
  })
  test('a class that none moves into is there when its school expects pupils', () => {
    expect(said(classesNextYear([group(5, 25, { forecast: 28 }), group(6, 24, { letter: 'Б', forecast: 20 })], [], assumed))).toEqual([[5, 'А', 28], [6, 'А', 25], [6, 'Б', 20], [7, 'Б', 24]])
    // A gymnasium from the fifth grade on: nobody knows how many come.
    expect(said(classesNextYear([group(5, 25)], [], assumed))).toEqual([[5, 'А', null], [6, 'А', 25]])
  })
  test('programmes for intellectual disability have no tenth grade', () => {
    expect(said(classesNextYear([group(9, 20), group(9, 8, { programme: 'intellectual' }), group(10, 20)], [], assumed)).filter(([grade]) => grade === 10)).toEqual([[10, 'А', 10]])
  })
  test('admissions and migration change what they name', () => {
    expect(said(classesNextYear([group(1, 20), group(2, 50)], [], { admissions: 110, grade10Share: 50, migration: -10 }))).toEqual([[1, 'А', 22], [2, 'А', 18], [3, 'А', 45]])
  })
})

describe('stock of the next year', () => {
  const parts = new Map<number, Part>([[1, { id: 1, editionId: 1, number: 0, price: null }], [2, { id: 2, editionId: 2, number: 0, price: null }]])
  const have = [{ partId: 1, copies: 103, worn: 3 }]
  test('worn copies are written off and some are lost; each copy is accounted for', () => {
    const { holdings, losses } = holdingsNextYear(have, new Map(), new Set(), parts, { loss: 5 })
    expect(holdings).toEqual([{ partId: 1, copies: 95, worn: 0 }])
    expect(losses.get(1)).toEqual({ worn: 3, lost: 5, replaced: 0, loans: 0 })
  })
  test('what is lent comes home, what is borrowed goes back, never more than there is', () => {
    const back = (copies: number, part = 1) => holdingsNextYear(have, new Map([[part, copies]]), new Set(), parts, { loss: 0 }).holdings
    expect(back(10)[0]).toMatchObject({ copies: 110 })
    expect(back(-30)[0]).toMatchObject({ copies: 70 })
    expect(back(-300)[0]).toMatchObject({ copies: 0 })
    expect(back(12, 2)[1]).toEqual({ partId: 2, copies: 12, worn: 0 })
  })
  test('a grade that the schedule replaces starts from nothing', () => {
    const { holdings, losses } = holdingsNextYear(have, new Map(), new Set([1]), parts, { loss: 5 })
    expect(holdings).toEqual([{ partId: 1, copies: 0, worn: 0 }])
    expect(losses.get(1)).toEqual({ worn: 3, lost: 0, replaced: 100, loans: 0 })
  })
})
