import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookshelf, cityProvision, tallyOfAll } from '#modules/textbooks'
import type { Context } from '#platform/context'
import { openDatabase, type OpenDatabase } from '#platform/database'
import { memoryFiles } from '#platform/files'
import { migrate } from '#platform/migrate'
import { here } from '#platform/processes'
import { milliseconds, quantile, tableOf } from './table.ts'
import { fillTextbooks, sumsByQuery } from './textbook-krai.ts'

/** Full provision of a city and of a krai, beside the same sums written as one query; embedded, and on PostgreSQL where BENCH_DATABASE_URL names one. */
export async function provision(): Promise<string> {
  const rows: string[][] = []
  for (const schools of [24, 1200]) rows.push(['встроенная', ...(await measured(schools, null))])
  const server = process.env['BENCH_DATABASE_URL']
  if (server) for (const schools of [24, 1200]) rows.push(['PostgreSQL', ...(await measured(schools, server))])
  return tableOf('Обеспеченность, пересчитанная целиком', ['база', 'школ', 'движений', 'программа, мс', 'один запрос SQL, мс', 'отношение', 'нужно / есть'], rows)
}

async function measured(schools: number, server: string | null): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
  const database = await openDatabase(server ?? folder)
  try {
    await migrate(database.db)
    return [String(schools), ...(await times(database, schools))]
  } finally {
    await database.close()
    rmSync(folder, { recursive: true })
  }
}

async function times({ db }: OpenDatabase, schools: number): Promise<string[]> {
  const { association, movements } = await fillTextbooks(db, schools)
  const context: Context = { db, files: memoryFiles(), apart: here(), association, actor: { personId: 1, name: '', roles: ['head'] }, today: '2026-10-15', now: new Date() }
  const [ours, query]: [number[], number[]] = [[], []]
  let sums = { users: 0, filled: 0 }
  for (let round = 0; round < 7; round++) {
    ours.push(await timed(async () => {
      const city = await cityProvision(context, await bookshelf(context, 2026), 2026)
      sums = tallyOfAll(city.flatMap(({ cells }) => cells))
    }))
    let same = { users: 0, filled: 0 }
    query.push(await timed(async () => void (same = await sumsByQuery(db, association))))
    if (same.users !== sums.users || same.filled !== sums.filled) throw new Error(`the sums differ: ${JSON.stringify([sums, same])}`)
  }
  const [program, peer] = [quantile(ours, 0.5), quantile(query, 0.5)]
  return [String(movements), milliseconds(program), milliseconds(peer), (program / peer).toFixed(2), `${sums.users} / ${sums.filled}`]
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
