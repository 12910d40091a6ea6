import { Page } from '#ui'
import { may, shown } from '#modules/people'
import { countsOf, type ItemProgress } from '../item-progress.ts'
import { groupsByMonth, groupsBySection } from '../plan-groups.ts'
import { objectionToChange } from '../plan-path.ts'
import { waitingAt } from '../plan-comment.ts'
import { commentsOn } from '../store/comments.ts'
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
    const comments = await commentsOn(context, plan.id)
    const items = all.filter(({ progress }) => !only || only.includes(progress))
    return {
      plan,
      groups: byMonth ? groupsByMonth(items) : groupsBySection(items),
      byMonth,
      show: only ? search.get('show') : null,
      talk: { said: comments.length, waiting: [...waitingAt(comments)] },
      counts: countsOf(all.map(({ progress }) => progress)),
      mayChange: may(context, 'change a plan') && objectionToChange(plan) === null,
    }
  })

export default function PlanPage({ loaderData: { plan, talk, groups, byMonth, show, counts, mayChange } }: Route.ComponentProps) {
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
      <PlanTalk planId={plan.id} {...talk} />
      <PlanFront plan={plan} mayChange={mayChange} />
      <PlanIndicators plan={plan} mayChange={mayChange} />
      <PlanItems planId={plan.id} all={plan.items.length} groups={groups} byMonth={byMonth} show={show} counts={counts} mayChange={mayChange} />
    </Page>
  )
}

/** What is said of the plan, and how many answers it waits for. */
function PlanTalk({ planId, said, waiting }: { planId: number; said: number; waiting: readonly (readonly [place: string, count: number])[] }) {
  const count = waiting.reduce((sum, [, count]) => sum + count, 0)
  return (
    <p className="sans ways">
      <a href={`/plans/${planId}/discussion`}>{said === 0 ? 'Обсудить план' : 'Обсуждение плана'}</a>
      {said > 0 && `: сказано ${said}${count > 0 ? `, ждут ответа ${count}` : ''}`} · <a href={`/plans/${planId}/versions`}>Утверждённые редакции</a>
    </p>
  )
}
