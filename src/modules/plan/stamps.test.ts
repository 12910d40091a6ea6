import { expect, test } from 'vitest'
import type { PlanStep } from './plan.ts'
import { printedStamps } from './stamps.ts'

const approved: PlanStep = { state: 'approved', on: '2026-09-28', protocolNumber: '112-р', words: '', by: null }

test('a plan without stamps of its own is printed with places for the three that it needs', () => {
  const stamps = printedStamps({ stamps: [], steps: [] })
  expect(stamps.map(({ raw, given }) => [raw.split('\n')[0], given])).toEqual([['РАССМОТРЕНО', false], ['СОГЛАСОВАНО', false], ['УТВЕРЖДЕНО', false]])
  expect(stamps[0]!.raw).toContain('протокол № ___')
})

test('a step taken gives its stamp number and day', () => {
  const [, , stamp] = printedStamps({ stamps: [], steps: [approved] })
  expect(stamp).toEqual({ kind: 'утверждено', raw: 'УТВЕРЖДЕНО\nпротокол № 112-р\nот 28 сентября 2026 года', given: true })
  expect(printedStamps({ stamps: [], steps: [{ ...approved, protocolNumber: 'приказ № 112-р' }] })[2]!.raw).toContain('\nприказ № 112-р\n')
})

test('a stamp of the plan’s own paper keeps its words; its blanks are filled, but for the line to sign on', () => {
  const raw = 'УТВЕРЖДАЮ\nначальник управления образования\n____________ О.П. Зимина\nприказ № ___ от «___» __________ 20__ г.'
  const stamps = (steps: readonly PlanStep[]) => printedStamps({ stamps: [{ kind: 'утверждено', raw }], steps })[0]!.raw
  expect(stamps([])).toBe(raw)
  expect(stamps([approved])).toBe('УТВЕРЖДАЮ\nначальник управления образования\n____________ О.П. Зимина\nприказ № 112-р от 28 сентября 2026 года')
})

test('a plan with stamps of its own keeps its form; its path adds what it lacks', () => {
  const own = { kind: 'согласовано', raw: 'СОГЛАСОВАНО\nдиректор ИМЦ' } as const
  expect(printedStamps({ stamps: [own], steps: [] }).map(({ kind, given }) => [kind, given])).toEqual([['согласовано', true], ['утверждено', false]])
  expect(printedStamps({ stamps: [own], steps: [{ ...approved, state: 'discussed' }] }).map(({ kind, given }) => [kind, given])).toEqual([['рассмотрено', true], ['согласовано', true], ['утверждено', false]])
})

test('of two approvals the later stands on the paper', () => {
  expect(printedStamps({ stamps: [], steps: [approved, { ...approved, state: 'corrected' }, { ...approved, on: '2026-12-01', protocolNumber: '4' }] })[2]!.raw).toContain('протокол № 4\nот 1 декабря 2026 года')
})

test('a stamp with a place for the day alone gets the number of the order too', () => {
  const raw = 'УТВЕРЖДАЮ\nначальник управления образования\n______________\n«___» ________ 2026 г.'
  expect(printedStamps({ stamps: [{ kind: 'утверждено', raw }], steps: [{ ...approved, protocolNumber: 'приказ № 214' }] })[0]!.raw).toBe(
    'УТВЕРЖДАЮ\nначальник управления образования\n______________\nприказ № 214\nот 28 сентября 2026 года',
  )
})
