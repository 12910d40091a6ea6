import { permit } from '#modules/people'
import { planById, type PlanId } from '#modules/plan'
import { atomically, type Context } from '#platform/context'
import { notFound, refuse } from '#platform/refusal'
import { insertReview, insertReviewer } from './store/reviews.ts'
import { objectionToReview, type YearReview } from './year-review.ts'

/**
 * Gives one's review of a year, once. The journal is silent: the hour of an answer beside the numbers before and after it would tell whose it is.
 * @throws {Refusal} when it is too early, the year is closed, or the person has answered already
 */
export function reviewYear(context: Context, planId: PlanId, review: YearReview): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'review a year')
    const plan = (await planById(context, planId)) ?? notFound('Такого плана нет.')
    const { personId } = context.actor
    if (personId === null) refuse('Отзыв пишет человек, а не программа.')
    const objection = objectionToReview({ schoolYear: plan.schoolYear, closed: plan.state === 'closed', given: !(await insertReviewer(context, planId, personId)) }, context.today)
    if (objection) refuse(objection)
    await insertReview(context, planId, review)
  })
}
