import { describe, expect, test } from 'vitest'
import { changesBetween } from './changes.ts'
import { anEntry } from './lists-for-tests.ts'
import { standing, standingInWords } from './standing.ts'
import { surnamesIn, workKey } from './work.ts'

const year = (from: number) => ({ from, to: from + 1 })

describe('the standing of a textbook in a school year', () => {
  const excluded = anEntry({ appendix: 2, until: '2026-08-31' })
  test('a limit of use blocks from the school year that begins after it', () => {
    expect(standing(excluded, year(2025))).toEqual({ state: 'allowed', last: year(2025) })
    expect(standing(excluded, year(2026))).toEqual({ state: 'blocked', since: year(2026) })
    expect(standing(anEntry({ appendix: 2, until: '2026-09-01' }), year(2026))).toEqual({ state: 'allowed', last: year(2026) })
    expect(standing(anEntry({ appendix: 2, until: '2027-04-25' }), year(2026))).toMatchObject({ state: 'allowed' })
  })
  test('the end of an expert opinion warns and blocks nothing', () => {
    const current = anEntry({ until: '2027-04-25' })
    expect(standing(current, year(2025))).toEqual({ state: 'allowed', last: null })
    expect(standing(current, year(2026))).toEqual({ state: 'opinion ends', on: '2027-04-25' })
    expect(standing(current, year(2030))).toEqual({ state: 'opinion ends', on: '2027-04-25' })
  })
  test('no term allows; a term that was not read says so', () => {
    expect(standing(anEntry({ term: 'unlimited', until: null }), year(2026))).toEqual({ state: 'allowed', last: null })
    expect(standing(anEntry({ appendix: 2, term: 'unknown', until: null }), year(2026))).toEqual({ state: 'unknown' })
  })
  test('is told in words', () => {
    expect(standingInWords(standing(excluded, year(2025)))).toBe('можно использовать по 2025/2026 учебный год')
    expect(standingInWords(standing(excluded, year(2028)))).toBe('нельзя использовать с 2026/2027 учебного года')
    expect(standingInWords(standing(anEntry({ until: '2027-04-25' }), year(2026)))).toBe('экспертное заключение до 25.04.2027')
  })
})

describe('changes between two versions', () => {
  const told = (...lists: Parameters<typeof changesBetween>) => changesBetween(...lists).map(({ kind, touches, now, last }) => ({ kind, touches: touches.map(({ code }) => code), now: now?.code ?? null, last: last?.from ?? null }))
  const math = anEntry()
  const excluded = anEntry({ appendix: 2, code: '1.1.1.3.1.1.1', until: '2031-08-31' })

  test('a list does not differ from itself, whatever the order', () => {
    const all = [math, excluded, anEntry({ code: '9.9', grades: [2] })]
    expect(told(all, all.toReversed())).toEqual([])
  })
  test('a book that went to appendix 2 is excluded with its last school year', () => {
    expect(told([math], [excluded])).toEqual([{ kind: 'excluded', touches: [math.code], now: excluded.code, last: 2030 }])
  })
  test('a code that names another book now is not the same book', () => {
    const other = anEntry({ title: 'Алгебра: 8-й класс: учебник', authors: 'Рощин К.К.', grades: [8] })
    expect(told([math], [other])).toEqual([
      { kind: 'new', touches: [], now: math.code, last: null },
      { kind: 'vanished', touches: [math.code], now: null, last: null },
    ])
  })
  test('a revised edition is a renewal; the former may be excluded at the same time', () => {
    const revised = anEntry({ code: '2.2', title: 'Математика: 1-й класс: учебник; 14-е издание, переработанное', edition: 14, revised: true })
    expect(told([math], [revised, excluded])).toEqual([
      { kind: 'renewed', touches: [math.code], now: '2.2', last: null },
      { kind: 'excluded', touches: [math.code], now: excluded.code, last: 2030 },
    ])
    expect(told([math], [revised])).toEqual([{ kind: 'renewed', touches: [math.code], now: '2.2', last: null }])
  })
  test('terms that move are told', () => {
    expect(told([math], [anEntry({ until: '2033-01-01' })])[0]?.kind).toBe('prolonged')
    expect(told([math], [anEntry({ term: 'unlimited', until: null })])[0]?.kind).toBe('prolonged')
    expect(told([math], [anEntry({ until: '2031-01-01' })])[0]?.kind).toBe('shortened')
    expect(told([excluded], [math])[0]?.kind).toBe('returned')
  })
})

test('the same work is known through a changed imprint, subject and way of naming the class, and not by a surname alone', () => {
  expect(workKey(anEntry({ title: 'Математика (в 2 частях); 2-е издание', publishers: ['Общество с ограниченной ответственностью «ЛЕС»', 'АО «Издательство «Росток»'], subject: 'Математика и информатика' }))).toBe(workKey(anEntry()))
  for (const other of [{ authors: 'Лесова А.П., Рощин К.К.' }, { grades: [2] }, { level: 'advanced' as const }, { language: 'озёрский' }, { publishers: ['ООО «ЛЕС»'] }]) expect(workKey(anEntry(other))).not.toBe(workKey(anEntry()))
})

test('surnames are read from authors as lists print them', () => {
  expect(surnamesIn('Лесова А. П., О.Т. Ровная и другие; под редакцией Рощина К.К.')).toEqual(['лесова', 'ровная'])
  expect(surnamesIn('Под редакцией Рощина К.К. и Ёлкиной Л.Л.')).toEqual(['рощина', 'елкиной'])
  expect(surnamesIn('Часть 1: Юй В.В.; часть 2: Полев Б.В.')).toEqual(['юй', 'полев'])
})
