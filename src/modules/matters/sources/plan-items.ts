import { may, namesMeant, people } from '#modules/people'
import { planOfYear, progressOf, type PlanItem } from '#modules/plan'
import { daysBetween, schoolYearOf, type CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { counted, plural } from '#platform/russian'
import type { MatterSource } from '../matter.ts'

/** Days before the end of an item's term from which the one who answers for it sees it. */
const daysAhead = 14

/** Items of the plan under the person's name that are late or soon will be. */
export const ownPlanItems: MatterSource = async (context) => {
  const plan = await planOfYear(context, schoolYearOf(context.today).from)
  const items = plan?.items.filter((item) => item.kind === 'activity' && isNear(item, context.today)) ?? []
  if (items.length === 0) return []
  const mine = await namesOfActor(context, items)
  return items
    .filter(({ responsible }) => responsible.some(({ name }) => name !== null && mine.has(name)))
    .map((item) => ({ text: item.topic || item.content.split('\n')[0]!, action: 'Открыть', to: `/plans/${plan!.id}/items/${item.id}`, due: item.term!.to as CalendarDate, late: progressOf(item, context.today) === 'late' }))
}

const isNear = (item: PlanItem, today: CalendarDate): boolean => {
  const progress = progressOf(item, today)
  return progress === 'late' || (progress === 'now' && daysBetween(today, item.term!.to as CalendarDate) <= daysAhead)
}

/** Names in these items that mean the actor and nobody else. */
async function namesOfActor(context: Context, items: readonly PlanItem[]): Promise<Set<string>> {
  const everybody = await people(context)
  const names = new Set(items.flatMap(({ responsible }) => responsible.flatMap(({ name }) => name ?? [])))
  return new Set([...names].filter((name) => {
    const { exact } = namesMeant(name, everybody)
    return exact.length === 1 && exact[0]!.id === context.actor.personId
  }))
}

/** How much of the plan is late, for those who lead it. */
export const latePlan: MatterSource = async (context) => {
  if (!may(context, 'change a plan')) return []
  const plan = await planOfYear(context, schoolYearOf(context.today).from)
  const late = plan?.items.filter((item) => item.kind === 'activity' && progressOf(item, context.today) === 'late').length ?? 0
  if (late === 0) return []
  return [{ text: `В плане ${plural(late, 'просрочено', 'просрочены', 'просрочено')} ${counted(late, 'дело', 'дела', 'дел')}`, action: 'Посмотреть', to: `/plans/${plan!.id}`, due: null, late: true }]
}
