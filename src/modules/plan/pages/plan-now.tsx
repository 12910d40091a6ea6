import { redirect } from 'react-router'
import { shown } from '#modules/people'
import { schoolYearOf } from '#platform/calendar'
import { plans } from '../store/plans.ts'
import type { Route } from './+types/plan-now'

/** Leads to the plan of this school year, else to the newest, else to the page on which the first one is begun. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const all = await plans(context)
    const { from } = schoolYearOf(context.today)
    const plan = all.find(({ schoolYear }) => schoolYear.from === from) ?? all[0]
    return redirect(plan ? `/plans/${plan.id}` : '/plans')
  })
