import { permit, type Deed } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { planStateName, type PlanId, type PlanState } from './plan.ts'
import { objectionToStep, type StepCard } from './plan-path.ts'
import { planText } from './settled-plan.ts'
import { heldPlan } from './store/plan-changes.ts'
import { insertStep } from './store/plans.ts'
import { insertVersion } from './store/versions.ts'

/** Who may take each step. */
export const deedOfStep: Readonly<Record<PlanState, Deed>> = {
  draft: 'change a plan',
  discussed: 'discuss a plan',
  agreed: 'agree a plan',
  approved: 'approve a plan',
  corrected: 'correct a plan',
  closed: 'close a year',
}

/**
 * Takes the plan's next step: discussed, agreed, approved, corrected, closed. The text of each approval is kept as it stood.
 * @throws {Refusal} when the actor may not, the plan does not go there from where it is, the day has not come, or an approval has no number
 */
export function takeStep(context: Context, planId: PlanId, typed: StepCard): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, deedOfStep[typed.state])
    const step = settledStep(typed)
    const plan = (await heldPlan(context, planId)) ?? notFound('Такого плана нет.')
    const objection = objectionToStep(plan, step, context.today)
    if (objection) refuse(objection.reason, objection.field)
    await insertStep(context, planId, step)
    if (step.state === 'approved') await insertVersion(context, (await heldPlan(context, planId))!, step.on)
    await note(context, { deed: `план ${planStateName[step.state]}`, subject: `/plans/${planId}`, details: { from: plan.state, ...step } })
  })
}

export const settledStep = (typed: StepCard): StepCard => ({ ...typed, protocolNumber: planText(typed.protocolNumber).replace(/\n/g, ' '), words: planText(typed.words) })
