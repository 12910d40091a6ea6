import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { tableOf } from './table.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const measure = fileURLToPath(new URL('measure-pages.ts', import.meta.url))

/** Times and weights of the main pages of the sample city, on the embedded database and on PostgreSQL. */
export async function pages(): Promise<string> {
  const embedded = await lines([measure])
  const postgres = await lines([fileURLToPath(new URL('../scripts/with-postgres.ts', import.meta.url)), process.execPath, measure])
  const weights = embedded.filter(([kind]) => kind === 'weight').map(([, ...cells]) => cells)
  const times = (found: string[][]) => new Map(found.filter(([kind]) => kind === 'time').map(([, page, ...cells]) => [page!, cells]))
  const [one, other] = [times(embedded), times(postgres)]
  const crowds = [2, 20, 50]
  return [
    tableOf('Страницы: p50 / p95, мс', ['страница', ...crowds.map((n) => `встроенная, ${n} разом`), ...crowds.map((n) => `PostgreSQL, ${n} разом`)], [...one].map(([page, cells]) => [page, ...cells, ...(other.get(page) ?? [])])),
    tableOf('Вес, КБ', ['что', 'без сжатия', 'gzip'], weights),
  ].join('\n\n')
}

function lines(args: readonly string[]): Promise<string[][]> {
  spawnSync(process.execPath, [fileURLToPath(new URL('../scripts/build.ts', import.meta.url))], { cwd: root, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.on('data', (chunk) => (text += chunk))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve(text.trim().split('\n').map((line) => line.split('\t'))) : reject(new Error(`measuring ended with ${code}`))))
  })
}
