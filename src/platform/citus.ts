import { sql, type Kysely } from 'kysely'

/** Spreads a table over the machines of a Citus cluster by its first key column; does nothing where there is no Citus. */
export async function distribute(db: Kysely<unknown>, table: string): Promise<void> {
  const { rows } = await sql`select 1 from pg_extension where extname = 'citus'`.execute(db)
  if (rows.length === 0) return
  await sql`set local citus.multi_shard_modify_mode to 'sequential'`.execute(db)
  await sql`select create_distributed_table(${table}, 'association_id')`.execute(db)
}

/** Keeps a whole copy of a table that belongs to no association on each machine of a Citus cluster; does nothing where there is no Citus. */
export async function shareEverywhere(db: Kysely<unknown>, table: string): Promise<void> {
  const { rows } = await sql`select 1 from pg_extension where extname = 'citus'`.execute(db)
  if (rows.length > 0) await sql`select create_reference_table(${table})`.execute(db)
}
