import type { Context } from '#platform/context'
import { notFound, refuse } from '#platform/refusal'
import type { Plan, PlanId } from './plan.ts'
import { objectionToChange } from './plan-path.ts'
import { heldPlan } from './store/plan-changes.ts'

/**
 * The plan, held for a change of its words, within the deed that makes it.
 * @throws {Refusal} when there is no such plan, or its state allows no change
 */
export async function planToChange(context: Context, id: PlanId): Promise<Plan> {
  const plan = (await heldPlan(context, id)) ?? notFound('Такого плана нет.')
  const objection = objectionToChange(plan)
  if (objection) refuse(objection)
  return plan
}

/** The row with this number, or a refusal: somebody has removed it. */
export const rowOfPlan = <Row extends { readonly id: number }>(rows: readonly Row[], id: number): Row => rows.find((row) => row.id === id) ?? notFound('Этого в плане уже нет: возможно, строку убрал другой человек.')

/** The neighbour with which a row moved up or down changes places; undefined at the edge. */
export function neighbourOf<Row extends { readonly id: number }>(rows: readonly Row[], id: number, way: Way): Row | undefined {
  const at = rows.findIndex((row) => row.id === id)
  return at < 0 ? undefined : rows[way === 'up' ? at - 1 : at + 1]
}

export type Way = 'up' | 'down'
