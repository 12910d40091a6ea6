import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { blankDatabase } from './blank-database.ts'
import { EmbeddedDatabase } from './embedded-database.ts'
import { postgresTypes } from './postgres-types.ts'
import { Refusal, refuse } from './refusal.ts'
import { codeOf } from './violation.ts'

/**
 * A connection that knows no table. A module widens it with its own:
 * `db.$extendTables<MeetingsTables>()`, so nobody can query a table of others.
 */
export type Database = Kysely<{}>

export interface OpenDatabase {
  readonly db: Database
  readonly kind: 'embedded' | 'postgres'
  /** Where the data lies, in Russian, without secrets. */
  readonly description: string
  /** Present when embedded. */
  readonly embedded: EmbeddedDatabase | null
  close(): Promise<void>
}

/** Where the data of a program started without settings lies. */
export const defaultFolder = './data'

/**
 * Opens the database that an address names.
 * @param address 'postgres://…' for a server, 'temporary:' for nothing that lasts, else a folder for the embedded one
 * @throws {Refusal} when the server does not answer or is too old, or the folder cannot be opened
 */
export async function openDatabase(address: string = defaultFolder): Promise<OpenDatabase> {
  if (/^postgres(ql)?:/.test(address)) return openPostgres(address)
  if (address === 'temporary:') return overEmbedded(await EmbeddedDatabase.temporary(await blankDatabase()), 'во временной папке')
  return overEmbedded(await EmbeddedDatabase.open(address, blankDatabase), `в папке ${address}`)
}

function overEmbedded(embedded: EmbeddedDatabase, description: string): OpenDatabase {
  const db = new Kysely<{}>({ dialect: new PGliteDialect({ pglite: embedded }) })
  return { db, kind: 'embedded', description, embedded, close: () => embedded.close() }
}

const oldestServer = 15

async function openPostgres(address: string): Promise<OpenDatabase> {
  if (!URL.canParse(address)) refuse('В DATABASE_URL не адрес PostgreSQL. Ожидается postgres://имя:пароль@сервер:5432/база.')
  const { hostname, pathname } = new URL(address)
  const pool = new Pool({ connectionString: address, max: 10, connectionTimeoutMillis: 10_000, types: postgresTypes })
  pool.on('error', (error) => console.error('Соединение с PostgreSQL прервалось:', error.message))
  const db = new Kysely<{}>({ dialect: new PostgresDialect({ pool }) })
  try {
    const version = await versionOf(db)
    if (version < oldestServer) refuse(`На сервере ${hostname} PostgreSQL ${version}, а нужен ${oldestServer} или новее.`)
  } catch (error) {
    await db.destroy()
    if (error instanceof Refusal) throw error
    refuse(`Не удаётся подключиться к PostgreSQL ${hostname}${pathname}: ${reasonOf(error)}. Проверьте, работает ли сервер и верен ли DATABASE_URL.`)
  }
  return { db, kind: 'postgres', description: `на сервере PostgreSQL ${hostname}${pathname}`, embedded: null, close: () => db.destroy() }
}

async function versionOf(db: Database): Promise<number> {
  const { rows } = await sql<{ number: number }>`select current_setting('server_version_num')::integer as number`.execute(db)
  return Math.floor(rows[0]!.number / 10_000)
}

/** A refused connection has no message of its own, only a code. */
const reasonOf = (error: unknown): string => (error instanceof Error && error.message) || String(codeOf(error) ?? error)

/** Refreshes what the planner knows and gives back the room of old rows; the embedded database does neither by itself. */
export async function vacuum(db: Database): Promise<void> {
  await sql`vacuum analyze`.execute(db)
}
