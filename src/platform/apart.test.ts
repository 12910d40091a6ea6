import { expect, test } from 'vitest'
import { here, inProcesses } from './apart.ts'
import { Refusal } from './refusal.ts'
import type * as work from './work-for-tests.ts'

const file = 'platform/work-for-tests.ts'
const apart = inProcesses({ megabytes: 64, atOnce: 1 })

test.each([['in a process of its own', apart], ['here', here()]])('work is done %s, and its refusal arrives as a refusal', async (_where, apart) => {
  expect(await apart.run<typeof work>(file, 'double 21')).toBe(42)
  await expect(apart.run<typeof work>(file, 'refuse')).rejects.toThrow(new Refusal('Так нельзя.', 'file'))
  await expect(apart.run<typeof work>(file, 'break')).rejects.toThrow('a bug')
})

test('work that never ends, or that takes all memory, is refused and harms nobody', async () => {
  await expect(inProcesses({ milliseconds: 2_000 }).run<typeof work>(file, 'forever')).rejects.toThrow('слишком долго')
  await expect(apart.run<typeof work>(file, 'memory')).rejects.toThrow('слишком велик')
  expect(await apart.run<typeof work>(file, 'double 2')).toBe(4)
})

test('the server is free while work is done apart, and works wait their turn', async () => {
  let ticks = 0
  const clock = setInterval(() => ticks++, 10)
  const both = await Promise.all([apart.run<typeof work>(file, 'busy 400'), apart.run<typeof work>(file, 'busy 400')])
  clearInterval(clock)
  expect(ticks).toBeGreaterThan(20)
  const [first, second] = both as [{ from: number; to: number }, { from: number; to: number }]
  expect(second.from).toBeGreaterThanOrEqual(first.to)
})

test('a process apart can write no file, start no program, read nothing beyond the program, and knows no setting of the server', async () => {
  process.env['DATABASE_URL_FOR_TEST'] = 'secret'
  expect(await apart.run<typeof work>(file, 'reach')).toEqual({ written: false, read: false, started: false, told: undefined })
})
