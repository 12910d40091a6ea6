import { sql, type Selectable } from 'kysely'
import type { Context } from '#platform/context'
import type { Database } from '#platform/database'
import type { EntryLink, LinkPurpose } from '../entry-link.ts'
import type { PersonId } from '../person.ts'
import type { PeopleTables } from '../tables.ts'

const tables = (db: Database) => db.$extendTables<PeopleTables>()

export interface Account {
  readonly association: number
  readonly personId: PersonId
  readonly passwordHash: string
}

/** Accounts of this login over all associations: one person may be in several. @param login e-mail in lower case */
export async function accountsOf(db: Database, login: string): Promise<Account[]> {
  const rows = await tables(db).selectFrom('account').selectAll().where('login', '=', login).orderBy('association_id').execute()
  return rows.map((row) => ({ association: row.association_id, personId: row.person_id, passwordHash: row.password_hash }))
}

/** With what the person signs in; undefined without a password. */
export async function loginOf({ db, association }: Pick<Context, 'db' | 'association'>, personId: PersonId): Promise<string | undefined> {
  const row = await tables(db).selectFrom('account').select('login').where('association_id', '=', association).where('person_id', '=', personId).executeTakeFirst()
  return row?.login
}

export async function putAccount(
  db: Database,
  { association, personId, login, passwordHash, now }: Account & { login: string; now: Date },
): Promise<void> {
  await tables(db)
    .insertInto('account')
    .values({ association_id: association, person_id: personId, login, password_hash: passwordHash, created_at: now })
    .onConflict((conflict) => conflict.columns(['association_id', 'person_id']).doUpdateSet({ login, password_hash: passwordHash }))
    .execute()
}

/** Keeps a new link of a person; those made before and not used no longer work. */
export async function insertEntryLink(
  { db, association, actor, now }: Context,
  { personId, tokenHash, purpose, expiresAt }: { personId: PersonId; tokenHash: string; purpose: LinkPurpose; expiresAt: Date },
): Promise<void> {
  await tables(db)
    .updateTable('entry_link')
    .set({ replaced_at: now })
    .where('association_id', '=', association)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute()
  await tables(db)
    .insertInto('entry_link')
    .values({ association_id: association, token_hash: tokenHash, person_id: personId, expires_at: expiresAt, used_at: null, purpose, made_by: actor.personId, made_at: now })
    .execute()
}

export async function entryLinkOf(db: Database, association: number, tokenHash: string): Promise<EntryLink | undefined> {
  const row = await tables(db)
    .selectFrom('entry_link')
    .selectAll()
    .where('association_id', '=', association)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && linkFrom(row)
}

/** The latest link of each person who has one. */
export async function latestLinks({ db, association }: Pick<Context, 'db' | 'association'>): Promise<Map<PersonId, EntryLink>> {
  const rows = await tables(db).selectFrom('entry_link').selectAll().where('association_id', '=', association).orderBy(sql`made_at nulls first`).orderBy('expires_at').execute()
  return new Map(rows.map((row) => [row.person_id, linkFrom(row)]))
}

const linkFrom = (row: Selectable<PeopleTables['entry_link']>): EntryLink => ({
  association: row.association_id,
  personId: row.person_id,
  purpose: row.purpose,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
  replacedAt: row.replaced_at,
})

/** People who have a password. */
export async function peopleWithAccounts({ db, association }: Pick<Context, 'db' | 'association'>): Promise<Set<PersonId>> {
  const rows = await tables(db).selectFrom('account').select('person_id').where('association_id', '=', association).execute()
  return new Set(rows.map(({ person_id }) => person_id))
}

/** Marks the link used; answers false when somebody was quicker. */
export async function useEntryLink(db: Database, association: number, tokenHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('entry_link')
    .set({ used_at: now })
    .where('association_id', '=', association)
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function insertFoundingLink(db: Database, tokenHash: string, now: Date): Promise<void> {
  await tables(db).deleteFrom('founding_link').where('used_at', 'is', null).execute()
  await tables(db).insertInto('founding_link').values({ token_hash: tokenHash, created_at: now, used_at: null }).execute()
}

/** Whether the link may still found an association. */
export async function foundingLinkIsFresh(db: Database, tokenHash: string): Promise<boolean> {
  const row = await tables(db).selectFrom('founding_link').select('used_at').where('token_hash', '=', tokenHash).executeTakeFirst()
  return row !== undefined && row.used_at === null
}

export async function useFoundingLink(db: Database, tokenHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('founding_link')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}
