import { createHash, randomBytes } from 'node:crypto'
import type { Generated } from 'kysely'
import type { Database } from './database.ts'

/** How long a session lives without a visit, in days. */
const sessionDays = 30

export interface Session {
  readonly id: number
  readonly association: number
  readonly personId: number
  readonly device: string
  readonly createdAt: Date
  readonly seenAt: Date
}

type SessionTables = {
  session: {
    association_id: number
    id: Generated<number>
    person_id: number
    /** SHA-256 of the token, hexadecimal; the token itself is only in the person's browser. */
    token_hash: string
    /** The browser as it named itself, cut to 200 characters. */
    device: string
    created_at: Date
    seen_at: Date
  }
}

const tables = (db: Database) => db.$extendTables<SessionTables>()

/** A random token of 256 bits for a link or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Opens a session and answers the value of its cookie. */
export async function startSession(
  db: Database,
  { association, personId, device, now }: { association: number; personId: number; device: string; now: Date },
): Promise<string> {
  const token = newToken()
  await tables(db)
    .insertInto('session')
    .values({
      association_id: association,
      person_id: personId,
      token_hash: hashOfToken(token),
      device: device.slice(0, 200),
      created_at: now,
      seen_at: now,
    })
    .execute()
  return `${association}.${token}`
}

/** The session that a cookie's value names; null when there is none, it was ended, or nobody came for `sessionDays`. */
export async function sessionOf(db: Database, cookie: string | undefined, now: Date): Promise<Session | null> {
  const [, association, token] = /^(\d{1,15})\.([\w-]{43})$/.exec(cookie ?? '') ?? []
  if (!association || !token) return null
  const row = await tables(db)
    .selectFrom('session')
    .selectAll()
    .where('association_id', '=', Number(association))
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst()
  if (!row || now.getTime() - row.seen_at.getTime() > sessionDays * 86_400_000) return null
  if (now.getTime() - row.seen_at.getTime() > 3_600_000) await touch(db, row.association_id, row.id, now)
  return sessionFrom(row)
}

/** Noted at most once an hour, so that reading a page does not cost a write. */
async function touch(db: Database, association: number, id: number, now: Date): Promise<void> {
  await tables(db)
    .updateTable('session')
    .set({ seen_at: now })
    .where('association_id', '=', association)
    .where('id', '=', id)
    .execute()
}

/** A person's open sessions, the latest first. */
export async function sessionsOf(db: Database, association: number, personId: number): Promise<Session[]> {
  const rows = await tables(db)
    .selectFrom('session')
    .selectAll()
    .where('association_id', '=', association)
    .where('person_id', '=', personId)
    .orderBy('seen_at', 'desc')
    .execute()
  return rows.map(sessionFrom)
}

/** Ends one session of a person, or all of them when `id` is null; answers how many were ended. */
export async function endSessions(db: Database, association: number, personId: number, id: number | null): Promise<number> {
  const result = await tables(db)
    .deleteFrom('session')
    .where('association_id', '=', association)
    .where('person_id', '=', personId)
    .$if(id !== null, (query) => query.where('id', '=', id))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

const sessionFrom = (row: {
  id: number
  association_id: number
  person_id: number
  device: string
  created_at: Date
  seen_at: Date
}): Session => ({
  id: row.id,
  association: row.association_id,
  personId: row.person_id,
  device: row.device,
  createdAt: row.created_at,
  seenAt: row.seen_at,
})
