import type { Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { Appendix, FederalEntry } from '../federal-list/entry.ts'
import type { FederalListId } from '../federal-list/federal-list.ts'
import type { TextbookTables } from '../tables.ts'

const tables = ({ db }: Pick<Context, 'db'>) => db.$extendTables<TextbookTables>()

/** Versions never change, so those asked for last are kept in memory, by their content. */
const kept = new Map<string, readonly FederalEntry[]>()
const mostKept = 4

/** All entries of a version, in the order of the list; [] when there is no such version. */
export async function federalEntries(context: Context, list: FederalListId): Promise<readonly FederalEntry[]> {
  const version = await tables(context).selectFrom('federal_list').select('content_hash').where('id', '=', list).executeTakeFirst()
  if (!version) return []
  const hash = version.content_hash
  const entries = kept.get(hash) ?? (await readEntries(context, list))
  kept.delete(hash)
  kept.set(hash, entries)
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
  return entries
}

async function readEntries(context: Context, list: FederalListId): Promise<FederalEntry[]> {
  const rows = await tables(context).selectFrom('federal_entry').selectAll().where('federal_list_id', '=', list).orderBy('position').execute()
  return rows.map(entryFrom)
}

export async function federalEntry(context: Context, list: FederalListId, appendix: Appendix, code: string): Promise<FederalEntry | undefined> {
  const row = await tables(context).selectFrom('federal_entry').selectAll().where('federal_list_id', '=', list).where('appendix', '=', appendix).where('code', '=', code).executeTakeFirst()
  return row && entryFrom(row)
}

const entryFrom = (row: Selectable<TextbookTables['federal_entry']>): FederalEntry => ({
  appendix: row.appendix,
  code: row.code,
  title: row.title,
  authors: row.authors,
  publishers: row.publishers,
  aids: row.aids,
  grades: row.grades,
  extraYear: row.extra_year,
  edition: row.edition,
  revised: row.revised,
  parts: row.parts,
  level: row.level,
  language: row.language,
  subject: row.subject,
  area: row.area,
  stage: row.stage,
  programme: row.programme,
  compulsory: row.compulsory,
  standard: row.standard,
  includedBy: row.included_by,
  holder: row.holder,
  term: row.term,
  until: row.until_day,
})

/** A statement takes at most 65 535 values; an entry is 25 of them. */
const portion = 500

export async function insertEntries(context: Context, list: FederalListId, entries: readonly FederalEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += portion) {
    const rows = entries.slice(at, at + portion).map((entry, index) => rowOf(list, at + index + 1, entry))
    await tables(context).insertInto('federal_entry').values(rows).execute()
  }
}

const rowOf = (list: FederalListId, position: number, entry: FederalEntry) => ({
  federal_list_id: list,
  appendix: entry.appendix,
  code: entry.code,
  position,
  title: entry.title,
  authors: entry.authors,
  publishers: JSON.stringify(entry.publishers),
  aids: entry.aids,
  grades: JSON.stringify(entry.grades),
  extra_year: entry.extraYear,
  edition: entry.edition,
  revised: entry.revised,
  parts: entry.parts,
  level: entry.level,
  language: entry.language,
  subject: entry.subject,
  area: entry.area,
  stage: entry.stage,
  programme: entry.programme,
  compulsory: entry.compulsory,
  standard: entry.standard,
  included_by: entry.includedBy,
  holder: entry.holder,
  term: entry.term,
  until_day: entry.until,
})
