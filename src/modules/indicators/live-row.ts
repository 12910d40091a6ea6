import { planOfIndicator, type Plan, type PlanId, type PlanIndicator, type PlanIndicatorId } from '#modules/plan'
import type { Context } from '#platform/context'
import { notFound, refuse } from '#platform/refusal'
import { dateShort } from '#platform/russian'
import type { KeptMeasure, MeasureId } from './indicator.ts'
import { frozenOn } from './store/frozen.ts'
import { lockMeasures, measureById, measuresOf } from './store/measures.ts'

/** A row of a plan whose year is not closed, with its measures, held until the deed ends. */
export interface LiveRow {
  readonly plan: Plan
  readonly row: PlanIndicator
  readonly measures: readonly KeptMeasure[]
}

/** @throws {Refusal} when there is no such row or its year is closed */
export async function liveRow(context: Context, id: PlanIndicatorId): Promise<LiveRow> {
  const plan = (await planOfIndicator(context, id)) ?? notFound('Такого показателя нет.')
  const row = plan.indicators.find((row) => row.id === id) ?? notFound('Такого показателя нет.')
  await lockMeasures(context, (await measuresOf(context, [id])).map(({ id }) => id))
  await refuseWhenClosed(context, plan.id)
  return { plan, row, measures: await measuresOf(context, [id]) }
}

/** @throws {Refusal} when there is no such measure or its year is closed */
export async function liveMeasure(context: Context, id: MeasureId): Promise<LiveRow & { readonly measure: KeptMeasure }> {
  const { planIndicatorId } = (await measureById(context, id)) ?? notFound('Такого показателя нет.')
  const live = await liveRow(context, planIndicatorId)
  return { ...live, measure: live.measures.find((measure) => measure.id === id) ?? notFound('Такого показателя нет.') }
}

/** @throws {Refusal} when the indicators of the plan are frozen */
export async function refuseWhenClosed(context: Context, plan: PlanId): Promise<void> {
  const closed = await frozenOn(context, plan)
  if (closed) refuse(`Год закрыт ${dateShort(closed)}: показатели и их записи больше не меняются.`)
}
