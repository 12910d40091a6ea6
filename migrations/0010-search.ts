import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { needExtension } from '../src/platform/extensions.ts'

/** Indexes of words for the search, and of letters for what is misspelt; nothing is stored beside the rows themselves. */
export const search: Migration = {
  async up(db) {
    await needExtension(db, 'pg_trgm')
    await needExtension(db, 'btree_gin')
    // Small letters, ё as е, signs that would glue words together as spaces; an ISBN is found also when typed without hyphens.
    await sql`
      create function search_words(words text) returns text language sql immutable strict parallel safe as $$
        select translate(lower(words), 'ё./-_@:+&~%=№«»"()', 'е                 ')
          || case when words ~ '97[89]-' then ' ' || replace(regexp_replace(words, '[^0-9-]+', ' ', 'g'), '-', '') else '' end
      $$`.execute(db)
    for (const [table, columns] of words) await indexOf(db, table, 'words', sql`to_tsvector('russian', ${textOf(columns)})`)
    for (const [table, columns] of spelling) await indexOf(db, table, 'spelling', sql`(${textOf(columns)}) gin_trgm_ops`)
  },
}

const words: readonly (readonly [table: string, columns: readonly string[]])[] = [
  ['person', ['surname', 'given_name', 'patronymic', 'post']],
  ['school', ['name', 'full_name', 'founder', 'address']],
  ['school_alias', ['alias']],
  ['stored_file', ['name']],
  ['plan', ['theme', 'aim']],
  ['plan_line', ['text']],
  ['plan_indicator', ['task', 'planned_result', 'criterion']],
  ['plan_item', ['topic', 'content', 'aim', 'form', 'output', 'place', 'section']],
  ['meeting', ['number', 'topic', 'aim', 'output', 'place', 'form']],
  ['agenda_item', ['question']],
  ['agenda_minutes', ['heard', 'spoke', 'decided']],
  ['meeting_attachment', ['title']],
  ['decision', ['text', 'owner_words']],
  ['event', ['title', 'organiser', 'place', 'description']],
  ['participation', ['result_words']],
]

const spelling: typeof words = [
  ['person', ['surname', 'given_name', 'patronymic', 'post']],
  ['school', ['name', 'full_name', 'founder', 'address']],
  ['stored_file', ['name']],
  ['plan_line', ['text']],
  ['plan_item', ['topic']],
  ['meeting', ['topic']],
  ['agenda_item', ['question']],
  ['decision', ['text']],
  ['event', ['title']],
]

const textOf = (columns: readonly string[]) => sql`search_words(${sql.join(columns.map((column) => sql.ref(column)), sql` || ' ' || `)})`

/** Written at once, not gathered for later: a search would read through all that waits. */
async function indexOf(db: Kysely<unknown>, table: string, what: string, words: ReturnType<typeof textOf>): Promise<void> {
  await sql`create index ${sql.id(`${table}_${what}`)} on ${sql.table(table)} using gin (association_id, ${words}) with (fastupdate = off)`.execute(db)
}
