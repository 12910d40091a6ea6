import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** Tables to keep that belong to no association: there is nothing to key them by. */
const shared = ['founding_link', 'sign_in_failure']

/** Lists that all associations share and their rows lean on. */
const common = ['federal_list', 'federal_entry']

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly ofAssociation: boolean
  /** Kept in the copy of one association too: its own rows, or those that its rows lean on. */
  readonly inEachCopy: boolean
}

interface Column {
  readonly name: string
  /** As SQL writes it: 'timestamp with time zone'. */
  readonly type: string
}

/** Tables of the program in the schema at hand, by name; those of others that share the database are let be. */
export async function tablesOf(db: Database): Promise<Table[]> {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`.execute(db)
  return [...Map.groupBy(rows, ({ table }) => table)]
    .map(([name, columns]) => {
      const ofAssociation = columns.some(({ column }) => column === 'association_id')
      return { name, columns: columns.map(({ column, type }) => ({ name: column, type })), ofAssociation, inEachCopy: ofAssociation || common.includes(name) }
    })
    .filter(({ name, inEachCopy }) => inEachCopy || shared.includes(name))
}

/** Times and numbers are written as text in one way whatever the settings of the server. */
export async function writePlainly(db: Database): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true)`.execute(db)
}

const portionBytes = 2 * 2 ** 20

/** Rows of a table in portions of about two megabytes, each a text of JSON: rows, of each the values of its columns as text. */
export async function* portionsOf(db: Database, { name, columns, ofAssociation, inEachCopy }: Table, association: number | null): AsyncGenerator<{ readonly rows: number; readonly json: string }> {
  const values = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`))
  if (association !== null && !inEachCopy) return
  const whose = association !== null && ofAssociation ? sql`association_id = ${sql.lit(association)}` : sql`true`
  await sql`declare rows_of_table no scroll cursor for select json_build_array(${values})::text as line from ${sql.table(name)} where ${whose}`.execute(db)
  let wanted = 50
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch forward ${sql.lit(wanted)} from rows_of_table`.execute(db)
    if (rows.length === 0) break
    const json = `[${rows.map(({ line }) => line).join(',\n')}]`
    yield { rows: rows.length, json }
    wanted = Math.max(1, Math.min(2_000, wanted * 4, Math.floor((rows.length * portionBytes) / json.length)))
  }
  await sql`close rows_of_table`.execute(db)
}

/**
 * Puts rows where they belong; values are read by the types of the table that stands there.
 * @param order names of its columns as the values of a row stand
 */
export async function putRows(db: Database, { name, columns }: Table, order: readonly string[], json: string): Promise<void> {
  const values = sql.join(columns.map((column) => sql`(row ->> ${sql.lit(order.indexOf(column.name))})::${sql.raw(column.type)}`))
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column.name)))}) select ${values} from json_array_elements(${json}::json) as rows (row)`.execute(db)
}

export interface Sequence {
  readonly table: string
  readonly column: string
  /** The number given last; 0 when none was. */
  readonly last: number
}

/** What gives new rows their numbers. */
export async function sequencesOf(db: Database): Promise<Sequence[]> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attidentity <> '' and not a.attisdropped
    order by c.relname`.execute(db)
  const found: Sequence[] = []
  for (const { table, column, sequence } of rows) {
    const { rows: last } = await sql<{ last: number }>`select case when is_called then last_value else 0 end as last from ${sql.raw(sequence)}`.execute(db)
    found.push({ table, column, last: Number(last[0]!.last) })
  }
  return found
}

/** Lets numbers of new rows go on after the given one and after all that stand in the table. */
export async function goOnFrom(db: Database, { table, column, last }: Sequence): Promise<void> {
  const { rows } = await sql<{ most: number }>`select greatest(${last}::bigint, coalesce(max(${sql.ref(column)}), 0)) as most from ${sql.table(table)}`.execute(db)
  const most = Number(rows[0]!.most)
  if (most > 0) await sql`select setval(pg_get_serial_sequence(quote_ident(${table}::text), ${column}::text), ${most}::bigint)`.execute(db)
}
