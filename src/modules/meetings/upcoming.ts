import { planById, planOfYear, type PlanId } from '#modules/plan'
import { schoolYearOf } from '#platform/calendar'
import type { Context } from '#platform/context'
import { isHeld, type Meeting } from './meeting.ts'
import { meetings, meetingsOfYear } from './store/meetings.ts'

/**
 * The meeting that comes next: the nearest with a day, today's included; without one, the first of the plan whose month is not over.
 * Undefined when nothing lies ahead.
 */
export async function nextMeeting(context: Context): Promise<Meeting | undefined> {
  const ahead = (await meetings(context)).filter((meeting) => !isHeld(meeting) && meeting.state !== 'cancelled' && (meeting.day === null || meeting.day >= context.today))
  const dated = ahead.find(({ day }) => day !== null)
  if (dated) return dated
  const plan = await planOfYear(context, schoolYearOf(context.today).from)
  const terms = (plan?.items ?? []).flatMap(({ id, term }) => (term?.to && term.to >= context.today ? [{ id, from: term.from ?? term.to }] : [])).toSorted((one, other) => one.from.localeCompare(other.from))
  return terms.flatMap(({ id }) => ahead.find(({ planItemId }) => planItemId === id) ?? [])[0]
}

/** The meetings that were opened for rows of a plan, by day. */
export async function meetingsOfPlan(context: Context, planId: PlanId): Promise<Meeting[]> {
  const plan = await planById(context, planId)
  const rows = new Set(plan?.items.map(({ id }) => id))
  return plan ? (await meetingsOfYear(context, plan.schoolYear)).filter(({ planItemId }) => planItemId !== null && rows.has(planItemId)) : []
}
