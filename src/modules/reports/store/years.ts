import type { PlanId } from '#modules/plan'
import type { Context } from '#platform/context'
import type { ReportTables } from '../tables.ts'
import type { YearRecord } from '../year-record.ts'

const tables = ({ db }: Context) => db.$extendTables<ReportTables>()

/** The record of a closed year as it was at closing; undefined while the year runs. */
export async function frozenYear(context: Context, planId: PlanId): Promise<YearRecord | undefined> {
  const row = await tables(context).selectFrom('year_closing').select('record').where('association_id', '=', context.association).where('plan_id', '=', planId).executeTakeFirst()
  return row?.record
}

export async function insertFrozenYear(context: Context, planId: PlanId, record: YearRecord): Promise<void> {
  await tables(context)
    .insertInto('year_closing')
    .values({ association_id: context.association, plan_id: planId, record: JSON.stringify(record), closed_by: context.actor.personId, closed_at: context.now })
    .execute()
}

/** Why a part of a drafted plan stands in it. */
export interface NextPlanReason {
  readonly words: string
  readonly reason: string
  /** Address of the record that speaks for it. */
  readonly address: string
}

/** Reasons of a plan that was drafted from the year before, in the order of the plan. */
export async function reasonsOf(context: Context, planId: PlanId): Promise<NextPlanReason[]> {
  return tables(context)
    .selectFrom('next_plan_reason')
    .select(['words', 'reason', 'address'])
    .where('association_id', '=', context.association)
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute()
}

export async function insertReasons(context: Context, planId: PlanId, reasons: readonly NextPlanReason[]): Promise<void> {
  for (const [position, { words, reason, address }] of reasons.entries())
    await tables(context).insertInto('next_plan_reason').values({ association_id: context.association, plan_id: planId, position, words, reason, address }).execute()
}
