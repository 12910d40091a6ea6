import { sql } from 'kysely'
import { migrations } from '../../../migrations/index.ts'
import { vacuum, type Database } from '../database.ts'
import type { Files } from '../files.ts'
import { doubtUnsent } from '../mail/sending.ts'
import { Refusal, refuse } from '../refusal.ts'
import { readBackup, type BackupRead } from './read-backup.ts'
import type { Head } from './format.ts'
import { goOnFrom, putRows, tablesOf, writePlainly, type Table } from './tables.ts'

/** Where the tables of the copy stand until they take the places of the present ones. */
const beside = 'bibliokrug_restored'

export interface RestoreWish {
  /** Without it a database that holds an association is refused. */
  readonly replace?: boolean
  /** The one association whose administrator asks; the database must hold it alone, and the copy be of it. */
  readonly association?: number
  /** Told in Russian what is being done. */
  readonly say?: (words: string) => void
}

/**
 * Puts what a copy holds in place of what the database holds, entirely or not at all. The copy is read through before
 * anything is written. Its tables are made beside the present ones as they were in the copy's time, filled, brought to this program's
 * version, and moved into their places in one transaction. Files are kept under their content, so that one more harms nobody.
 * @param db migrated to this program's version
 * @throws {Refusal} when the copy is not good (see `readBackup`), or its rows are not those of this program's tables
 */
export async function restoreBackup({ db, files }: { readonly db: Database; readonly files: Files }, path: string, { replace = false, association, say = () => {} }: RestoreWish = {}): Promise<BackupRead> {
  const held = await associationsOf(db)
  if (association !== undefined && held.some((other) => other !== association)) refuse('В базе несколько объединений. Восстановить данные одного может только тот, у кого есть сервер.')
  if (association === undefined && !replace && held.length > 0)
    refuse('В базе уже есть данные объединения, и восстановление заменит их все. Если так и нужно, сделайте копию нынешних и повторите с --replace.')
  say('Проверяю копию целиком.')
  const read = await readBackup(path)
  if (association !== undefined && read.head.association !== association) refuse('Это не копия вашего объединения, сделанная на этой странице. Другие восстанавливает команда bibliokrug restore на сервере.')
  await db.transaction().execute(async (db) => {
    await standAside(db)
    const restored = await filled(db, files, path, read, say)
    say('Ставлю восстановленное на место.')
    await moveIn(db, restored)
    await doubtUnsent(db)
  })
  await vacuum(db)
  return read
}

async function associationsOf(db: Database): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select association_id as id from association limit 2`.execute(db)
  return rows.map(({ id }) => id)
}

/** Makes room for the tables of the copy; two who restore at once follow one another. */
async function standAside(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(7710011)`.execute(db)
  await sql`select set_config('lock_timeout', '60s', true)`.execute(db)
  await writePlainly(db)
  await sql`create schema ${sql.id(beside)}`.execute(db)
}

const home = 'bibliokrug.home'

/** The tables of this program's version with the rows of the copy, in the schema beside; answers their names. */
async function filled(db: Database, files: Files, path: string, read: BackupRead, say: (words: string) => void): Promise<readonly Table[]> {
  await sql`select set_config(${home}, current_schema(), true), set_config('search_path', ${beside} || ', ' || current_setting('search_path'), true)`.execute(db)
  const names = Object.keys(migrations).toSorted()
  const then = names.slice(0, read.head.migrations.length)
  for (const name of then) await migrations[name]!.up(db)
  const tables = new Map((await tablesOf(db)).map((table) => [table.name, table]))
  checkTables(read.head, tables)
  const ties = await tiesTaken(db)
  let done = 0
  await readBackup(path, {
    async rows(name, found, json) {
      await within(`строки таблицы «${name}»`, () => putRows(db, tables.get(name)!, read.head.tables[name]!, json))
      say(`Восстанавливаю строки: ${(done += found.length)} из ${read.rows}.`)
    },
    file: async (_, bytes) => void (await files.keep(bytes)),
  })
  say('Проверяю связи между записями.')
  for (const { table, name, definition } of ties)
    await within(`связи таблицы «${table}»`, () => sql`alter table ${sql.table(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(db))
  for (const sequence of read.manifest.sequences) if (tables.has(sequence.table)) await goOnFrom(db, sequence)
  for (const name of names.slice(then.length)) await migrations[name]!.up(db)
  return tablesOf(db)
}

/** What the copy says of its tables must be what they were in its time: no table or column of others. */
function checkTables({ association, tables: said }: Head, known: ReadonlyMap<string, Table>): void {
  for (const [name, columns] of Object.entries(said)) {
    const table = known.get(name) ?? refuse(`В копии есть таблица «${name}», которой у программы нет.`)
    const same = table.columns.length === columns.length && table.columns.every((column) => columns.includes(column.name))
    if (!same) refuse(`В копии у таблицы «${name}» не те столбцы. Такую копию программа не делает.`)
  }
  const left = [...known.values()].find(({ name, inEachCopy }) => !Object.hasOwn(said, name) && (association === null || inEachCopy))
  if (left) refuse(`В копии нет таблицы «${left.name}». Такую копию программа не делает.`)
}

interface Tie {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/** Takes foreign keys off, so that rows may come in any order; answers what is to be put back. */
async function tiesTaken(db: Database): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.connamespace = ${beside}::regnamespace order by 1, 2`.execute(db)
  for (const { table, name } of rows) await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(db)
  return rows
}

/** The database's objection to what the copy holds, in the words of a refusal. */
async function within<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuse(`Копия не подходит: ${what} база не принимает (${error instanceof Error ? error.message : String(error)}). Всё осталось, как было.`)
  }
}

/** Takes the present tables away and puts those from beside in their places. */
async function moveIn(db: Database, restored: readonly Table[]): Promise<void> {
  const { rows } = await sql<{ home: string }>`select current_setting(${home}) as home`.execute(db)
  const place = rows[0]!.home
  const { rows: functions } = await sql<{ signature: string; name: string }>`
    select oid::regprocedure::text as signature, proname || '(' || pg_get_function_identity_arguments(oid) || ')' as name from pg_proc where pronamespace = ${beside}::regnamespace`.execute(db)
  const present = (await tablesIn(db, place)).filter((name) => restored.some((table) => table.name === name))
  if (present.length > 0) await sql`drop table ${sql.join(present.map((name) => sql.id(place, name)))}`.execute(db)
  for (const { name } of functions) await sql`drop function if exists ${sql.raw(`${quoted(place)}.${name}`)}`.execute(db)
  for (const { name } of restored) await sql`alter table ${sql.id(beside, name)} set schema ${sql.id(place)}`.execute(db)
  for (const { name } of functions) await sql`alter function ${sql.raw(`${quoted(beside)}.${name}`)} set schema ${sql.id(place)}`.execute(db)
  // What no copy holds, such as who sends letters just now, goes on as it is.
  for (const name of await tablesIn(db, beside)) await sql`drop table ${sql.id(beside, name)}`.execute(db)
  // Not «cascade»: whatever a migration made and this does not move must not be lost in silence.
  await sql`drop schema ${sql.id(beside)}`.execute(db)
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

async function tablesIn(db: Database, schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p')`.execute(db)
  return rows.map(({ name }) => name)
}
