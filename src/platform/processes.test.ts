import { expect, test } from 'vitest'
import { doneApart } from './apart.ts'
import { here, inProcesses } from './processes.ts'
import { Refusal } from './refusal.ts'
import type * as works from './work-for-tests.ts'

const file = 'platform/work-for-tests.ts'
const apart = inProcesses({ megabytes: 64, atOnce: 1 })
const work = (order: string, by = apart) => doneApart<typeof works>({ apart: by }, file, order)

test.each([['in a process of its own', apart], ['here', here()]])('work is done %s, and its refusal arrives as a refusal', async (_where, by) => {
  expect(await work('double 21', by)).toBe(42)
  await expect(work('refuse', by)).rejects.toThrow(new Refusal('Так нельзя.', 'file'))
  await expect(work('break', by)).rejects.toThrow('a bug')
})

test('a long answer arrives whole', async () => {
  expect(((await work('long 8000000')) as string).length).toBe(8_000_000)
})

test('work that never ends, or that takes all memory, is refused and harms nobody', async () => {
  await expect(work('forever', inProcesses({ milliseconds: 2_000 }))).rejects.toThrow('слишком долго')
  await expect(work('memory')).rejects.toThrow('слишком велик')
  expect(await work('double 2')).toBe(4)
})

test('the server is free while work is done apart, and works wait their turn', async () => {
  let ticks = 0
  const clock = setInterval(() => ticks++, 10)
  const both = await Promise.all([work('busy 400'), work('busy 400')])
  clearInterval(clock)
  expect(ticks).toBeGreaterThan(20)
  const [first, second] = both as [{ from: number; to: number }, { from: number; to: number }]
  expect(second.from).toBeGreaterThanOrEqual(first.to)
})

test('a process apart can write no file, start no program, read nothing beyond the program, and knows no setting of the server', async () => {
  process.env['DATABASE_URL_FOR_TEST'] = 'secret'
  expect(await work('reach')).toEqual({ written: false, read: false, started: false, told: undefined })
})
