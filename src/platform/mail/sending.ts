import { sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Letter, LetterId } from './letter.ts'
import { letterFrom, type MailTables } from './outbox.ts'

const tables = (db: Database) => db.$extendTables<MailTables>()

/** How long a sender that says nothing is believed to be alive, in seconds. */
const leaseSeconds = 60

/**
 * Takes or keeps the right to send: one process at a time has it. By the clock of the database, which all processes share.
 * @param alone whether no other process can live: the right of a dead one is taken at once
 * @returns since when this process has had it without a break; null while another has it
 */
export async function holdLease(db: Database, holder: string, from: string, alone = false): Promise<string | null> {
  const { rows } = await sql<{ since: string }>`
    insert into mail_sender (name, holder, taken_at, until, from_address)
    values ('mail', ${holder}, clock_timestamp(), clock_timestamp() + make_interval(secs => ${leaseSeconds}), ${from})
    on conflict (name) do update set
      taken_at = case when mail_sender.holder = excluded.holder and mail_sender.until >= clock_timestamp() then mail_sender.taken_at else excluded.taken_at end,
      trouble = case when mail_sender.holder = excluded.holder then mail_sender.trouble else '' end,
      holder = excluded.holder, until = excluded.until, from_address = excluded.from_address
    where mail_sender.holder = excluded.holder or mail_sender.until < clock_timestamp() or ${alone}
    returning taken_at::text as since`.execute(db)
  return rows[0]?.since ?? null
}

/** Gives the right to send away, so that the next process need not wait. */
export async function endLease(db: Database, holder: string): Promise<void> {
  await sql`update mail_sender set until = clock_timestamp() - interval '1 second' where name = 'mail' and holder = ${holder}`.execute(db)
}

/** What keeps all letters from going, in words; '' when nothing does. */
export async function noteTrouble(db: Database, holder: string, trouble: string): Promise<void> {
  await tables(db).updateTable('mail_sender').set({ trouble }).where('name', '=', 'mail').where('holder', '=', holder).where('trouble', '!=', trouble).execute()
}

/** Who sends at this moment; null when mail is not configured, or the program that sends does not run. */
export async function senderNow(db: Database): Promise<{ readonly from: string; readonly trouble: string } | null> {
  const { rows } = await sql<{ from: string; trouble: string }>`
    select from_address as "from", trouble from mail_sender where name = 'mail' and until >= clock_timestamp()`.execute(db)
  return rows[0] ?? null
}

/** Nobody knows whether letters that a dead process was sending have gone: people decide. @returns how many there were */
export async function doubtAbandoned(db: Database, holder: string): Promise<number> {
  const { numUpdatedRows } = await tables(db)
    .updateTable('letter')
    .set(({ eb }) => ({ state: 'in doubt', said: 'Программа остановилась, когда письмо уходило.', version: eb('version', '+', 1) }))
    .where('state', '=', 'sending')
    .where('sender', '!=', holder)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

export interface LetterKey {
  readonly association: number
  readonly id: LetterId
}

/** Letters whose time has come, the longest waiting first. */
export async function dueLetters(db: Database, now: Date, limit: number): Promise<LetterKey[]> {
  const rows = await tables(db)
    .selectFrom('letter')
    .select(['association_id', 'id'])
    .where('state', '=', 'waiting')
    .where('next_at', '<=', now)
    .where((on) => on.or([on('useful_until', 'is', null), on('useful_until', '>', now)]))
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ association_id, id }) => ({ association: association_id, id }))
}

/** Marks waiting letters of one association as being sent, durably before anything is said to the server; answers those that nobody was quicker to take. */
export async function claimLetters(db: Database, association: number, ids: readonly LetterId[], holder: string): Promise<Letter[]> {
  const rows = await tables(db)
    .updateTable('letter')
    .set({ state: 'sending', sender: holder })
    .where('association_id', '=', association)
    .where('id', 'in', ids)
    .where('state', '=', 'waiting')
    .returningAll()
    .execute()
  return rows.map(letterFrom)
}

/** What became of a letter that was claimed. */
export type Settled =
  | { readonly state: 'sent'; readonly at: Date; readonly said: string }
  | { readonly state: 'refused'; readonly at: Date; readonly said: string }
  | { readonly state: 'in doubt'; readonly said: string }
  | { readonly state: 'waiting'; readonly said: string; readonly attempts: number; readonly nextAt: Date }

/** Writes outcomes down in one commit, also when another process has begun to doubt meanwhile; what people decided since stands. */
export function writeOutcomes(db: Database, holder: string, outcomes: readonly (readonly [LetterKey, Settled])[]): Promise<void> {
  return db.transaction().execute(async (db) => {
    for (const [key, outcome] of outcomes) await writeOutcome(db, key, holder, outcome)
  })
}

async function writeOutcome(db: Database, { association, id }: LetterKey, holder: string, outcome: Settled): Promise<void> {
  const { state, said } = outcome
  await tables(db)
    .updateTable('letter')
    .set(({ eb }) => ({
      state,
      said: said.slice(0, 1_000),
      version: eb('version', '+', 1),
      ...('at' in outcome ? { settled_at: outcome.at } : {}),
      ...(state === 'sent' ? { secret: null } : {}),
      ...('nextAt' in outcome ? { attempts: outcome.attempts, next_at: outcome.nextAt, sender: null } : {}),
    }))
    .where('association_id', '=', association)
    .where('id', '=', id)
    .where('sender', '=', holder)
    .where('state', 'in', ['sending', 'in doubt'])
    .execute()
}

/** Letters that a restored copy still holds as unsent may have gone out since it was made: a person decides about each. */
export async function doubtUnsent(db: Database): Promise<void> {
  await tables(db)
    .updateTable('letter')
    .set(({ eb }) => ({ state: 'in doubt', said: 'Восстановлено из копии: неизвестно, ушло ли письмо после неё.', version: eb('version', '+', 1) }))
    .where('state', 'in', ['waiting', 'sending'])
    .execute()
}
