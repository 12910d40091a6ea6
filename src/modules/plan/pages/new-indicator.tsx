import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { addIndicator } from '../change-indicator.ts'
import { indicatorFrom } from '../forms.ts'
import { IndicatorFields } from './indicator-fields.tsx'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/new-indicator'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    return planOf(context, args.params)
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    await addIndicator(context, id, indicatorFrom(form))
    return `/plans/${id}/indicators`
  })

export default function NewIndicatorPage({ loaderData: plan, actionData }: Route.ComponentProps) {
  return (
    <Page title="Новый показатель" trail={[...trailOf(plan), { title: 'Показатели результативности', to: `/plans/${plan.id}/indicators` }]}>
      <EntryForm refused={actionData} draft="indicator">
        <IndicatorFields />
        <Submit>Добавить</Submit>
      </EntryForm>
    </Page>
  )
}
