import { expect, test } from 'vitest'
import { Refusal } from './refusal.ts'
import { sameThread, workerThreads } from './threads.ts'
import type * as work from './work-for-tests.ts'

const file = 'platform/work-for-tests.ts'
const hand = workerThreads({ milliseconds: 20_000, megabytes: 64, atOnce: 1 })

test.each([['a thread of its own', hand], ['this thread', sameThread()]])('work is done in %s, and its refusal arrives as a refusal', async (_where, threads) => {
  expect(await threads.run<typeof work>(file, 'double 21')).toBe(42)
  await expect(threads.run<typeof work>(file, 'refuse')).rejects.toThrow(new Refusal('Так нельзя.', 'file'))
  await expect(threads.run<typeof work>(file, 'break')).rejects.toThrow('a bug')
})

test('work that never ends, or that takes all memory, is refused and harms nobody', async () => {
  await expect(workerThreads({ milliseconds: 500 }).run<typeof work>(file, 'forever')).rejects.toThrow('слишком долго')
  await expect(hand.run<typeof work>(file, 'memory')).rejects.toThrow('слишком велик')
  expect(await hand.run<typeof work>(file, 'double 2')).toBe(4)
})

test('this thread is free while another works, and works wait their turn', async () => {
  let ticks = 0
  const clock = setInterval(() => ticks++, 10)
  const both = await Promise.all([hand.run<typeof work>(file, 'busy 400'), hand.run<typeof work>(file, 'busy 400')])
  clearInterval(clock)
  expect(ticks).toBeGreaterThan(20)
  const [first, second] = both as [{ from: number; to: number }, { from: number; to: number }]
  expect(second.from).toBeGreaterThanOrEqual(first.to)
})
