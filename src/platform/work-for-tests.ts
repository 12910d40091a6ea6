import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from './refusal.ts'

/** Work of every temper, for the tests of what is done apart. */
export function run(order: string): unknown {
  const [what, number] = order.split(' ')
  if (what === 'double') return Number(number) * 2
  if (what === 'long') return 'я'.repeat(Number(number))
  if (what === 'refuse') throw new Refusal('Так нельзя.', 'file')
  if (what === 'break') throw new Error('a bug')
  if (what === 'busy') {
    const from = Date.now()
    while (Date.now() < from + Number(number));
    return { from, to: Date.now() }
  }
  if (what === 'reach')
    return {
      written: can(() => writeFileSync(join(tmpdir(), 'apart'), '')),
      read: can(() => readdirSync(tmpdir())),
      started: can(() => spawnSync(process.execPath, ['--version'])),
      told: process.env['DATABASE_URL_FOR_TEST'],
    }
  const kept: number[][] = [Array.from({ length: 1_000_000 }, () => 0.5)]
  for (;;) if (what === 'memory') kept.push(kept[0]!.slice())
}

function can(work: () => unknown): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
