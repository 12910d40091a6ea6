import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/** What a program prints, by lines and tabs; the site is built before. @param args of Node */
export function measuredLines(args: readonly string[]): Promise<string[][]> {
  spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/build.ts', import.meta.url))], { cwd: root, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(text.trim().split('\n').map((line) => line.split('\t'))) : reject(new Error(`measuring ended with ${code}`))))
  })
}
