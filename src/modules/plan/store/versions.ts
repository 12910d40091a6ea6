import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Plan, PlanId } from '../plan.ts'
import type { PlanVersion } from '../plan-version.ts'
import type { PlanTables } from '../tables.ts'

const tables = ({ db }: Context) => db.$extendTables<PlanTables>()

/** Keeps the plan as it stands; the deed holds the plan, so that numbers follow one another. */
export async function insertVersion(context: Context, plan: Plan, approvedOn: CalendarDate): Promise<void> {
  const number = (await versionsOf(context, plan.id)).length + 1
  await tables(context)
    .insertInto('plan_version')
    .values({ association_id: context.association, plan_id: plan.id, number, text: JSON.stringify(plan), approved_on: approvedOn, at: context.now })
    .execute()
}

/** The approved texts of a plan, the first first. */
export async function versionsOf(context: Context, plan: PlanId): Promise<PlanVersion[]> {
  const rows = await tables(context)
    .selectFrom('plan_version')
    .select(['number', 'approved_on', 'text'])
    .where('association_id', '=', context.association)
    .where('plan_id', '=', plan)
    .orderBy('number')
    .execute()
  return rows.map(({ number, approved_on, text }) => ({ number, approvedOn: approved_on, text }))
}
