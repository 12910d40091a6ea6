import type { Context } from '#platform/context'
import type { Database } from '#platform/database'
import type { PersonId } from '../person.ts'
import type { PeopleTables } from '../tables.ts'

const tables = ({ db }: { readonly db: Database }) => db.$extendTables<PeopleTables>()

/** Whose second factor it is. */
type Where = Pick<Context, 'db' | 'association'>

export interface SecondFactor {
  /** Base32, as the program of the telephone takes it. */
  readonly secret: string
  /** When the first code was typed; null while it is only being set up. */
  readonly confirmedAt: Date | null
  /** Backup codes that were not used. */
  readonly codesLeft: number
}

export async function secondFactorOf(where: Where, personId: PersonId): Promise<SecondFactor | null> {
  const row = await tables(where).selectFrom('second_factor').selectAll().where('association_id', '=', where.association).where('person_id', '=', personId).executeTakeFirst()
  if (!row) return null
  const codes = await tables(where).selectFrom('backup_code').select('code_hash').where('association_id', '=', where.association).where('person_id', '=', personId).where('used_at', 'is', null).execute()
  return { secret: row.secret, confirmedAt: row.confirmed_at, codesLeft: codes.length }
}

/** Begins setting up; what was begun before gives way. */
export async function putSecret(context: Context, personId: PersonId, secret: string): Promise<void> {
  await deleteSecondFactor(context, personId)
  await tables(context).insertInto('second_factor').values({ association_id: context.association, person_id: personId, secret, made_at: context.now, confirmed_at: null, last_step: 0 }).execute()
}

export async function confirmSecret(context: Context, personId: PersonId): Promise<void> {
  await tables(context).updateTable('second_factor').set({ confirmed_at: context.now }).where('association_id', '=', context.association).where('person_id', '=', personId).execute()
}

/** Takes a step of time for used; false when it or a later one was used before. */
export async function takeStep(where: Where, personId: PersonId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(where)
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('association_id', '=', where.association)
    .where('person_id', '=', personId)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function putBackupCodes(context: Context, personId: PersonId, hashes: readonly string[]): Promise<void> {
  await tables(context).deleteFrom('backup_code').where('association_id', '=', context.association).where('person_id', '=', personId).execute()
  await tables(context)
    .insertInto('backup_code')
    .values(hashes.map((code_hash) => ({ association_id: context.association, person_id: personId, code_hash, used_at: null })))
    .execute()
}

/** Uses a backup code; false when there is none like that left. */
export async function useBackupCode(where: Where, personId: PersonId, hash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables(where)
    .updateTable('backup_code')
    .set({ used_at: now })
    .where('association_id', '=', where.association)
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export async function deleteSecondFactor(context: Context, personId: PersonId): Promise<void> {
  await tables(context).deleteFrom('second_factor').where('association_id', '=', context.association).where('person_id', '=', personId).execute()
}

export async function insertSignInStep(where: Where, { tokenHash, personId, expiresAt }: { tokenHash: string; personId: PersonId; expiresAt: Date }): Promise<void> {
  await tables(where).insertInto('sign_in_step').values({ association_id: where.association, token_hash: tokenHash, person_id: personId, expires_at: expiresAt }).execute()
}

/** Whose first step a token proves; undefined when there is none or its time is over. */
export async function signInStepOf(where: Where, tokenHash: string, now: Date): Promise<PersonId | undefined> {
  const row = await tables(where).selectFrom('sign_in_step').select('person_id').where('association_id', '=', where.association).where('token_hash', '=', tokenHash).where('expires_at', '>', now).executeTakeFirst()
  return row?.person_id
}

/** Ends this first step and those whose time is over. */
export async function deleteSignInStep(where: Where, tokenHash: string, now: Date): Promise<void> {
  await tables(where)
    .deleteFrom('sign_in_step')
    .where('association_id', '=', where.association)
    .where((on) => on.or([on('token_hash', '=', tokenHash), on('expires_at', '<', now)]))
    .execute()
}
