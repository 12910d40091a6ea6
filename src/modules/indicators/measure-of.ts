import { planOfIndicator, type Plan, type PlanIndicatorId } from '#modules/plan'
import type { Context } from '#platform/context'
import { notFound } from '#platform/refusal'
import type { Indicator, Measure, MeasureId } from './indicator.ts'
import { indicatorsOf } from './indicators-of.ts'
import { measureById } from './store/measures.ts'

/** A row of indicators with its numbers, and the plan that it stands in. @throws {NotFound} */
export async function indicatorOf(context: Context, id: PlanIndicatorId): Promise<{ plan: Plan; indicator: Indicator }> {
  const plan = (await planOfIndicator(context, id)) ?? notFound('Такого показателя нет.')
  return { plan, indicator: (await indicatorsOf(context, plan.id)).find((indicator) => indicator.id === id) ?? notFound('Такого показателя нет.') }
}

/** One number with the row and the plan that it belongs to. @throws {NotFound} */
export async function measureOf(context: Context, id: MeasureId): Promise<{ plan: Plan; indicator: Indicator; measure: Measure }> {
  const { planIndicatorId } = (await measureById(context, id)) ?? notFound('Такого показателя нет.')
  const { plan, indicator } = await indicatorOf(context, planIndicatorId)
  return { plan, indicator, measure: indicator.measures.find((measure) => measure.id === id) ?? notFound('Такого показателя нет.') }
}
