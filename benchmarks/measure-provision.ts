/** Measures provision of a city and of a krai on the database at hand; prints tab-separated lines. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { bookshelf, cityProvision, tallyOfAll } from '#modules/textbooks'
import type { Context } from '#platform/context'
import { openDatabase } from '#platform/database'
import { memoryFiles } from '#platform/files'
import { migrate } from '#platform/migrate'
import { here } from '#platform/processes'
import { milliseconds, quantile } from './table.ts'
import { fillTextbooks, sumsByQuery } from './textbook-krai.ts'

const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
const { db, close } = await openDatabase(process.env['DATABASE_URL'] ?? folder)
await migrate(db)
for (const schools of [24, 1200]) {
  const { association, movements } = await fillTextbooks(db, schools)
  // The program does it every six hours by itself.
  await sql`vacuum analyze`.execute(db)
  const context: Context = { db, files: memoryFiles(), apart: here(), association, actor: { personId: 1, name: '', roles: ['head'] }, today: '2026-10-15', now: new Date() }
  const [ours, peer]: [number[], number[]] = [[], []]
  let [sums, same] = [{ users: 0, filled: 0 }, { users: 0, filled: 0 }]
  for (let round = 0; round < 9; round++) {
    const started = performance.now()
    sums = tallyOfAll((await cityProvision(context, await bookshelf(context, 2026), 2026)).flatMap(({ cells }) => cells))
    const between = performance.now()
    same = await sumsByQuery(db, association)
    if (same.users !== sums.users || same.filled !== sums.filled) throw new Error(`the sums differ: ${JSON.stringify([sums, same])}`)
    if (round === 0) continue
    ours.push(between - started)
    peer.push(performance.now() - between)
  }
  const [program, query] = [quantile(ours, 0.5), quantile(peer, 0.5)]
  console.log([schools, movements, milliseconds(program), milliseconds(quantile(ours, 0.95)), milliseconds(query), (program / query).toFixed(2).replace('.', ','), `${sums.filled} / ${sums.users}`].join('\t'))
}
await close()
rmSync(folder, { recursive: true })
