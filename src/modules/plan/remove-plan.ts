import { permit } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import type { PlanId } from './plan.ts'
import { planToChange } from './plan-to-change.ts'
import { deletePlan } from './store/plan-changes.ts'
import { unlessLeanedOn } from './unless-leaned-on.ts'

/**
 * Removes a plan that is still a draft; the document that it came from can be adopted anew.
 * @throws {Refusal} when the actor may not, the plan has taken a step, or other rooms keep records about it
 */
export function removePlan(context: Context, planId: PlanId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const { state, schoolYear, theme } = await planToChange(context, planId)
    if (state !== 'draft') refuse('Удалить можно только черновик. Этот план уже обсуждали: его правят и ведут дальше.')
    await unlessLeanedOn(context, (context) => deletePlan(context, planId), 'По этому плану уже ведут записи: заведены заседания, считают показатели или составлены итоги года. Такой план не удаляют, а правят.')
    await note(context, { deed: 'черновик плана удалён', subject: '/plans', details: { year: schoolYearName(schoolYear), theme } })
  })
}
