import { associationOf, fullName, isBeginner, members, schools, signatureName, yearsInProfession, type Person } from '#modules/people'
import { planById, type PlanId } from '#modules/plan'
import { schoolYearPeriod } from '#platform/calendar'
import type { Context } from '#platform/context'
import { notFound } from '#platform/refusal'
import { itemsOfYear } from './items.ts'
import { planAddress, type MemberOfYear, type YearRecord } from './year-record.ts'

/**
 * All that is recorded of a plan's year up to the context's day.
 * @throws {Refusal} when there is no such plan
 */
export async function gatherYear(context: Context, planId: PlanId): Promise<YearRecord> {
  const plan = (await planById(context, planId)) ?? notFound('Такого плана нет.')
  const association = await associationOf(context)
  const people = await members(context)
  const whole = schoolYearPeriod(plan.schoolYear)
  const closedOn = plan.steps.findLast(({ state }) => state === 'closed')?.on ?? null
  const to = context.today < whole.to ? context.today : whole.to
  const complete = closedOn !== null || context.today >= whole.to
  return {
    countedOn: context.today,
    period: { from: whole.from, to: to < whole.from ? whole.from : to },
    closedOn,
    association: { name: association.name, shortName: association.shortName, city: association.city, beginnersSchoolName: association.beginnersSchoolName },
    signatures: people.filter(({ roles }) => roles.includes('head')).map((head) => ({ post: 'Руководитель объединения', name: signatureName(head) })),
    plan,
    items: itemsOfYear(plan.items, { meetings: [], deliverables: [], today: context.today, complete, addressOf: () => planAddress(plan) }),
    members: people.filter(isLibrarian).map((person) => memberOf(person, to)),
    schools: (await schools(context)).map(({ id, name }) => ({ id, title: name, address: `/schools/${id}` })),
    meetings: [],
    decisions: [],
    deliverables: [],
    participations: [],
    indicators: [],
  }
}

/** Whoever works in a library; a methodist of the centre or an officer of the department belongs to the association but is not counted among them. */
const isLibrarian = ({ roles }: Person): boolean => roles.length === 0 || roles.some((role) => ['head', 'secretary', 'librarian', 'mentor'].includes(role))

const memberOf = (person: Person, day: YearRecord['countedOn']): MemberOfYear => ({
  id: person.id,
  title: fullName(person),
  address: `/people/${person.id}`,
  schoolId: person.schoolId,
  category: person.category,
  years: yearsInProfession(person, day),
  beginner: isBeginner(person, day),
})
