import { randomBytes } from 'node:crypto'
import { sql, type ControlledTransaction } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Context } from './context.ts'
import { openDatabase, type Database, type OpenDatabase } from './database.ts'
import { memoryFiles } from './files.ts'
import { migrate } from './migrate.ts'
import { here } from './processes.ts'

/**
 * A migrated database for a file of tests, with one association in it. Each test runs in a transaction that is
 * rolled back. On the server of DATABASE_URL when it is set, else embedded.
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
    const opened = await openDatabase('temporary:')
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
