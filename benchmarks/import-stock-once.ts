/** Brings one list of textbooks into a new embedded database and prints what each step took: `node import-stock-once.ts FILE`. */
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { addSchool } from '#modules/people'
import type { Context } from '#platform/context'
import { openDatabase } from '../src/platform/database.ts'
import { memoryFiles } from '../src/platform/files.ts'
import { here } from '../src/platform/processes.ts'
import { beginStockList, stockListToSee } from '../src/modules/textbooks/begin-stock-list.ts'
import { bringInStockList, stockListUnderstood } from '../src/modules/textbooks/bring-in-stock-list.ts'
import { describeAllNew } from '../src/modules/textbooks/decide-meaning.ts'
import { newBooksWaiting } from '../src/modules/textbooks/doubts-waiting.ts'
import { seenOf } from '../src/modules/textbooks/stock-lists/list-understood.ts'
import { undoStockList } from '../src/modules/textbooks/undo-stock-list.ts'

const [file = ''] = process.argv.slice(2)
const { db, close } = await openDatabase('temporary:')
const { rows } = await sql<{ id: number }>`insert into association (name, short_name, city, time_zone) values ('ГМО', 'ГМО', 'Озёрск-на-Каме', 'Asia/Yekaterinburg') returning association_id as id`.execute(db)
const context: Context = { db, association: rows[0]!.id, actor: { personId: null, name: 'замер', roles: ['head', 'administrator'] }, today: '2026-10-15', now: new Date('2026-10-15T09:00:00Z'), files: memoryFiles(), apart: here() }
for (let number = 1; number <= 50; number++) await addSchool(context, { kind: 'СОШ', number: String(number), name: `СОШ № ${number}`, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] })

const took: Record<string, number> = {}
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  const result = await work()
  took[name] = performance.now() - started
  return result
}
const id = await timed('begin', () => beginStockList(context, { name: 'Фонд.xlsx', bytes: new Uint8Array(readFileSync(file)) }, { schoolId: null, whole: false }))
await timed('describe', async () => describeAllNew(context, (await newBooksWaiting(context)).length))
const seen = await timed('preview', async () => seenOf(await stockListUnderstood(context, await stockListToSee(context, id))))
const { opened, waiting } = await timed('bringIn', () => bringInStockList(context, id, seen))
if (opened !== 10_000 || waiting !== 0) throw new Error(`${opened} opened, ${waiting} waiting`)
await timed('undo', () => undoStockList(context, id))
await close()
console.log(JSON.stringify({ ...took, memory: process.resourceUsage().maxRSS * 1024 }))
