import { Page } from '#ui'
import { may, shown } from '#modules/people'
import { countsOf, type ItemProgress } from '../item-progress.ts'
import { groupsByMonth, groupsBySection } from '../plan-groups.ts'
import { objectionToChange } from '../plan-path.ts'
import { PlanFront } from './plan-front.tsx'
import { PlanIndicators } from './plan-indicators.tsx'
import { PlanItems } from './plan-items.tsx'
import { itemsShown } from './plan-meetings.ts'
import { planOf } from './plan-of.ts'
import { PlanPath } from './plan-path.tsx'
import type { Route } from './+types/plan'

const filters: Readonly<Record<string, readonly ItemProgress[]>> = { done: ['done'], late: ['late'], open: ['now', 'ahead', 'undated'] }

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    const search = new URL(args.request.url).searchParams
    const byMonth = search.get('by') === 'month'
    const only = filters[search.get('show') ?? '']
    const all = await itemsShown(context, plan)
    const items = all.filter(({ progress }) => !only || only.includes(progress))
    return {
      plan,
      groups: byMonth ? groupsByMonth(items) : groupsBySection(items),
      byMonth,
      show: only ? search.get('show') : null,
      counts: countsOf(all.map(({ progress }) => progress)),
      mayChange: may(context, 'change a plan') && objectionToChange(plan) === null,
    }
  })

export default function PlanPage({ loaderData: { plan, groups, byMonth, show, counts, mayChange } }: Route.ComponentProps) {
  const { from, to } = plan.schoolYear
  return (
    <Page
      title={`План на ${from}/${to} учебный год`}
      trail={[{ title: 'Планы', to: '/plans' }]}
      actions={
        <>
          <a className="button" href={`/plans/${plan.id}/plan.docx`}>
            Скачать Word
          </a>
          <a className="button quiet" href={`/plans/${plan.id}/plan.pdf`}>
            Скачать PDF
          </a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <PlanPath plan={plan} />
      <PlanFront plan={plan} mayChange={mayChange} />
      <PlanIndicators plan={plan} mayChange={mayChange} />
      <PlanItems planId={plan.id} all={plan.items.length} groups={groups} byMonth={byMonth} show={show} counts={counts} mayChange={mayChange} />
    </Page>
  )
}
