import type { PlanId } from '#modules/plan'
import type { Context } from '#platform/context'
import { reviewsOf } from '../store/reviews.ts'
import { fewestShown, topicsOf } from '../year-review.ts'
import type { ReviewsOfYear } from '../year-record.ts'

/** What members said of the year; nothing of it while so few have answered that it would show who said what. */
export async function gatherReviews(context: Context, planId: PlanId): Promise<ReviewsOfYear> {
  const reviews = await reviewsOf(context, planId)
  const address = `/year-end/review?plan=${planId}`
  if (reviews.length < fewestShown) return { given: [], topics: [] }
  return {
    given: reviews.map(({ content, forms, organisation }, at) => ({ title: `Отзыв ${at + 1}: содержание ${content}, формы ${forms}, организация ${organisation}`, address, content, forms, organisation })),
    topics: topicsOf(reviews).map((title) => ({ title, address })),
  }
}
