import { associationOf, fullName, isBeginner, members, people, schools, signatureName, yearsInProfession, type Person } from '#modules/people'
import { votes } from '#modules/meetings'
import { planById, type PlanId } from '#modules/plan'
import { schoolYearPeriod, type CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { notFound } from '#platform/refusal'
import { gatherIndicators } from './gather/indicators.ts'
import { gatherMeetings, type Directory } from './gather/meetings.ts'
import { gatherReviews } from './gather/reviews.ts'
import { gatherTraining } from './gather/training.ts'
import { itemsOfYear } from './items.ts'
import { frozenYear } from './store/years.ts'
import { countedAsOf, planAddress, type MemberOfYear, type YearRecord } from './year-record.ts'

/**
 * All that is recorded of a plan's year up to the context's day; of a closed year, what was recorded when it was closed.
 * @throws {NotFound} when there is no such plan
 */
export const gatherYear = async (context: Context, planId: PlanId): Promise<YearRecord> => (await frozenYear(context, planId)) ?? liveYear(context, planId)

/** The year as the records tell it today. @throws {NotFound} when there is no such plan */
export async function liveYear(context: Context, planId: PlanId): Promise<YearRecord> {
  const plan = (await planById(context, planId)) ?? notFound('Такого плана нет.')
  const { name, shortName, city, beginnersSchoolName } = await associationOf(context)
  const whole = schoolYearPeriod(plan.schoolYear)
  const last = [whole.from, context.today, whole.to].toSorted()[1]!
  const period = { from: whole.from, to: last }
  const closedOn = plan.steps.findLast(({ state }) => state === 'closed')?.on ?? null
  const directory: Directory = { people: byId(await people(context)), schools: byId(await schools(context)) }
  const asOf = countedAsOf({ countedOn: context.today, period })
  const belonging = await members({ ...context, today: asOf })
  const { meetings, decisions, deliverables } = await gatherMeetings(context, plan.schoolYear, period, directory)
  return {
    countedOn: context.today,
    period,
    closedOn,
    association: { name, shortName, city, beginnersSchoolName },
    signatures: belonging.filter(({ roles }) => roles.includes('head')).map((head) => ({ post: 'Руководитель объединения', name: signatureName(head) })),
    plan,
    items: itemsOfYear(plan.items, { meetings, deliverables, today: context.today, complete: closedOn !== null || context.today > whole.to, addressOf: ({ id }) => `${planAddress(plan)}/items/${id}` }),
    members: belonging.filter(votes).map((person) => memberOf(person, asOf)),
    schools: [...directory.schools.values()].map(({ id, name }) => ({ id, title: name, address: `/schools/${id}` })),
    meetings,
    decisions,
    deliverables,
    participations: await gatherTraining(context, period, directory),
    indicators: await gatherIndicators(context, planId),
    reviews: await gatherReviews(context, planId),
  }
}

const byId = <Thing extends { readonly id: number }>(things: readonly Thing[]): ReadonlyMap<number, Thing> => new Map(things.map((thing) => [thing.id, thing]))

const memberOf = (person: Person, day: CalendarDate): MemberOfYear => ({
  id: person.id,
  title: fullName(person),
  address: `/people/${person.id}`,
  schoolId: person.schoolId,
  category: person.category,
  years: yearsInProfession(person, day),
  beginner: isBeginner(person, day),
})
