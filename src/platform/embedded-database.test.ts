import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { blankDatabase } from './blank-database.ts'
import { openDatabase, type OpenDatabase } from './database.ts'
import { EmbeddedDatabase } from './embedded-database.ts'

const folder = mkdtempSync(join(tmpdir(), 'bibliokrug-'))
let opened: OpenDatabase

beforeAll(async () => {
  opened = await openDatabase(folder)
  await sql`create table line (number integer primary key, text text)`.execute(opened.db)
}, 60_000)
afterAll(async () => {
  await opened.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every commit puts its data on disk', async () => {
  const before = await opened.embedded!.fsyncs()
  for (let number = 0; number < 20; number++) await sql`insert into line values (${number}, 'строка')`.execute(opened.db)
  expect(await opened.embedded!.fsyncs()).toBeGreaterThanOrEqual(before + 20)
})

test('a rolled back transaction leaves no trace', async () => {
  const failing = opened.db.transaction().execute(async (db) => {
    await sql`insert into line values (100, 'половина')`.execute(db)
    throw new Error('довольно')
  })
  await expect(failing).rejects.toThrow('довольно')
  expect((await sql`select 1 from line where number = 100`.execute(opened.db)).rows).toEqual([])
})

test('a transaction spoilt by a failed statement says that it was not kept', async () => {
  const spoilt = opened.db.transaction().execute(async (db) => {
    await sql`insert into line values (300, 'до ошибки')`.execute(db)
    await sql`select 1 / 0`.execute(db).catch(() => {})
  })
  await expect(spoilt).rejects.toThrow('rolled back instead of committed')
  expect((await sql`select 1 from line where number = 300`.execute(opened.db)).rows).toEqual([])
})

test('two transactions follow one another', async () => {
  await sql`insert into line values (400, '')`.execute(opened.db)
  const append = (letter: string) =>
    opened.db.transaction().execute(async (db) => {
      const { rows } = await sql<{ text: string }>`select text from line where number = 400`.execute(db)
      await sql`update line set text = ${rows[0]!.text + letter} where number = 400`.execute(db)
    })
  await Promise.all([append('а'), append('б'), append('в')])
  expect((await sql`select text from line where number = 400`.execute(opened.db)).rows).toEqual([{ text: 'абв' }])
})

test('a statement outside waits for the transaction in progress', async () => {
  const order: string[] = []
  const transaction = opened.db.transaction().execute(async (db) => {
    await sql`insert into line values (200, 'внутри')`.execute(db)
    await new Promise((resolve) => setTimeout(resolve, 20))
    order.push('внутри')
  })
  const outside = sql`select 1`.execute(opened.db).then(() => order.push('снаружи'))
  await Promise.all([transaction, outside])
  expect(order).toEqual(['внутри', 'снаружи'])
})

test('a second program is told in Russian who has the folder', async () => {
  const script = `import { openDatabase } from ${JSON.stringify(new URL('./database.ts', import.meta.url).href)}
    await openDatabase(${JSON.stringify(folder)}).then(() => console.log('открыта'), (error) => console.log(error.message)); process.exit(0)`
  expect(await outputOf(script)).toContain(`уже открыта другой программой (процесс ${process.pid})`)
})

test('a folder of another PostgreSQL is not touched', async () => {
  const other = mkdtempSync(join(tmpdir(), 'bibliokrug-'))
  mkdirSync(join(other, 'pg'))
  writeFileSync(join(other, 'pg', 'PG_VERSION'), '16\n')
  await expect(EmbeddedDatabase.open(other, blankDatabase)).rejects.toThrow('записана PostgreSQL 16')
  rmSync(other, { recursive: true, force: true })
})

test('a database that is not whole is not overwritten', async () => {
  const other = mkdtempSync(join(tmpdir(), 'bibliokrug-'))
  mkdirSync(join(other, 'pg'))
  writeFileSync(join(other, 'pg', 'postgresql.conf'), '')
  await expect(EmbeddedDatabase.open(other, blankDatabase)).rejects.toThrow('неполная база данных')
  rmSync(other, { recursive: true, force: true })
})

test('after a refusal to open, the folder is free again', async () => {
  const other = mkdtempSync(join(tmpdir(), 'bibliokrug-'))
  mkdirSync(join(other, 'pg'))
  writeFileSync(join(other, 'pg', 'PG_VERSION'), '16\n')
  await expect(EmbeddedDatabase.open(other, blankDatabase)).rejects.toThrow('записана PostgreSQL 16')
  await expect(EmbeddedDatabase.open(other, blankDatabase)).rejects.toThrow('записана PostgreSQL 16')
  rmSync(other, { recursive: true, force: true })
})

test('a closed database answers with a reason instead of silence', async () => {
  const closed = await EmbeddedDatabase.temporary(await blankDatabase())
  await closed.close()
  await expect(closed.query('select 1')).rejects.toThrow('База данных закрыта')
})

test('what was dumped and laid out again holds what was written, and a temporary copy of it is gone when closed', async () => {
  const own = mkdtempSync(join(tmpdir(), 'bibliokrug-'))
  const laid = join(own, 'laid')
  await EmbeddedDatabase.layOut(await opened.embedded!.dump(), laid)
  vi.stubEnv('TMPDIR', own)
  const copy = await EmbeddedDatabase.temporary(laid)
  vi.unstubAllEnvs()
  expect(readdirSync(own)).toHaveLength(2)
  expect((await copy.query('select text from line where number = 0')).rows).toEqual([{ text: 'строка' }])
  await copy.close()
  expect(readdirSync(own)).toEqual(['laid'])
  rmSync(own, { recursive: true, force: true })
})

test('a program killed while writing loses nothing that it had answered', async () => {
  const victim = mkdtempSync(join(tmpdir(), 'bibliokrug-'))
  mkdirSync(join(victim, 'pg.new')) // left by a creation that was cut short
  writeFileSync(join(victim, 'pg.new', 'PG_VERSION'), '18\n')
  const script = `import { openDatabase } from ${JSON.stringify(new URL('./database.ts', import.meta.url).href)}
    import { sql } from 'kysely'
    import { writeSync } from 'node:fs'
    const { db } = await openDatabase(${JSON.stringify(victim)})
    await sql\`create table line (number integer)\`.execute(db)
    for (let number = 1; ; number++) { await sql\`insert into line values (\${number})\`.execute(db); writeSync(1, number + '\\n'); if (number === 150) process.kill(process.pid, 'SIGKILL') }`
  const answered = (await outputOf(script)).trim().split('\n').length
  expect(answered).toBe(150)
  const again = await openDatabase(victim)
  const { rows } = await sql<{ kept: number }>`select count(*) as kept from line`.execute(again.db)
  expect(Number(rows[0]!.kept)).toBeGreaterThanOrEqual(answered)
  await again.close()
  rmSync(victim, { recursive: true, force: true })
})

/** What a program of its own prints until it ends or is killed. */
function outputOf(script: string): Promise<string> {
  const program = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve) => {
    let output = ''
    program.stdout.on('data', (bytes) => (output += bytes))
    program.on('close', () => resolve(output))
  })
}
