import { sql } from 'kysely'
import type { CalendarDate } from './calendar.ts'
import type { Database } from './database.ts'
import type { Files } from './files.ts'
import type { Apart } from './apart.ts'

export interface Actor {
  /** Null when the program itself acts: it reads a sample, founds the first association. */
  readonly personId: number | null
  /** As the journal names the actor. */
  readonly name: string
  readonly roles: readonly string[]
}

/** Who acts, when, and on which data. The first argument of everything that is not pure. */
export interface Context {
  readonly db: Database
  /** The association whose data this is: the first column of every key. */
  readonly association: number
  readonly actor: Actor
  /** The day in the association's time zone. */
  readonly today: CalendarDate
  readonly now: Date
  readonly files: Files
  readonly apart: Apart
}

/**
 * Runs `work` so that it either happens entirely or leaves no trace. Within a running transaction it is a part of
 * that one, which goes on unharmed when the part is refused. Parts of one transaction run one after another, never side by side.
 */
export async function atomically<C extends { readonly db: Database }, T>(context: C, work: (context: C) => Promise<T>): Promise<T> {
  if (!context.db.isTransaction) return context.db.transaction().execute((db) => work({ ...context, db }))
  await sql`savepoint deed`.execute(context.db)
  try {
    const result = await work(context)
    await sql`release savepoint deed`.execute(context.db)
    return result
  } catch (error) {
    // Released too: a savepoint left standing would hide that of the deed around this one.
    await sql`rollback to savepoint deed`.execute(context.db)
    await sql`release savepoint deed`.execute(context.db)
    throw error
  }
}
