import type { Context } from '#platform/context'
import type { Plan, PlanId } from '../plan.ts'
import type { PlanTables } from '../tables.ts'
import { planById } from './plans.ts'

const tables = ({ db }: Context) => db.$extendTables<PlanTables>()

/** The plan, held until the transaction ends: of two who change it at once the second waits and sees what the first did. */
export async function heldPlan(context: Context, id: PlanId): Promise<Plan | undefined> {
  await tables(context).selectFrom('plan').select('id').where('association_id', '=', context.association).where('id', '=', id).forUpdate().execute()
  return planById(context, id)
}
