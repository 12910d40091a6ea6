import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Person, PersonCard, PersonId } from '../person.ts'
import type { Role } from '../roles.ts'
import type { PeopleTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PeopleTables>()

/** Everybody ever entered, by surname; those who left are last. */
export async function people(context: Context): Promise<Person[]> {
  return withRoles(context, await selectPeople(context).execute())
}

/** Members on the context's day, by surname. */
export async function members(context: Context): Promise<Person[]> {
  const rows = await selectPeople(context)
    .where((on) => on.or([on('person.left_on', 'is', null), on('person.left_on', '>', context.today)]))
    .execute()
  return withRoles(context, rows)
}

export async function personById(context: Context, id: PersonId): Promise<Person | undefined> {
  const rows = await selectPeople(context).where('person.id', '=', id).execute()
  return (await withRoles(context, rows))[0]
}

const selectPeople = (context: Context) =>
  tables(context)
    .selectFrom('person')
    .leftJoin('school', (on) => on.onRef('school.association_id', '=', 'person.association_id').onRef('school.id', '=', 'person.school_id'))
    .selectAll('person')
    .select('school.name as school_name')
    .where('person.association_id', '=', context.association)
    .orderBy(sql`person.left_on is not null`)
    .orderBy(sql`person.surname collate "und-x-icu"`)
    .orderBy(sql`person.given_name collate "und-x-icu"`)
    .orderBy('person.id')

type PersonRow = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number]

async function withRoles(context: Context, rows: readonly PersonRow[]): Promise<Person[]> {
  if (rows.length === 0) return []
  const granted = await tables(context)
    .selectFrom('person_role')
    .select(['person_id', 'role'])
    .where('association_id', '=', context.association)
    .$if(rows.length === 1, (query) => query.where('person_id', '=', rows[0]!.id))
    .orderBy('role')
    .execute()
  const rolesOf = new Map<PersonId, Role[]>()
  for (const { person_id, role } of granted) rolesOf.set(person_id, [...(rolesOf.get(person_id) ?? []), role])
  return rows.map((row) => ({
    id: row.id,
    surname: row.surname,
    givenName: row.given_name,
    patronymic: row.patronymic,
    post: row.post,
    schoolId: row.school_id,
    school: row.school_name ?? '',
    category: row.category,
    inProfessionSince: row.in_profession_since,
    email: row.email,
    phone: row.phone,
    leftOn: row.left_on,
    roles: rolesOf.get(row.id) ?? [],
    version: row.version,
  }))
}

export async function insertPerson(context: Context, card: PersonCard): Promise<PersonId> {
  const { id } = await tables(context)
    .insertInto('person')
    .values({ association_id: context.association, ...rowOf(card) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Writes only over the version that was seen; answers whether it did. */
export async function updatePerson(context: Context, id: PersonId, card: PersonCard, seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('person')
    .set({ ...rowOf(card), version: seen + 1 })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function personWithEmail(context: Context, email: string): Promise<{ id: PersonId } | undefined> {
  return tables(context)
    .selectFrom('person')
    .select('id')
    .where('association_id', '=', context.association)
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst()
}

export async function replaceRoles(context: Context, id: PersonId, roles: readonly Role[]): Promise<void> {
  const db = tables(context)
  await db
    .deleteFrom('person_role')
    .where('association_id', '=', context.association)
    .where('person_id', '=', id)
    .$if(roles.length > 0, (query) => query.where('role', 'not in', roles))
    .execute()
  if (roles.length === 0) return
  await db
    .insertInto('person_role')
    .values(
      roles.map((role) => ({
        association_id: context.association,
        person_id: id,
        role,
        granted_on: context.today,
        granted_by: context.actor.personId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const rowOf = (card: PersonCard) => ({
  surname: card.surname,
  given_name: card.givenName,
  patronymic: card.patronymic,
  post: card.post,
  school_id: card.schoolId,
  category: card.category,
  in_profession_since: card.inProfessionSince,
  email: card.email,
  phone: card.phone,
  left_on: card.leftOn,
})
