import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { tableOf } from './table.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Start to the first page, the demo, the tests. */
export async function start(): Promise<string> {
  spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' })
  const data = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
  const rows = [
    ['npm start на пустой папке, до первой страницы', seconds(await firstPage(data))],
    ['npm start на готовой базе, до первой страницы', seconds(await firstPage(data))],
    ['npm run demo -- --no-serve', seconds(whole('src/cli.ts', 'demo', '--no-serve'))],
    ['все тесты', seconds(whole('node_modules/vitest/vitest.mjs', 'run'))],
  ]
  rmSync(data, { recursive: true, force: true })
  return tableOf('Запуск', ['что', 'с'], rows)
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

async function firstPage(data: string): Promise<number> {
  const port = 4300 + Math.floor(Math.random() * 1000)
  const started = performance.now()
  const server = spawn(process.execPath, ['src/server.ts'], { cwd: root, stdio: 'ignore', env: { ...process.env, BIBLIOKRUG_DATA: data, PORT: String(port), DATABASE_URL: undefined } })
  for (let tries = 0; tries < 6000; tries++) {
    const response = await fetch(`http://127.0.0.1:${port}/sign-in`).catch(() => null)
    if (response?.ok) break
    await wait(10)
  }
  const took = performance.now() - started
  server.kill('SIGTERM')
  await new Promise((done) => server.once('exit', done))
  return took
}

function whole(...args: string[]): number {
  const started = performance.now()
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}`)
  return performance.now() - started
}
