import type { PersonId } from '#modules/people'
import type { Context } from '#platform/context'
import type { Database } from '#platform/database'
import type { DailyLetterChoice } from './daily-letter.ts'
import type { MattersTables } from './tables.ts'

const tables = (db: Database) => db.$extendTables<MattersTables>()

/** What each person who chose has chosen about the daily letter. */
export async function dailyLetterChoices(context: Context): Promise<Map<PersonId, DailyLetterChoice>> {
  const rows = await tables(context.db).selectFrom('daily_letter_choice').select(['person_id', 'wanted', 'at']).where('association_id', '=', context.association).execute()
  return new Map(rows.map(({ person_id, wanted, at }) => [person_id, { wanted, at }]))
}

export async function putDailyLetterChoice(context: Context, personId: PersonId, wanted: boolean): Promise<void> {
  const row = { wanted, at: context.now }
  await tables(context.db)
    .insertInto('daily_letter_choice')
    .values({ association_id: context.association, person_id: personId, ...row })
    .onConflict((conflict) => conflict.columns(['association_id', 'person_id']).doUpdateSet(row))
    .execute()
}

/** Who has been looked at today already, with a letter or with nothing to tell. */
export async function toldToday(context: Context): Promise<Set<PersonId>> {
  const rows = await tables(context.db).selectFrom('daily_letter_told').select('person_id').where('association_id', '=', context.association).where('day', '=', context.today).execute()
  return new Set(rows.map(({ person_id }) => person_id))
}

/** The moment up to which the person has been told; undefined before the first time. */
export async function lastTold(context: Context, personId: PersonId): Promise<Date | undefined> {
  const row = await tables(context.db).selectFrom('daily_letter_told').select('at').where('association_id', '=', context.association).where('person_id', '=', personId).orderBy('day', 'desc').limit(1).executeTakeFirst()
  return row?.at
}

/** Takes the person's turn of today; answers whether nobody, in whatever copy of the program, has taken it before. */
export async function takeTurn(context: Context, personId: PersonId): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(context.db)
    .insertInto('daily_letter_told')
    .values({ association_id: context.association, person_id: personId, day: context.today, at: context.now, token_hash: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Keeps the fingerprint of the link that stops the letters, beside today's turn. */
export async function putStopLink(context: Context, personId: PersonId, tokenHash: string): Promise<void> {
  await tables(context.db).updateTable('daily_letter_told').set({ token_hash: tokenHash }).where('association_id', '=', context.association).where('person_id', '=', personId).where('day', '=', context.today).execute()
}

export async function personOfStopLink(db: Database, association: number, tokenHash: string): Promise<PersonId | undefined> {
  const row = await tables(db).selectFrom('daily_letter_told').select('person_id').where('association_id', '=', association).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row?.person_id
}
