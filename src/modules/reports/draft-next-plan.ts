import { permit } from '#modules/people'
import { draftPlan, type PlanId } from '#modules/plan'
import { atomically, type Context } from '#platform/context'
import { refuse } from '#platform/refusal'
import { plain } from './content/told.ts'
import { draftFrom, wordsOf, type Proposal } from './next-plan/proposal.ts'
import { insertReasons } from './store/years.ts'
import { tellYear } from './told-year.ts'

/** What the next plan could hold, each with its reason. @throws {NotFound} when there is no such plan */
export async function proposals(context: Context, planId: PlanId): Promise<Proposal[]> {
  return [...(await tellYear(context, planId)).proposals]
}

/**
 * Begins the plan of the next school year with what was chosen of the proposals, and keeps the reason of each.
 * @param planId of the year that ends
 * @param chosen keys of proposals; those no longer proposed are left out
 * @returns the new plan
 * @throws {Refusal} when the actor may not, nothing was chosen, or the next year has a plan already
 */
export function draftNextPlan(context: Context, planId: PlanId, chosen: readonly string[]): Promise<PlanId> {
  return atomically(context, async (context) => {
    permit(context, 'draft the next plan')
    const { year, proposals } = await tellYear(context, planId)
    const taken = proposals.filter(({ key }) => chosen.includes(key))
    if (taken.length === 0) refuse('Отметьте хотя бы одно предложение.', 'chosen')
    const id = await draftPlan(context, draftFrom(year, taken))
    await insertReasons(context, id, taken.map((proposal) => ({ words: wordsOf(proposal), reason: plain(proposal.reason), address: proposal.source.address })))
    return id
  })
}
