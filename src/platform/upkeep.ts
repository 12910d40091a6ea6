import { sql } from 'kysely'
import { vacuum, type Database, type OpenDatabase } from './database.ts'
import { forgetOldWords } from './mail.ts'

const minute = 60_000
const vacuumEvery = 6 * 60 * minute
const checkpointEvery = 5 * minute
const forgetEvery = 24 * 60 * minute

/** How long a journal of writes may grow before its rows are put in their places, in bytes. */
const longJournal = 16 * 2 ** 20

/**
 * Begins the regular tidying, at once and then by the clock: words of old letters are wiped in any database; rows are put in order in an
 * embedded one, a server does that itself.
 * @returns what stops it
 */
export function startUpkeep({ db, kind }: Pick<OpenDatabase, 'db' | 'kind'>, now: () => Date): () => void {
  const quietly = (work: (db: Database) => Promise<unknown>) => () =>
    void work(db).catch((error: unknown) => console.error('Не удалось привести базу в порядок:', error))
  const everywhere = [{ work: (db: Database) => forgetOldWords(db, now()), every: forgetEvery }]
  const embedded = [
    { work: vacuum, every: vacuumEvery },
    { work: shortenJournal, every: checkpointEvery },
  ]
  const jobs = kind === 'postgres' ? everywhere : [...everywhere, ...embedded]
  for (const { work } of jobs) quietly(work)()
  const timers = jobs.map(({ work, every }) => setInterval(quietly(work), every))
  for (const timer of timers) timer.unref()
  return () => timers.forEach(clearInterval)
}

/**
 * Puts rows in their places when the journal of writes has grown long. The embedded PostgreSQL does so by itself only
 * when it is closed: until then the journal would fill the disk, and a start after a kill would read all of it.
 * @returns whether it was time
 */
export async function shortenJournal(db: Database): Promise<boolean> {
  const { rows } = await sql<{ length: number }>`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::bigint as length from pg_control_checkpoint()`.execute(db)
  if (rows[0]!.length < longJournal) return false
  await sql`checkpoint`.execute(db)
  return true
}
