import { permit } from '#modules/people'
import { freezeIndicators, indicatorsOf } from '#modules/indicators'
import { planById, takeStep, type PlanId, type StepCard } from '#modules/plan'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { liveYear } from './gather.ts'
import { frozenYear, insertFrozenYear } from './store/years.ts'

/**
 * Closes a year: the plan takes its last step, the indicators are frozen, and the whole record of the year is kept as it is today.
 * From then on its papers tell what was kept.
 * @throws {Refusal} when the actor may not, the plan is not approved yet, or the year is closed already
 */
export function closeYear(context: Context, planId: PlanId, { on, protocolNumber, words }: Omit<StepCard, 'state'>): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'close a year')
    const plan = (await planById(context, planId)) ?? notFound('Такого плана нет.')
    if (await frozenYear(context, planId)) refuse('Этот год уже закрыт.')
    if (plan.state !== 'closed') await takeStep(context, planId, { state: 'closed', on, protocolNumber, words })
    if (!(await areFrozen(context, planId))) await freezeIndicators(context, planId)
    await insertFrozenYear(context, planId, await liveYear(context, planId))
    await note(context, { deed: 'год закрыт', subject: `/plans/${planId}`, details: { on, protocolNumber, words } })
  })
}

const areFrozen = async (context: Context, planId: PlanId): Promise<boolean> => (await indicatorsOf(context, planId)).some(({ measures }) => measures.some(({ frozenAt }) => frozenAt !== null))
