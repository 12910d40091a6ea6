import { expect, test } from 'vitest'
import type { Movement } from './movement.ts'
import { countDifference } from './stock-count.ts'
import { summaryBook } from './summary-book.ts'

let id = 0
const movement = (more: Partial<Movement>): Movement => ({
  id: ++id, schoolId: 1, partId: 1, kind: 'receipt', copies: 10, worn: 0, day: '2026-03-01', printedYear: null, price: 500_00, paper: 'Накладная № 1', reason: '', otherSchoolId: null, due: null, recordedBy: '', recordedAt: new Date(0), ...more,
})
const year = { from: '2026-01-01', to: '2026-12-31' } as const

test('the book balances: what stood, and came, less what went, stands', () => {
  const book = summaryBook(
    [
      movement({ day: '2025-09-01', copies: 30, kind: 'opening', price: 400_00 }),
      movement({ copies: 10, price: 600_00 }),
      movement({ copies: 5, price: 600_00 }),
      movement({ day: '2026-05-20', copies: -9, kind: 'write-off', price: null, paper: 'Акт № 3', reason: 'ветхость' }),
      movement({ day: '2027-01-10', copies: 100 }),
    ],
    year,
  )
  expect(book.received).toEqual([{ day: '2026-03-01', paper: 'Накладная № 1', reason: '', copies: 15, sum: 9_000_00, unpriced: 0 }])
  // (30 × 400 + 15 × 600) / 45 = 466,67
  expect(book.withdrawn).toEqual([{ day: '2026-05-20', paper: 'Акт № 3', reason: 'ветхость', copies: 9, sum: 4_200_00, unpriced: 0 }])
  expect([book.before, book.after]).toEqual([{ copies: 30, sum: 12_000_00, unpriced: 0 }, { copies: 36, sum: 16_800_00, unpriced: 0 }])
})

test('a year begins with what the last one ended, whatever came later; an opening balance stood there before', () => {
  const movements = [movement({ day: '2026-03-01', price: 100_00 }), movement({ day: '2026-05-01', copies: -8, kind: 'write-off', price: null }), movement({ day: '2027-03-01', price: 900_00 }), movement({ day: '2027-04-01', kind: 'opening', copies: 3, price: 100_00, partId: 2 })]
  const [first, second] = [summaryBook(movements, year), summaryBook(movements, { from: '2027-01-01', to: '2027-12-31' })]
  expect(first.after).toEqual({ copies: 2, sum: 200_00, unpriced: 0 })
  expect(second.before).toEqual({ copies: 5, sum: 500_00, unpriced: 0 })
  expect(second.received.map(({ copies }) => copies)).toEqual([10])
})

test('copies of which no receipt told a price are counted apart, never at nothing', () => {
  const book = summaryBook([movement({ partId: 2, price: null, copies: 7 }), movement({ partId: 2, price: null, copies: -2, kind: 'write-off' })], year)
  expect([book.in, book.out, book.after]).toEqual([{ copies: 7, sum: 0, unpriced: 7 }, { copies: 2, sum: 0, unpriced: 2 }, { copies: 5, sum: 0, unpriced: 5 }])
})

test('lent and borrowed copies stay on the balance of their owner', () => {
  const book = summaryBook([movement({ copies: 20 }), movement({ kind: 'lent', copies: -8, price: null }), movement({ kind: 'lent-back', copies: 3, price: null }), movement({ kind: 'borrowed', copies: 4, price: null })], year)
  expect([book.after.copies, book.lent, book.borrowed]).toEqual([20, 5, 4])
})

test('marking worn copies moves nothing on the balance', () => {
  expect(summaryBook([movement({ kind: 'worn', copies: 0, worn: 3 })], year).received).toEqual([])
})

test('what is short of the records and what is over do not make up for each other', () => {
  expect(countDifference([{ partId: 1, recorded: 10, counted: 7 }, { partId: 2, recorded: 5, counted: 8 }])).toEqual({ missing: 3, extra: 3 })
})
