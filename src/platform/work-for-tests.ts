import { Refusal } from './refusal.ts'

/** Work of every temper, for the tests of threads. */
export function run(order: string): unknown {
  const [what, number] = order.split(' ')
  if (what === 'double') return Number(number) * 2
  if (what === 'refuse') throw new Refusal('Так нельзя.', 'file')
  if (what === 'break') throw new Error('a bug')
  if (what === 'busy') {
    const from = Date.now()
    while (Date.now() < from + Number(number));
    return { from, to: Date.now() }
  }
  const kept: number[][] = [Array.from({ length: 1_000_000 }, () => 0.5)]
  for (;;) if (what === 'memory') kept.push(kept[0]!.slice())
}
