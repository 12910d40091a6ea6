import type { Generated } from 'kysely'
import type { Context } from './context.ts'

/** One change: who did what to which thing, and when. */
export interface JournalEntry {
  readonly id: number
  readonly at: Date
  readonly actor: string
  /** In Russian, as the page shows it: «школа внесена». */
  readonly deed: string
  /** Address of the thing within the program: '/schools/3'. */
  readonly subject: string
  readonly details: unknown
}

type JournalTables = {
  journal: {
    association_id: number
    id: Generated<number>
    at: Date
    actor_id: number | null
    actor_name: string
    deed: string
    subject: string
    details: string
  }
}

const tables = ({ db }: Context) => db.$extendTables<JournalTables>()

/** Notes a change, in the transaction of the deed itself. */
export async function note(
  context: Context,
  { deed, subject, details = {} }: { deed: string; subject: string; details?: object },
): Promise<void> {
  await tables(context)
    .insertInto('journal')
    .values({
      association_id: context.association,
      at: context.now,
      actor_id: context.actor.personId,
      actor_name: context.actor.name,
      deed,
      subject,
      details: JSON.stringify(details),
    })
    .execute()
}

/** Changes, the newest first. @param subject only those of this thing @param actorId only those by this person @param before only those older than this entry */
export async function journalOf(
  context: Context,
  { subject, actorId, before, limit = 100 }: { subject?: string; actorId?: number; before?: number; limit?: number } = {},
): Promise<JournalEntry[]> {
  const rows = await tables(context)
    .selectFrom('journal')
    .selectAll()
    .where('association_id', '=', context.association)
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject!))
    .$if(actorId !== undefined, (query) => query.where('actor_id', '=', actorId!))
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, at, actor_name, deed, subject, details }) => ({ id, at, actor: actor_name, deed, subject, details }))
}
