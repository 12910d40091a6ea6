import { expect, test } from 'vitest'
import type { FederalEntry } from './federal-list/entry.ts'
import { blockedEditions, listedEditions } from './federal-of-edition.ts'
import type { Edition, Work } from './textbook.ts'

const entry = (more: Partial<FederalEntry>): FederalEntry => ({
  appendix: 1, code: '1.1', title: 'Математика: 5-й класс', authors: 'Берёзкина Н.А., Дубов С.П. и другие', publishers: ['Акционерное общество «Издательство «Азимут»'], aids: '', grades: [5], extraYear: false, edition: null, revised: false,
  parts: 1, level: null, language: null, subject: 'Математика', area: '', stage: 'basic', programme: '', compulsory: true, standard: '', includedBy: '', holder: '', term: 'unlimited', until: null, ...more,
})
const work: Work = { id: 1, kind: 'textbook', subject: 'maths', title: 'Математика', authors: 'Дубов С. П., Берёзкина Н. А.', grades: [5], level: 'basic', programme: 'general', version: 1 }
const edition = (more: Partial<Edition> = {}): Edition => ({ id: 1, workId: 1, publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print', version: 1, ...more })
const year = { from: 2026, to: 2027 }
const stateOf = (entries: FederalEntry[], own = edition(), book = work) => listedEditions({ works: [book], editions: [own] }, entries, year).get(1)?.standing.state
const excluded = (until: FederalEntry['until'], more: Partial<FederalEntry> = {}) => entry({ appendix: 2, term: 'until', until, ...more })

test('a limit of use blocks from the school year that begins after it, an opinion only warns', () => {
  expect(stateOf([entry({})])).toBe('allowed')
  expect(stateOf([excluded('2026-08-31')])).toBe('blocked')
  expect(stateOf([excluded('2027-08-31')])).toBe('allowed')
  expect(stateOf([entry({ term: 'until', until: '2026-09-25' })])).toBe('opinion ends')
  expect([...blockedEditions(listedEditions({ works: [work], editions: [edition()] }, [excluded('2026-08-31')], year))]).toEqual([1])
})

test('the same surnames in another subject, grade, level, programme or of another publisher are another book', () => {
  for (const other of [{ subject: 'Физика', title: 'Физика' }, { grades: [6] }, { level: 'advanced' as const }, { programme: 'для слепых обучающихся' }, { publishers: ['Верста'] }, { authors: 'Берёзкина Н.А.' }])
    expect(stateOf([excluded('2026-08-31', other)]), JSON.stringify(other)).toBeUndefined()
})

test('of two editions the list means, the one with the same number counts; without a number, what is allowed', () => {
  const both = [excluded('2026-08-31', { edition: 2, code: '1.2' }), entry({ edition: 3 })]
  expect(stateOf(both, edition({ editionNumber: 2 }))).toBe('blocked')
  expect(stateOf(both, edition({ editionNumber: 3 }))).toBe('allowed')
  expect(stateOf(both)).toBe('allowed')
  expect(stateOf([excluded('2026-08-31', { edition: 2 })], edition({ editionNumber: 3 }))).toBeUndefined()
})

test('a textbook of both levels is found for either', () => {
  expect(stateOf([entry({ level: 'both' })], edition(), { ...work, level: 'advanced' })).toBe('allowed')
})
