import { may } from '#modules/people'
import { planOfYear } from '#modules/plan'
import { objectionToReview, reviewersOf } from '#modules/reports'
import { calendarDate, schoolYearOf } from '#platform/calendar'
import type { MatterSource } from '../matter.ts'

/** The year that the person may say their opinion of and has not. */
export const yearToReview: MatterSource = async (context) => {
  const { personId } = context.actor
  const plan = personId !== null && may(context, 'review a year') ? await planOfYear(context, schoolYearOf(context.today).from) : undefined
  if (!plan) return []
  const given = (await reviewersOf(context, plan.id)).some((reviewer) => reviewer === personId)
  if (objectionToReview({ schoolYear: plan.schoolYear, closed: plan.state === 'closed', given }, context.today) !== null) return []
  return [{ text: 'Оцените год: содержание, формы, организация', action: 'Оценить', to: `/year-end/review?plan=${plan.id}`, due: calendarDate(plan.schoolYear.to, 5, 31), late: false }]
}
