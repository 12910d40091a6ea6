import { expect, test } from 'vitest'
import { naturalKey } from './natural-order.ts'

const sorted = (...names: string[]) => names.sort((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1))

test('numbers sort by size, not by digits', () => {
  expect(sorted('Школа № 10', 'Школа № 2', 'Школа № 2а', 'Лицей № 100')).toEqual(['Лицей № 100', 'Школа № 2', 'Школа № 2а', 'Школа № 10'])
})

test('case, spaces, ё and leading zeros change nothing', () => {
  expect(naturalKey('  ШКОЛА  № 02 «Ёлочка»')).toBe(naturalKey('школа № 2 «елочка»'))
})
