import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Lists of several kinds are read, answered and brought in: people and schools, class sizes. */
export const classLists: Migration = {
  async up(db) {
    await sql`alter table list_import
      add column kind  text  not null default 'people',
      add column about jsonb not null default '{}'`.execute(db)
  },
}
