import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import { Refusal } from './refusal.ts'

/**
 * Brings the tables to this version of the program; safe to call at every start and from several processes at once.
 * @returns names of the migrations applied
 * @throws {Refusal} when a newer program has already changed the database
 */
export async function migrate(db: Kysely<{}>): Promise<string[]> {
  const unknown = (await appliedMigrations(db)).find((name) => !(name in migrations))
  if (unknown) throw new Refusal(`База данных новее этой программы (в ней уже есть «${unknown}»). Обновите программу и запустите снова.`)
  const { error, results } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest()
  if (error) throw error
  return (results ?? []).map(({ migrationName }) => migrationName)
}

/** Names of the migrations that the database has had, in order. */
export async function appliedMigrations(db: Kysely<{}>): Promise<string[]> {
  const { rows: tables } = await sql`select 1 from information_schema.tables where table_name = 'kysely_migration' and table_schema = current_schema()`.execute(db)
  if (tables.length === 0) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}
