import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { IndicatorCard, ItemCard, LineId, Plan, PlanId, PlanIndicatorId, PlanItemId, PlanStep } from '../plan.ts'
import type { Approval } from '../reading/plan-reading.ts'
import type { PlanFrontCard } from '../settled-plan.ts'
import type { PlanTables } from '../tables.ts'
import { planById, rowOfIndicator, rowOfItem } from './plans.ts'

const tables = ({ db }: Context) => db.$extendTables<PlanTables>()

/** The plan, held until the transaction ends: of two who change it at once the second waits and sees what the first did. */
export async function heldPlan(context: Context, id: PlanId): Promise<Plan | undefined> {
  await tables(context).selectFrom('plan').select('id').where('association_id', '=', context.association).where('id', '=', id).forUpdate().execute()
  return planById(context, id)
}

export async function updateFront(context: Context, id: PlanId, { association, level, theme, aim }: PlanFrontCard): Promise<void> {
  await tables(context)
    .updateTable('plan')
    .set(({ eb }) => ({ association, level, theme, aim, version: eb('version', '+', 1) }))
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .execute()
}

/** The stamps have the version of the plan. */
export async function replaceStamps(context: Context, id: PlanId, stamps: readonly Approval[]): Promise<void> {
  const db = tables(context)
  await db.updateTable('plan').set(({ eb }) => ({ version: eb('version', '+', 1) })).where('association_id', '=', context.association).where('id', '=', id).execute()
  await db.deleteFrom('plan_stamp').where('association_id', '=', context.association).where('plan_id', '=', id).execute()
  const rows = stamps.map(({ kind, raw }, position) => ({ association_id: context.association, plan_id: id, position, kind, raw }))
  if (rows.length > 0) await db.insertInto('plan_stamp').values(rows).execute()
}

export async function updateLine(context: Context, id: LineId, text: string): Promise<void> {
  await tables(context)
    .updateTable('plan_line')
    .set(({ eb }) => ({ text, version: eb('version', '+', 1) }))
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .execute()
}

export async function updateIndicator(context: Context, id: PlanIndicatorId, card: IndicatorCard): Promise<void> {
  await tables(context)
    .updateTable('plan_indicator')
    .set(({ eb }) => ({ ...rowOfIndicator(card), version: eb('version', '+', 1) }))
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .execute()
}

export async function updateItem(context: Context, id: PlanItemId, card: ItemCard): Promise<void> {
  await tables(context)
    .updateTable('plan_item')
    .set(({ eb }) => ({ ...rowOfItem(card), version: eb('version', '+', 1) }))
    .where('association_id', '=', context.association)
    .where('id', '=', id)
    .execute()
}

/** What stands in the plan in an order. */
type Ordered = 'plan_line' | 'plan_indicator' | 'plan_item'

export async function deleteRow(context: Context, table: Ordered, id: number): Promise<void> {
  await sql`delete from ${sql.table(table)} where association_id = ${context.association} and id = ${id}`.execute(context.db)
}

/** A free place in the plan's order: after the row named, whose followers make way, or at the end. */
export async function placeAfter(context: Context, table: Ordered, plan: PlanId, after: number | null): Promise<number> {
  const own = sql`association_id = ${context.association} and plan_id = ${plan}`
  if (after !== null) {
    const { rows } = await sql<{ place: number }>`select position + 1 as place from ${sql.table(table)} where ${own} and id = ${after}`.execute(context.db)
    const place = rows[0]?.place
    if (place !== undefined) {
      await sql`update ${sql.table(table)} set position = position + 1 where ${own} and position >= ${place}`.execute(context.db)
      return place
    }
  }
  const { rows } = await sql<{ place: number }>`select coalesce(max(position), -1) + 1 as place from ${sql.table(table)} where ${own}`.execute(context.db)
  return rows[0]!.place
}

export async function exchangePlaces(context: Context, table: Ordered, a: number, b: number): Promise<void> {
  await sql`
    update ${sql.table(table)} as one set position = other.position
    from ${sql.table(table)} as other
    where one.association_id = ${context.association} and other.association_id = one.association_id
      and ((one.id = ${a} and other.id = ${b}) or (one.id = ${b} and other.id = ${a}))`.execute(context.db)
}

/** With all that it says; the import that it was adopted from is open again. */
export async function deletePlan(context: Context, id: PlanId): Promise<void> {
  const own = sql`association_id = ${context.association}`
  await sql`update plan_import set adopted_as = null, adopted_at = null, version = version + 1 where ${own} and adopted_as = ${id}`.execute(context.db)
  await sql`delete from plan where ${own} and id = ${id}`.execute(context.db)
}

export async function updateLastStep(context: Context, plan: PlanId, { on, protocolNumber, words }: Omit<PlanStep, 'state' | 'by'>): Promise<void> {
  const db = tables(context)
  await db
    .updateTable('plan_step')
    .set({ taken_on: on, protocol_number: protocolNumber, words })
    .where('association_id', '=', context.association)
    .where('id', '=', ({ selectFrom }) => selectFrom('plan_step').select(({ fn }) => fn.max('id').as('last')).where('association_id', '=', context.association).where('plan_id', '=', plan))
    .execute()
}
