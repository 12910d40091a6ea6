import { fileURLToPath } from 'node:url'
import { measuredLines } from './measured-lines.ts'
import { tableOf } from './table.ts'

const measure = fileURLToPath(new URL('measure-provision.ts', import.meta.url))

/** Full provision of a city and of a krai, beside the same sums written as one query, on the embedded database and on PostgreSQL. */
export async function provision(): Promise<string> {
  const embedded = await measuredLines([measure])
  const postgres = await measuredLines([fileURLToPath(new URL('../scripts/with-postgres.ts', import.meta.url)), process.execPath, measure])
  return tableOf('Обеспеченность, пересчитанная целиком', ['база', 'школ', 'движений', 'программа p50, мс', 'p95, мс', 'один запрос SQL, мс', 'отношение', 'выдать / нужно'], [
    ...embedded.map((cells) => ['встроенная', ...cells]),
    ...postgres.map((cells) => ['PostgreSQL', ...cells]),
  ])
}
