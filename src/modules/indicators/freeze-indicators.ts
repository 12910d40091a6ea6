import { permit } from '#modules/people'
import { planById, type PlanId } from '#modules/plan'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { dateShort } from '#platform/russian'
import { liveValues } from './indicators-of.ts'
import { frozenOn, insertFreezing, insertFrozen } from './store/frozen.ts'
import { lockMeasures, measuresOf } from './store/measures.ts'

/**
 * Keeps the values of a plan's indicators with copies of the records behind them, as they are on the context's day. From then on
 * `indicatorsOf` tells what was kept, and rules and records are no longer changed.
 * @throws {Refusal} when the actor may not, or it was done before
 */
export function freezeIndicators(context: Context, planId: PlanId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'close a year')
    const plan = (await planById(context, planId)) ?? notFound('Такого плана нет.')
    const rows = plan.indicators.map(({ id }) => id)
    await lockMeasures(context, (await measuresOf(context, rows)).map(({ id }) => id))
    const before = await frozenOn(context, planId)
    if (before) refuse(`Показатели этого плана уже закрыты ${dateShort(before)}.`)
    await insertFreezing(context, planId)
    const measures = await measuresOf(context, rows)
    const values = await liveValues(context, plan.schoolYear, measures)
    for (const [measure, value] of values) await insertFrozen(context, measure, value)
    await note(context, { deed: 'показатели закрыты', subject: `/indicators?plan=${planId}`, details: { values: measures.map(({ id, title }) => ({ title, value: values.get(id)?.value ?? null })) } })
  })
}
