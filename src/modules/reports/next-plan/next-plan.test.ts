import { expect, test } from 'vitest'
import { readTerm } from '#modules/plan'
import { plain } from '../content/told.ts'
import { toldYear } from '../told-year.ts'
import { inventedYear } from '../invented-year.ts'
import { hasDays, termNextYear } from './next-term.ts'
import { draftFrom } from './proposal.ts'

const schoolYear = { from: 2025, to: 2026 }
const nextYear = { from: 2026, to: 2027 }
const { proposals } = toldYear(inventedYear)
const reasonOf = (key: string) => plain(proposals.find((proposal) => proposal.key === key)!.reason).replace(/\u00A0/g, ' ')
const isTicked = (key: string) => proposals.find((proposal) => proposal.key === key)!.ticked

test.each([
  ['сентябрь', 'сентябрь', 'month', '2026-09-01', '2026-09-30'],
  ['октябрь - ноябрь', 'октябрь - ноябрь', 'range', '2026-10-01', '2026-11-30'],
  ['сентябрь, апрель', 'сентябрь, апрель', 'months', '2026-09-01', '2027-04-30'],
  ['15.10.2025', 'октябрь', 'month', '2026-10-01', '2026-10-31'],
  ['20 января', 'январь', 'month', '2027-01-01', '2027-01-31'],
  ['25 сентября – 5 октября', 'сентябрь – октябрь', 'range', '2026-09-01', '2026-10-31'],
  ['до 15 сентября', 'сентябрь', 'month', '2026-09-01', '2026-09-30'],
  ['февраль 2026 г.', 'февраль', 'month', '2027-02-01', '2027-02-28'],
  ['2025 - 2026 годы', 'в течение учебного года', 'allYear', '2026-09-01', '2027-08-31'],
  ['в течение года', 'в течение года', 'allYear', '2026-09-01', '2027-08-31'],
  ['Ежемесячно', 'Ежемесячно', 'recurring', null, null],
  ['по плану ИМЦ', 'по плану ИМЦ', 'byReference', null, null],
  ['осенние каникулы', 'осенние каникулы', 'unknown', null, null],
])('a year later «%s» is «%s»', (raw, next, kind, from, to) => {
  const term = termNextYear(readTerm(raw, schoolYear).term, nextYear)!
  expect(term).toMatchObject({ raw: next, kind, from, to })
  expect(hasDays(term)).toBe(false)
})

test('each proposal has its reason, and the record that speaks for it', () => {
  for (const { key, reason, source } of proposals) expect([plain(reason).length > 10, /^\/[a-z]/.test(source.address)], key).toEqual([true, true])
  expect(new Set(proposals.map(({ key }) => key)).size).toBe(proposals.length)
})

test('what is not done, open or not reached is proposed, with the words and figures of why', () => {
  expect(reasonOf('item.5')).toBe('Не выполнено, срок — 15.02.2026; причина не записана. Вместо дня (15.02.2026) поставлен месяц: день назначьте сами.')
  expect(reasonOf('item.6')).toBe('Не выполнено, срок — март: школы не сдали сведения.')
  expect(reasonOf('item.3')).toBe('Отменено: карантин в школах.')
  expect(reasonOf('decision.42')).toBe('Решение заседания 18.09.2025 просрочено, срок — 15.02.2026: собрана половина. Поставлено на первый месяц нового года.')
  expect(reasonOf('indicator.62')).toBe('Не достигнут: 8 из 10 (80 %).')
  for (const key of ['item.3', 'item.5', 'item.6', 'decision.42', 'decision.43', 'indicator.62', 'indicator.63']) expect(isTicked(key), key).toBe(true)
  expect(proposals.some(({ key }) => key === 'decision.41')).toBe(false)
})

test('what was reached is offered unticked; what comes every year and the tasks that it serves go on', () => {
  expect([isTicked('indicator.61'), isTicked('item.1'), isTicked('item.4'), isTicked('line.2')]).toEqual([false, true, true, true])
  expect(reasonOf('item.4')).toBe('Бывает каждый год (Ежемесячно); выполнено 28.05.2026.')
  expect(reasonOf('line.2')).toBe('По этой задаче выполнены все пункты плана: 2; работа продолжается: этому служат пункты, предложенные и на новый год.')
})

test('the draft is of the next year, its meetings first and in order, without days and without lines that were not chosen', () => {
  const draft = draftFrom(inventedYear, proposals.filter(({ key, ticked }) => ticked && key !== 'line.4'))
  expect(draft).toMatchObject({ schoolYear: nextYear, theme: inventedYear.plan.theme, stamps: [] })
  expect(draft.items.map(({ kind, number, topic }) => `${kind} ${number} ${topic}`)).toEqual([
    'meeting 1 Планирование года', 'meeting 2 Чтение в цифровой школе', 'meeting 3 Итоги года',
    'activity 1 Занятия школы начинающих', 'activity 2 Выпустить сборник опыта', 'activity 3 Составить сводную таблицу обмена', 'activity 4 Подготовить сборник опыта', 'activity 5 Обновить электронный кейс',
  ])
  expect(draft.items.some(({ term }) => term !== null && hasDays(term))).toBe(false)
  const served = (topic: string) => draft.items.find((item) => item.topic === topic)!.serves.map((at) => draft.lines[at]!.text)
  expect(served('Выпустить сборник опыта')).toEqual(['Собрать лучший опыт школ города'])
  expect(served('Составить сводную таблицу обмена')).toEqual([])
})
