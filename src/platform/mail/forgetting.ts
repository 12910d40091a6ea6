import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Database } from '../database.ts'
import type { MailTables } from './outbox.ts'

const tables = (db: Database) => db.$extendTables<MailTables>()

/** What a letter loses with its words. */
const wordless = { text: '', html: '', calendar: '', calendar_method: '' as const, unsubscribe: '', secret: null }

/** How long the words of a letter are kept after it went. */
const yearsKept = 1

/**
 * Takes back the letters to this address that have not gone, and wipes address, name and words from the rest: that a letter went, and
 * with what subject, stays. One that is going at this moment is not tried again.
 */
export async function forgetReceiver({ db, association, now }: Pick<Context, 'db' | 'association' | 'now'>, address: string): Promise<void> {
  await tables(db)
    .deleteFrom('letter')
    .where('association_id', '=', association)
    .where(sql`lower(to_address)`, '=', address.toLowerCase())
    .where('state', '=', 'waiting')
    .execute()
  await tables(db)
    .updateTable('letter')
    .set(({ eb }) => ({ ...wordless, to_name: '', to_address: '', said: '', useful_until: now, version: eb('version', '+', 1) }))
    .where('association_id', '=', association)
    .where(sql`lower(to_address)`, '=', address.toLowerCase())
    .execute()
}

/** Wipes the words of letters that went more than a year ago, in all associations; subject and receiver stay. @returns how many there were */
export async function forgetOldWords(db: Database, now: Date): Promise<number> {
  const before = new Date(now)
  before.setUTCFullYear(before.getUTCFullYear() - yearsKept)
  const { numUpdatedRows } = await tables(db).updateTable('letter').set(wordless).where('state', '=', 'sent').where('settled_at', '<', before).where('text', '!=', '').executeTakeFirst()
  return Number(numUpdatedRows)
}
