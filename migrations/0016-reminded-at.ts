import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** When a person was reminded of a meeting last, so that a button pressed twice reminds once. */
export const remindedAt: Migration = {
  async up(db) {
    await sql`alter table invitation add column reminded_at timestamptz`.execute(db)
  },
}
