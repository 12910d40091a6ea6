import { planById, plans, type Plan } from '#modules/plan'
import { schoolYearOf } from '#platform/calendar'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'

/** The plan that an address names by `?plan=`; else that of the running school year; else the newest; null when there are none. */
export async function planShown(context: Context, request: Request): Promise<Plan | null> {
  const asked = new URL(request.url).searchParams.get('plan')
  const all = await plans(context)
  const { from } = schoolYearOf(context.today)
  const id = asked === null ? (all.find(({ schoolYear }) => schoolYear.from === from) ?? all[0])?.id : idOf(asked)
  return id === undefined ? null : ((await planById(context, id)) ?? notFound('Такого плана нет.'))
}
