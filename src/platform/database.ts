import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely'
import { Pool, types as drivers } from 'pg'
import { EmbeddedDatabase } from './embedded-database.ts'

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
 * @param address 'postgres://…' for a server, 'memory:' for nothing that lasts, else a folder for the embedded one
 */
export async function openDatabase(address: string = defaultFolder): Promise<OpenDatabase> {
  if (/^postgres(ql)?:/.test(address)) return openPostgres(address)
  const embedded = address === 'memory:' ? await EmbeddedDatabase.inMemory() : await EmbeddedDatabase.open(address)
  return overEmbedded(embedded, address === 'memory:' ? 'в памяти' : `в папке ${address}`)
}

export function overEmbedded(embedded: EmbeddedDatabase, description: string): OpenDatabase {
  const db = new Kysely<{}>({ dialect: new PGliteDialect({ pglite: embedded }) })
  return { db, kind: 'embedded', description, embedded, close: () => embedded.close() }
}

const int8 = 20
const date = 1082

async function openPostgres(address: string): Promise<OpenDatabase> {
  const pool = new Pool({
    connectionString: address,
    max: 10,
    types: {
      getTypeParser: (oid, format) => {
        if (oid === int8) return Number
        if (oid === date) return (text: string) => text
        return drivers.getTypeParser(oid, format)
      },
    },
  })
  pool.on('error', (error) => console.error('Соединение с PostgreSQL прервалось:', error.message))
  const db = new Kysely<{}>({ dialect: new PostgresDialect({ pool }) })
  const { hostname, pathname } = new URL(address)
  return { db, kind: 'postgres', description: `на сервере PostgreSQL ${hostname}${pathname}`, embedded: null, close: () => db.destroy() }
}

/** Refreshes what the planner knows and gives back the room of old rows; the embedded database does neither by itself. */
export async function vacuum(db: Database): Promise<void> {
  await sql`vacuum analyze`.execute(db)
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Whether the database refused a second row with the same key. @param constraint only that of this name */
export const isUniqueViolation = (error: unknown, constraint?: string): boolean =>
  codeOf(error) === '23505' &&
  (constraint === undefined || (error instanceof Error && 'constraint' in error && error.constraint === constraint))
