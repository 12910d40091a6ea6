import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { planForTests } from '../src/documents/papers-for-tests.ts'
import { wordOf } from '#documents/word'
import { megabytes, milliseconds, quantile, tableOf } from './table.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const reader = fileURLToPath(new URL('read-once.ts', import.meta.url))

/** Our reading of a plan beside mammoth on the same file. */
export async function plans(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
  const rows: (string | number)[][] = []
  for (const count of [60, 2000]) {
    const file = join(folder, `plan-${count}.docx`)
    writeFileSync(file, await wordOf(planForTests(count)))
    for (const [name, how] of [['bibliokrug', 'ours'], ['mammoth', 'mammoth']] as const) {
      const runs = Array.from({ length: 7 }, () => run(how, file))
      const [inside, whole, memory] = (['inside', 'whole', 'memory'] as const).map((key) => quantile(runs.map((one) => one[key]), 0.5)) as [number, number, number]
      rows.push([`${count} строк, ${name}`, milliseconds(inside), milliseconds(whole), megabytes(memory)])
    }
  }
  rmSync(folder, { recursive: true })
  return tableOf('Чтение плана', ['файл и кто читает', 'в процессе, мс', 'всего, мс', 'память, МБ'], rows)
}

function run(how: string, file: string): { inside: number; whole: number; memory: number } {
  const started = performance.now()
  const { inside, memory } = JSON.parse(execFileSync(process.execPath, [reader, how, file], { cwd: root, encoding: 'utf8' })) as { inside: number; memory: number }
  return { inside, memory, whole: performance.now() - started }
}
