import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { changeIndicator } from '../change-indicator.ts'
import { indicatorFrom } from '../forms.ts'
import { rowOfPlan } from '../plan-to-change.ts'
import { IndicatorFields } from './indicator-fields.tsx'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/change-indicator'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    const plan = await planOf(context, args.params)
    return { plan, indicator: rowOfPlan(plan.indicators, idOf(args.params.indicatorId)) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    await changeIndicator(context, id, idOf(args.params.indicatorId), indicatorFrom(form), form.version())
    return `/plans/${id}/indicators`
  })

export default function ChangeIndicatorPage({ loaderData: { plan, indicator }, actionData }: Route.ComponentProps) {
  const { id: _, version, target, ...texts } = indicator
  return (
    <Page title="Показатель" trail={[...trailOf(plan), { title: 'Показатели результативности', to: `/plans/${plan.id}/indicators` }]}>
      <EntryForm refused={actionData} values={{ ...texts, target: target?.toString().replace('.', ',') }} version={version} draft="indicator">
        <IndicatorFields />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
