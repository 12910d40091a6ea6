import { sql, type Generated, type Selectable } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../database.ts'
import { refuse } from '../refusal.ts'
import { objectionToLetter, type CalendarMethod, type Letter, type LetterDraft, type LetterId, type LetterStanding, type LetterState } from './letter.ts'

export type MailTables = {
  letter: {
    association_id: number
    id: Generated<number>
    to_name: string
    to_address: string
    subject: string
    text: string
    html: string
    calendar: string
    calendar_method: CalendarMethod | ''
    unsubscribe: string
    about: string
    secret: string | null
    useful_until: Date | null
    created_at: Date
    created_by: number | null
    created_by_name: string
    state: Generated<LetterState>
    attempts: Generated<number>
    next_at: Date
    sender: string | null
    settled_at: Date | null
    said: Generated<string>
    version: Generated<number>
  }
  mail_sender: { name: string; holder: string; taken_at: Date; until: Date; from_address: string; trouble: string }
}

const tables = ({ db }: { readonly db: Database }) => db.$extendTables<MailTables>()

/** Letters of one statement: their columns stay far below the 65 535 values that PostgreSQL takes. */
const atOnce = 500

/**
 * Puts letters into the outbox, in the transaction of the deed itself: they go out only if it happens.
 * @returns their numbers in the order given
 * @throws {Refusal} when an address or a name could not stand in a letter's head
 */
export async function enqueueLetters(context: Context, drafts: readonly LetterDraft[]): Promise<LetterId[]> {
  for (const draft of drafts) {
    const objection = objectionToLetter(draft)
    if (objection) refuse(objection)
  }
  const ids: LetterId[] = []
  for (let at = 0; at < drafts.length; at += atOnce) {
    const rows = await tables(context)
      .insertInto('letter')
      .values(drafts.slice(at, at + atOnce).map((draft) => rowOf(context, draft)))
      .returning('id')
      .execute()
    ids.push(...rows.map(({ id }) => id))
  }
  return ids
}

const rowOf = ({ association, actor, now }: Context, { to, subject, text, html = '', calendar = null, unsubscribe = '', about, secret = null, usefulUntil = null }: LetterDraft) => ({
  association_id: association,
  to_name: to.name,
  to_address: to.address,
  subject,
  text,
  html,
  calendar: calendar?.text ?? '',
  calendar_method: calendar?.method ?? ('' as const),
  unsubscribe,
  about,
  secret,
  useful_until: usefulUntil,
  created_at: now,
  created_by: actor.personId,
  created_by_name: actor.name,
  next_at: now,
  sender: null,
  settled_at: null,
})

/** Letters, the newest first. @param about only those about this thing @param before only those older than this one */
export async function letters(context: Context, { about, standing, before, limit = 100 }: { about?: string; standing?: LetterStanding; before?: LetterId; limit?: number } = {}): Promise<Letter[]> {
  const rows = await tables(context)
    .selectFrom('letter')
    .selectAll()
    .where('association_id', '=', context.association)
    .$if(standing !== undefined, (query) => query.where(standingAt(context.now), '=', standing!))
    .$if(about !== undefined, (query) => query.where('about', '=', about!))
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(letterFrom)
}

export async function letterById(context: Context, id: LetterId): Promise<Letter | undefined> {
  const row = await tables(context).selectFrom('letter').selectAll().where('association_id', '=', context.association).where('id', '=', id).executeTakeFirst()
  return row && letterFrom(row)
}

/** How many letters stand in each state. */
export async function letterCounts(context: Context): Promise<Partial<Record<LetterStanding, number>>> {
  const rows = await tables(context)
    .selectFrom('letter')
    .select(({ fn }) => [standingAt(context.now).as('standing'), fn.countAll<number>().as('count')])
    .where('association_id', '=', context.association)
    .groupBy('standing')
    .execute()
  return Object.fromEntries(rows.map(({ standing, count }) => [standing, count]))
}

/** The same as `standingOf`, by the database. */
const standingAt = (now: Date) => sql<LetterStanding>`case when state = 'waiting' and useful_until <= ${now} then 'late' else state end`

/**
 * Lets a letter wait again, or counts it as sent, over the version that was seen; answers whether it did. One that is being sent at this
 * moment is left alone.
 */
export async function settleLetter(context: Context, id: LetterId, state: 'waiting' | 'sent', seen: number): Promise<boolean> {
  const { numUpdatedRows } = await tables(context)
    .updateTable('letter')
    .set({ state, version: seen + 1, sender: null, ...(state === 'sent' ? { settled_at: context.now, secret: null } : { attempts: 0, next_at: context.now, said: '' }) })
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .where('version', '=', seen)
    .where('state', 'in', state === 'sent' ? ['waiting', 'refused', 'in doubt'] : ['refused', 'in doubt'])
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

export const letterFrom = (row: Selectable<MailTables['letter']>): Letter => ({
  association: row.association_id,
  id: row.id,
  to: { name: row.to_name, address: row.to_address },
  subject: row.subject,
  text: row.text,
  html: row.html,
  calendar: row.calendar_method === '' ? null : { method: row.calendar_method, text: row.calendar },
  unsubscribe: row.unsubscribe,
  about: row.about,
  secret: row.secret,
  usefulUntil: row.useful_until,
  state: row.state,
  attempts: row.attempts,
  createdAt: row.created_at,
  createdByName: row.created_by_name,
  nextAt: row.next_at,
  settledAt: row.settled_at,
  said: row.said,
  version: row.version,
})
