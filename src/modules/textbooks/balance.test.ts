import { expect, test } from 'vitest'
import { balancesOf } from './balance.ts'
import type { ClassGroup } from './class-group.ts'
import { poolsOf } from './pools.ts'
import { provide, type DemandCell } from './provision.ts'
import type { Catalogue } from './textbook.ts'

const shelf: Catalogue = {
  works: [{ id: 1, kind: 'textbook', subject: 'maths', title: 'Математика', authors: 'Берёзкина Н. А.', grades: [5], level: 'basic', programme: 'general', version: 1 }],
  editions: [{ id: 1, workId: 1, publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print', version: 1 }],
  parts: [{ id: 10, editionId: 1, number: 0, price: null }],
}
const group = (id: number, grade: number, pupils: number | null): ClassGroup => ({ id, schoolId: 1, schoolYear: 2026, grade, letter: '', programme: 'general', pupils, forecast: null, version: 1 })
const cell = ({ id, grade, pupils }: ClassGroup): DemandCell => ({ classGroupId: id, grade, letter: '', programme: 'general', subject: 'maths', level: 'basic', family: 'maths', users: pupils, assigned: null })

function balance(copies: number, groups: readonly ClassGroup[], settings = { teacherCopies: 0, reserve: 0 }) {
  const [pools, holdings] = [poolsOf(shelf), [{ partId: 10, copies, worn: 0 }]]
  const [line] = balancesOf({ schoolId: 1, classGroups: groups, holdings, ...provide(pools, holdings, groups.filter(({ grade }) => grade === 5).map(cell)) }, pools, settings)
  return line && [line.need, line.short, line.spare]
}

test('what is over the need is spare, what is under it short', () => {
  expect(balance(30, [group(1, 5, 25)])).toEqual([25, 0, 5])
  expect(balance(20, [group(1, 5, 25)])).toEqual([25, 5, 0])
})
test('a teacher’s copy for each class that has pupils adds to the need, and the reserve is a share of that need', () => {
  expect(balance(60, [group(1, 5, 25), group(2, 5, 14), group(3, 5, 0)], { teacherCopies: 1, reserve: 10 })).toEqual([41, 0, 14])
})
test('where a class size is missing, or a grade between others is not recorded, nobody knows what is spare', () => {
  expect(balance(30, [group(1, 5, 10), group(2, 5, null)])).toEqual([10, 0, null])
  expect(balance(30, [group(1, 4, 20), group(2, 6, 20)])).toEqual([0, 0, null])
  expect(balance(30, [group(1, 1, 20), group(2, 4, 20)])).toEqual([0, 0, 30])
})
