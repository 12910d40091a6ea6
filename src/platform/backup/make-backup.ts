import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { fsyncPath } from '../durable-filesystem.ts'
import type { Files } from '../files.ts'
import { appliedMigrations } from '../migrate.ts'
import { refuse } from '../refusal.ts'
import { readBackup, type BackupRead } from './read-backup.ts'
import { fileName, formatVersion, headName, manifestName, rowsName, sha256Of, type Head, type Manifest } from './format.ts'
import { portionsOf, sequencesOf, tablesOf, writePlainly, type Table } from './tables.ts'
import { largestPart, tarEnd, tarOf } from './tar.ts'

export interface BackupSources {
  readonly db: Database
  readonly files: Files
  readonly now: Date
}

/**
 * Writes all rows as they are at one moment, and all files that they name, into a new file, and reads it back.
 * People may work meanwhile; where the database is embedded they wait while rows are read.
 * @param association only what is this association's; null for all of the database
 * @param say told in Russian what is being done
 * @throws {Refusal} when there is such a file, or it cannot be written
 */
export async function makeBackup({ db, files, now }: BackupSources, path: string, { association = null, say = () => {} }: { association?: number | null; say?: (words: string) => void } = {}): Promise<BackupRead> {
  if (await isThere(path)) refuse(`Файл «${path}» уже есть. Дайте копии другое имя.`)
  const aside = `${path}.part`
  const archive = await archiveAt(aside, now)
  try {
    await db.transaction().execute(async (db) => writeRows(db, archive, { now, association, say }))
    await writeFiles(files, archive, say)
    await archive.end()
    say('Проверяю, читается ли записанное.')
    const read = await readBackup(aside)
    await rename(aside, path)
    fsyncPath(dirname(path))
    return read
  } catch (error) {
    await archive.drop()
    await rm(aside, { force: true })
    throw error
  }
}

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false)

interface Archive {
  readonly parts: Manifest['parts']
  readonly rows: Manifest['rows']
  /** Files that the rows name. */
  named: readonly string[]
  sequences: Manifest['sequences']
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Puts the manifest and all of it on disk. */
  end(): Promise<void>
  /** Lets go of the file. */
  drop(): Promise<void>
  readonly missing: string[]
}

async function archiveAt(path: string, now: Date): Promise<Archive> {
  const file = await open(path, 'w', 0o600).catch((error: Error) => refuse(`Не получается записать «${path}»: ${error.message}.`))
  await file.close()
  const gzip = createGzip()
  const written = pipeline(gzip, createWriteStream(path, { flags: 'r+', flush: true }))
  // Heard at the end; a disk that is full in the middle must not end the program.
  written.catch(() => {})
  const write = async (bytes: Uint8Array) => {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), written])
  }
  const archive: Archive = {
    parts: [],
    rows: {},
    named: [],
    sequences: [],
    missing: [],
    async put(name, bytes) {
      if (bytes.length > largestPart) refuse(`Запись «${name}» слишком велика для копии.`)
      archive.parts.push({ name, size: bytes.length, sha256: sha256Of(bytes) })
      for (const piece of tarOf({ name, bytes }, now)) await write(piece)
    },
    async end() {
      const manifest: Manifest = { parts: archive.parts, rows: archive.rows, sequences: archive.sequences, missing: archive.missing }
      for (const piece of tarOf({ name: manifestName, bytes: Buffer.from(JSON.stringify(manifest)) }, now)) await write(piece)
      gzip.end(tarEnd())
      await written
    },
    async drop() {
      gzip.destroy()
      await written.catch(() => {})
    },
  }
  return archive
}

async function writeRows(db: Database, archive: Archive, { now, association, say }: { now: Date; association: number | null; say: (words: string) => void }): Promise<void> {
  await sql`set transaction isolation level repeatable read, read only`.execute(db)
  await writePlainly(db)
  const tables = (await tablesOf(db)).filter(({ inEachCopy }) => association === null || inEachCopy)
  const head: Head = {
    format: formatVersion,
    program: 'bibliokrug',
    madeAt: now.toISOString(),
    migrations: await appliedMigrations(db),
    association,
    tables: Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])),
  }
  await archive.put(headName, Buffer.from(JSON.stringify(head)))
  for (const [at, table] of tables.entries()) {
    say(`Переписываю таблицы: ${at + 1} из ${tables.length}.`)
    await writeTable(db, archive, table, association)
  }
  archive.sequences = await sequencesOf(db)
  const { rows } = await sql<{ sha256: string }>`select distinct sha256 from stored_file where ${association === null ? sql`true` : sql`association_id = ${association}`} order by sha256`.execute(db)
  archive.named = rows.map(({ sha256 }) => sha256)
}

async function writeTable(db: Database, archive: Archive, table: Table, association: number | null): Promise<void> {
  let number = 0
  archive.rows[table.name] = 0
  for await (const { rows, json } of portionsOf(db, table, association)) {
    await archive.put(rowsName(table.name, ++number), Buffer.from(json))
    archive.rows[table.name]! += rows
  }
}

/** Files are kept by their content and never changed, so that they need not be of the same moment. */
async function writeFiles(files: Files, archive: Archive, say: (words: string) => void): Promise<void> {
  for (const [at, sha256] of archive.named.entries()) {
    if (at % 20 === 0) say(`Переписываю файлы: ${at + 1} из ${archive.named.length}.`)
    const bytes = await files.bytes(sha256)
    if (bytes === null || sha256Of(bytes) !== sha256) archive.missing.push(sha256)
    else await archive.put(fileName(sha256), bytes)
  }
}
