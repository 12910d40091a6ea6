import { expect, test } from 'vitest'
import { readTerm } from './term.ts'

const year = { from: 2019, to: 2020 }

test.each([
  ['сентябрь', 'month', '2019-09-01', '2019-09-30', [9]],
  ['сентября', 'month', '2019-09-01', '2019-09-30', [9]],
  ['Февраль 2020 г.', 'month', '2020-02-01', '2020-02-29', [2]],
  ['в мае', 'month', '2020-05-01', '2020-05-31', [5]],
  ['20 января', 'day', '2020-01-20', '2020-01-20', []],
  ['15.10.2019', 'day', '2019-10-15', '2019-10-15', []],
  ['15.10.19 г.', 'day', '2019-10-15', '2019-10-15', []],
  ['28 08. 2020 г.', 'day', '2020-08-28', '2020-08-28', []],
  ['от «09» сентября 2019 г.', 'day', '2019-09-09', '2019-09-09', []],
  ['октябрь - ноябрь', 'range', '2019-10-01', '2019-11-30', [10, 11]],
  ['октябрь–ноябрь', 'range', '2019-10-01', '2019-11-30', [10, 11]],
  ['ноябрь-январь', 'range', '2019-11-01', '2020-01-31', [11, 1]],
  ['сентябрь, апрель', 'months', '2019-09-01', '2020-04-30', [9, 4]],
  ['сентябрь, декабрь, май', 'months', '2019-09-01', '2020-05-31', [9, 12, 5]],
  ['10-15 ноября', 'range', '2019-11-10', '2019-11-15', []],
  ['с 1 по 10 октября', 'range', '2019-10-01', '2019-10-10', []],
  ['25 сентября – 5 октября', 'range', '2019-09-25', '2019-10-05', []],
  ['до 15 сентября', 'range', null, '2019-09-15', []],
  ['В течение учебного года', 'allYear', '2019-09-01', '2020-08-31', []],
  ['в течении года', 'allYear', '2019-09-01', '2020-08-31', []],
  ['2019 - 2020 годы', 'allYear', '2019-09-01', '2020-08-31', []],
])('«%s»', (text, kind, from, to, months) => {
  const { term, doubt, misspelling, strangeYear } = readTerm(text, year)
  expect(term).toEqual({ raw: text, kind, from, to, months, every: null })
  expect([doubt, misspelling, strangeYear]).toEqual([null, null, null])
})

test.each([
  ['Ежемесячно', 'month'],
  ['Ежеквартально', 'quarter'],
  ['1 раз в четверть', 'term'],
  ['конец четверти', 'term'],
  ['1 раз в полугодие', 'halfYear'],
  ['еженедельно', 'week'],
])('«%s» comes again', (text, every) => {
  expect(readTerm(text, year)).toMatchObject({ term: { kind: 'recurring', every, from: null, to: null, months: [] }, doubt: null })
})

test.each(['Согласно графику', 'По плану МС', 'Согласно плану ИМЦ', 'по необходимости', 'по графику'])('«%s» refers elsewhere', (text) => {
  expect(readTerm(text, year)).toMatchObject({ term: { kind: 'byReference', from: null, to: null }, doubt: null })
})

test.each(['I–II неделя', 'I четверть', 'осенние каникулы', 'позже'])('«%s» is asked about', (text) => {
  const { term, doubt } = readTerm(text, year)
  expect(term).toMatchObject({ kind: 'unknown', from: null, to: null })
  expect(doubt).not.toBeNull()
})

test('a day that does not exist is asked about and gets no date', () => {
  const { term, doubt } = readTerm('31 сентября', year)
  expect(term).toMatchObject({ kind: 'unknown', from: null, to: null })
  expect(doubt).toContain('нет')
})

test.each([
  ['сентебрь', 9, 'сентябрь'],
  ['октабря', 10, 'октября'],
  ['нояюрь', 11, 'ноябрь'],
])('«%s» is read as meant, and asked about', (text, month, meant) => {
  const { term, misspelling } = readTerm(text, year)
  expect(term.months).toEqual([month])
  expect(misspelling?.meant).toBe(meant)
})

test('another year is told', () => {
  expect(readTerm('сентябрь 2021', year).strangeYear).toBe(2021)
  expect(readTerm('28.08.2019', year).strangeYear).toBeNull()
})

test('without a school year nothing is dated', () => {
  expect(readTerm('октябрь - ноябрь', null).term).toMatchObject({ kind: 'range', from: null, to: null, months: [10, 11] })
  expect(readTerm('20 августа', null).term).toMatchObject({ kind: 'day', from: null, to: null })
  expect(readTerm('в течение года', null).term).toMatchObject({ kind: 'allYear', from: null, to: null })
})
