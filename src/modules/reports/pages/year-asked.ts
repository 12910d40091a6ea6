import { plans, type PlanId } from '#modules/plan'
import { schoolYearName, schoolYearOf } from '#platform/calendar'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { tellYear, type ToldYear } from '../told-year.ts'

export interface YearShown {
  readonly planId: PlanId
  /** «2025/2026» */
  readonly year: string
}

/** The year that an address names by `?plan=`; else the running one, else the newest; undefined when there is no plan at all. */
export async function yearAsked(context: Context, request: Request): Promise<{ shown: YearShown | undefined; others: readonly YearShown[] }> {
  const asked = new URL(request.url).searchParams.get('plan')
  const all = (await plans(context)).map(({ id, schoolYear }) => ({ planId: id, year: schoolYearName(schoolYear) }))
  const running = schoolYearName(schoolYearOf(context.today))
  const shown = asked === null ? (all.find(({ year }) => year === running) ?? all[0]) : (all.find(({ planId }) => planId === idOf(asked)) ?? notFound('Такого плана нет.'))
  return { shown, others: all.filter(({ planId }) => planId !== shown?.planId) }
}

/** The year of an address, which must be there. @throws {NotFound} when no plan was ever begun */
export async function yearTold(context: Context, request: Request): Promise<YearShown & { readonly told: ToldYear }> {
  const { shown } = await yearAsked(context, request)
  const { planId, year } = shown ?? notFound('Плана ещё нет: итоги подводят по плану года.')
  return { planId, year, told: await tellYear(context, planId) }
}
