import { sql, type Kysely } from 'kysely'
import { refuse } from './refusal.ts'

/**
 * Makes sure that the database has an extension of PostgreSQL; where it has it already, no right is needed.
 * @throws {Refusal} when it is not there and cannot be put there, saying what the administrator of the server is to do
 */
export async function needExtension(db: Kysely<unknown>, name: string): Promise<void> {
  const { rows } = await sql`select 1 from pg_extension where extname = ${name}`.execute(db)
  if (rows.length > 0) return
  try {
    await sql`create extension ${sql.id(name)}`.execute(db)
  } catch (error) {
    refuse(
      `На сервере PostgreSQL нет расширения ${name}, а поставить его программа не может (${error instanceof Error ? error.message : String(error)}). ` +
        `Попросите администратора сервера поставить пакет postgresql-contrib и выполнить в этой базе: create extension ${name};`,
    )
  }
}
