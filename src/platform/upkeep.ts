import { vacuum, type OpenDatabase } from './database.ts'

/** How often the embedded database is tidied: nobody else does it. */
const every = 6 * 3_600_000

/** Begins the regular tidying of an embedded database; a server tidies itself. @returns what stops it */
export function startUpkeep({ db, kind }: Pick<OpenDatabase, 'db' | 'kind'>): () => void {
  if (kind === 'postgres') return () => {}
  const timer = setInterval(() => {
    vacuum(db).catch((error: unknown) => console.error('Не удалось привести базу в порядок:', error))
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}
