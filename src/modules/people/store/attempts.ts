import { sql } from 'kysely'
import type { Database } from '#platform/database'
import type { PeopleTables } from '../tables.ts'

const tables = (db: Database) => db.$extendTables<PeopleTables>()

/** Until the transaction ends nobody else counts or adds attempts of this subject. */
export async function lockAttempts(db: Database, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(db)
}

export async function attemptsSince(db: Database, subject: string, since: Date): Promise<number> {
  const { attempts } = await tables(db)
    .selectFrom('sign_in_failure')
    .select((on) => on.fn.countAll<number>().as('attempts'))
    .where('subject', '=', subject)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return attempts
}

export async function insertAttempt(db: Database, subject: string, now: Date): Promise<void> {
  await tables(db).insertInto('sign_in_failure').values({ subject, at: now }).execute()
}

/** Deletes attempts of these subjects, and of all the rest those before a moment. */
export async function deleteAttempts(db: Database, subjects: readonly string[], before: Date): Promise<void> {
  await tables(db)
    .deleteFrom('sign_in_failure')
    .where((on) => on.or([on('subject', 'in', subjects), on('at', '<', before)]))
    .execute()
}
