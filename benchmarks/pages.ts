import { fileURLToPath } from 'node:url'
import { measuredLines } from './measured-lines.ts'
import { tableOf } from './table.ts'

const measure = fileURLToPath(new URL('measure-pages.ts', import.meta.url))

/** Times and weights of the main pages of the sample city, on the embedded database and on PostgreSQL. */
export async function pages(): Promise<string> {
  const embedded = await measuredLines([measure])
  const postgres = await measuredLines([fileURLToPath(new URL('../scripts/with-postgres.ts', import.meta.url)), process.execPath, measure])
  const weights = embedded.filter(([kind]) => kind === 'weight').map(([, ...cells]) => cells)
  const times = (found: string[][]) => new Map(found.filter(([kind]) => kind === 'time').map(([, page, ...cells]) => [page!, cells]))
  const [one, other] = [times(embedded), times(postgres)]
  const crowds = [2, 20, 50]
  return [
    tableOf('Страницы: p50 / p95, мс', ['страница', ...crowds.map((n) => `встроенная, ${n} разом`), ...crowds.map((n) => `PostgreSQL, ${n} разом`)], [...one].map(([page, cells]) => [page, ...cells, ...(other.get(page) ?? [])])),
    tableOf('Вес, КБ', ['что', 'без сжатия', 'gzip'], weights),
  ].join('\n\n')
}
