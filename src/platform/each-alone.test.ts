import { expect, test } from 'vitest'
import { eachAlone } from './each-alone.ts'

test('a failure for one is no harm to those behind it, and is told at the end', async () => {
  const done: number[] = []
  const work = eachAlone([1, 2, 3, 4], async (item) => {
    if (item % 2 === 0) throw new Error(`не вышло с ${item}`)
    done.push(item)
  })
  await expect(work).rejects.toThrow('Error: не вышло с 2; Error: не вышло с 4')
  expect(done).toEqual([1, 3])
})
