import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { EmbeddedDatabase } from './embedded-database.ts'
import { migrate } from './migrate.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const kept = join(root, 'node_modules', '.cache', 'bibliokrug')

/**
 * The folder of a blank database with today's tables, of which new ones are copies: PostgreSQL takes seconds to lay
 * out its own tables, a copy takes a tenth of that. Made once for a given set of migrations and version of PGlite.
 */
export async function blankDatabase(): Promise<string> {
  const place = join(kept, `blank-${hashOfTables()}`)
  if (existsSync(place)) return place
  mkdirSync(kept, { recursive: true })
  const aside = `${place}.${process.pid}`
  await EmbeddedDatabase.layOut(await migratedDump(), aside)
  try {
    renameSync(aside, place)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  removeOld()
  return place
}

async function migratedDump(): Promise<Uint8Array> {
  const embedded = await EmbeddedDatabase.inMemory()
  try {
    const db = new Kysely<{}>({ dialect: new PGliteDialect({ pglite: embedded }) })
    await migrate(db)
    await dropTemplates(db)
    return await embedded.dump()
  } finally {
    await embedded.close()
  }
}

/** Nobody makes a database within an embedded one, and what new ones would be made of is half of its files. */
async function dropTemplates(db: Kysely<{}>): Promise<void> {
  await sql`update pg_database set datistemplate = false`.execute(db)
  for (const name of ['template0', 'template1']) await sql`drop database ${sql.ref(name)}`.execute(db)
  await sql`checkpoint`.execute(db)
}

function hashOfTables(): string {
  const hash = createHash('sha256')
  for (const path of ['node_modules/@electric-sql/pglite/package.json', 'src/platform/blank-database.ts']) hash.update(readFileSync(join(root, path)))
  const migrations = join(root, 'migrations')
  for (const name of readdirSync(migrations).sort()) hash.update(name).update(readFileSync(join(migrations, name)))
  return hash.digest('hex').slice(0, 16)
}

/** Blanks of migrations that were since written further take 30 MB each; those of today may be in use. */
function removeOld(): void {
  const yesterday = Date.now() - 24 * 3_600_000
  for (const name of readdirSync(kept)) {
    const path = join(kept, name)
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? yesterday) < yesterday) rmSync(path, { recursive: true, force: true })
  }
}
