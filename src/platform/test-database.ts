import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql, type ControlledTransaction } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Context } from './context.ts'
import { openDatabase, overEmbedded, type Database, type OpenDatabase } from './database.ts'
import { EmbeddedDatabase } from './embedded-database.ts'
import { memoryFiles } from './files.ts'
import { migrate } from './migrate.ts'
import { here } from './processes.ts'

/**
 * A migrated database for a file of tests, with one association in it. Each test runs in a transaction that is
 * rolled back. On the server of DATABASE_URL when it is set, else embedded in memory.
 */
export function useDatabase(): { readonly context: Context } {
  let opened: TestDatabase
  let transaction: ControlledTransaction<{}>
  let context: Context

  beforeAll(async () => {
    opened = await openTestDatabase()
  }, 120_000)
  beforeEach(async () => {
    transaction = await opened.db.startTransaction().execute()
    context = await contextWithAssociation(transaction)
  })
  afterEach(async () => void (await transaction.rollback().execute()))
  afterAll(async () => opened.drop())
  return {
    get context() {
      return context
    },
  }
}

async function contextWithAssociation(db: Database): Promise<Context> {
  const { rows } = await sql<{ id: number }>`
    insert into association (name, short_name, city, time_zone)
    values ('Городское методическое объединение школьных библиотекарей', 'ГМО', 'Озёрск-на-Каме', 'Asia/Yekaterinburg')
    returning association_id as id`.execute(db)
  return {
    db,
    association: rows[0]!.id,
    actor: { personId: null, name: 'проверка', roles: ['head'] },
    today: '2026-10-15',
    now: new Date('2026-10-15T09:00:00Z'),
    files: memoryFiles(),
    apart: here(),
  }
}

export interface TestDatabase extends OpenDatabase {
  /** Closes it and leaves nothing behind. */
  drop(): Promise<void>
}

/** A migrated database of its own, empty, for tests that need more than one connection's worth of life. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL']
  if (!server) {
    const opened = overEmbedded(await EmbeddedDatabase.inMemory(await migratedDump()), 'в памяти')
    return { ...opened, drop: () => opened.close() }
  }
  const admin = await openDatabase(server)
  const name = `bibliokrug_test_${randomBytes(6).toString('hex')}`
  await sql`create database ${sql.id(name)}`.execute(admin.db)
  const address = new URL(server)
  address.pathname = `/${name}`
  const opened = await openDatabase(address.href)
  await migrate(opened.db)
  return {
    ...opened,
    async drop() {
      await opened.close()
      await sql`drop database ${sql.id(name)}`.execute(admin.db)
      await admin.close()
    },
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The migrated template, made once for a given set of migrations and version of PGlite, then read from the cache. */
async function migratedDump(): Promise<Uint8Array> {
  const hash = createHash('sha256').update(readFileSync(`${root}node_modules/@electric-sql/pglite/package.json`))
  for (const name of readdirSync(`${root}migrations`).sort()) hash.update(name).update(readFileSync(`${root}migrations/${name}`))
  const cache = `${root}node_modules/.cache/bibliokrug`
  const path = `${cache}/template-${hash.digest('hex').slice(0, 16)}.tar`
  if (existsSync(path)) return new Uint8Array(readFileSync(path))
  const embedded = await EmbeddedDatabase.inMemory()
  await migrate(overEmbedded(embedded, 'образец').db)
  const dump = await embedded.dump()
  await embedded.close()
  mkdirSync(cache, { recursive: true })
  const own = `${path}.${process.pid}`
  writeFileSync(own, dump)
  renameSync(own, path)
  removeOldTemplates(cache)
  return dump
}

/** Templates of migrations that were since written further take 40 MB each; those of today may be in use. */
function removeOldTemplates(cache: string): void {
  const yesterday = Date.now() - 24 * 3_600_000
  for (const name of readdirSync(cache)) {
    const path = `${cache}/${name}`
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? yesterday) < yesterday) rmSync(path, { force: true })
  }
}
