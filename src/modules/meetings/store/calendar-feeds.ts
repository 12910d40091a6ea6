import type { PersonId } from '#modules/people'
import type { Context } from '#platform/context'
import type { Database } from '#platform/database'
import type { MeetingsTables } from '../tables.ts'

const tables = ({ db }: { readonly db: Database }) => db.$extendTables<MeetingsTables>()

/** The token of a person's calendar, or with null of the association's; undefined when none was made. */
export async function feedToken(context: Context, personId: PersonId | null): Promise<string | undefined> {
  return (await tables(context).selectFrom('calendar_feed').select('token').where('association_id', '=', context.association).where('person_id', personId === null ? 'is' : '=', personId).executeTakeFirst())?.token
}

/** Puts a token in the place of the one that stands, which opens nothing any more. */
export async function putFeedToken(context: Context, personId: PersonId | null, token: string): Promise<void> {
  const db = tables(context)
  await db.deleteFrom('calendar_feed').where('association_id', '=', context.association).where('person_id', personId === null ? 'is' : '=', personId).execute()
  await db.insertInto('calendar_feed').values({ association_id: context.association, person_id: personId, token, made_at: context.now }).execute()
}

/** Whose calendar the token opens: a person's, or with null the association's; undefined when nobody's. */
export async function ownerOfFeed(db: Database, association: number, token: string): Promise<{ readonly personId: PersonId | null } | undefined> {
  const row = await tables({ db }).selectFrom('calendar_feed').select('person_id').where('association_id', '=', association).where('token', '=', token).executeTakeFirst()
  return row && { personId: row.person_id }
}
