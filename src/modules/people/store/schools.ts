import type { Context } from '#platform/context'
import { naturalKey } from '#platform/natural-order'
import { schoolKey } from '../school-name.ts'
import type { School, SchoolCard, SchoolId } from '../school.ts'
import type { PeopleTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PeopleTables>()

/** All schools in natural order: № 2 before № 10. */
export async function schools(context: Context): Promise<School[]> {
  const rows = await tables(context)
    .selectFrom('school')
    .selectAll()
    .where('association_id', '=', context.association)
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
  const aliases = await aliasesBySchool(context)
  return rows.map((row) => schoolFrom(row, aliases.get(row.id) ?? []))
}

export async function schoolById(context: Context, id: SchoolId): Promise<School | undefined> {
  const row = await tables(context)
    .selectFrom('school')
    .selectAll()
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && schoolFrom(row, (await aliasesBySchool(context, id)).get(id) ?? [])
}

async function aliasesBySchool(context: Context, id?: SchoolId): Promise<Map<SchoolId, string[]>> {
  const rows = await tables(context)
    .selectFrom('school_alias')
    .select(['school_id', 'alias'])
    .where('association_id', '=', context.association)
    .$if(id !== undefined, (query) => query.where('school_id', '=', id!))
    .orderBy('alias')
    .execute()
  const map = new Map<SchoolId, string[]>()
  for (const { school_id, alias } of rows) map.set(school_id, [...(map.get(school_id) ?? []), alias])
  return map
}

export async function insertSchool(context: Context, card: SchoolCard): Promise<SchoolId> {
  const { id } = await tables(context)
    .insertInto('school')
    .values({ association_id: context.association, ...rowOf(card) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await replaceAliases(context, id, card.aliases)
  return id
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updateSchool(context: Context, id: SchoolId, card: SchoolCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('school')
    .set({ ...rowOf(card), version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 0) return false
  await replaceAliases(context, id, card.aliases)
  return true
}

/** The school that already answers to this spelling, by its key. */
export async function ownerOfAlias(context: Context, alias: string): Promise<{ id: SchoolId; name: string } | undefined> {
  return tables(context)
    .selectFrom('school_alias')
    .innerJoin('school', (on) => on.onRef('school.association_id', '=', 'school_alias.association_id').onRef('school.id', '=', 'school_alias.school_id'))
    .select(['school.id', 'school.name'])
    .where('school_alias.association_id', '=', context.association)
    .where('school_alias.alias_key', '=', schoolKey(alias))
    .executeTakeFirst()
}

async function replaceAliases(context: Context, id: SchoolId, aliases: readonly string[]): Promise<void> {
  await tables(context)
    .deleteFrom('school_alias')
    .where('association_id', '=', context.association)
    .where('school_id', '=', id)
    .execute()
  const byKey = new Map(aliases.map((alias) => [schoolKey(alias), alias]))
  if (byKey.size === 0) return
  await tables(context)
    .insertInto('school_alias')
    .values([...byKey].map(([alias_key, alias]) => ({ association_id: context.association, school_id: id, alias, alias_key })))
    .execute()
}

const rowOf = (card: SchoolCard) => ({
  kind: card.kind,
  number: card.number,
  name: card.name,
  full_name: card.fullName,
  sort_key: naturalKey(`${card.number ?? ''} ${card.name}`),
  inn: card.inn,
  founder: card.founder,
  address: card.address,
  latitude: card.latitude,
  longitude: card.longitude,
  phone: card.phone,
  email: card.email,
  contact: card.contact,
})

const schoolFrom = (row: Omit<ReturnType<typeof rowOf>, 'sort_key'> & { id: number; version: number }, aliases: readonly string[]): School => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  name: row.name,
  fullName: row.full_name,
  inn: row.inn,
  founder: row.founder,
  address: row.address,
  latitude: row.latitude,
  longitude: row.longitude,
  phone: row.phone,
  email: row.email,
  contact: row.contact,
  aliases,
  version: row.version,
})
