import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '#platform/context'
import { openDatabase } from '#platform/database'
import { memoryFiles } from '#platform/files'
import { migrate } from '#platform/migrate'
import { here } from '#platform/processes'
import { readingOnce } from '#platform/reading-once'
import { foundBy } from '../src/modules/people/pages/search-found.ts'
import { fillLargeCity } from './large-city.ts'
import { milliseconds, quantile, tableOf } from './table.ts'

const asked: Readonly<Record<string, readonly string[]>> = {
  'частое слово': ['библиотека', 'учебники', 'школа', 'чтения'],
  'два слова': ['учебники библиотека', 'конкурс чтения', 'план школы'],
  'начало слова': ['инвентар', 'протоко', 'наставн'],
  'человек, школа': ['сош 5', 'школа 12', 'анна', 'педагог'],
  'другая раскладка': ['ghbdtn', 'bydtynfhbpfwbz', 'ghjnjrjk'],
  'описка': ['протакол', 'библеотека', 'инвинтаризация'],
  'нет нигде': ['эхолокация', 'абвгдежз', 'qwzxv'],
}

/** Times of the search over ten thousand and a hundred thousand things on the embedded database. */
export async function search(): Promise<string> {
  const columns: Map<string, string>[] = []
  for (const things of [10_000, 100_000]) columns.push(await timesAmong(things))
  return tableOf('Поиск: p50 / p95, мс', ['что ищут', '10 000 записей', '100 000 записей'], [...columns[0]!.keys()].map((kind) => [kind, ...columns.map((column) => column.get(kind)!)]))
}

async function timesAmong(things: number): Promise<Map<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-bench-'))
  const database = await openDatabase(folder)
  await migrate(database.db)
  const { association } = await fillLargeCity(database.db, things)
  const context: Context = { db: database.db, files: memoryFiles(), apart: here(), association, actor: { personId: 1, name: '', roles: ['head'] }, today: '2026-10-15', now: new Date() }
  const times = new Map<string, string>()
  const all: number[] = []
  for (let round = -1; round < 12; round++)
    for (const [kind, queries] of Object.entries(asked))
      for (const typed of queries) {
        const started = performance.now()
        await foundBy({ ...context, db: readingOnce(database.db) }, typed, null)
        if (round >= 0) taken(kind).push(performance.now() - started)
      }
  for (const [kind, measured] of measuredOf) {
    times.set(kind, `${milliseconds(quantile(measured, 0.5))} / ${milliseconds(quantile(measured, 0.95))}`)
    all.push(...measured)
  }
  times.set('всё вместе', `${milliseconds(quantile(all, 0.5))} / ${milliseconds(quantile(all, 0.95))}`)
  measuredOf.clear()
  await database.close()
  rmSync(folder, { recursive: true })
  return times
}

const measuredOf = new Map<string, number[]>()
function taken(kind: string): number[] {
  if (!measuredOf.has(kind)) measuredOf.set(kind, [])
  return measuredOf.get(kind)!
}
