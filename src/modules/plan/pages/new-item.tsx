import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { addItem } from '../change-item.ts'
import { itemFrom } from '../forms.ts'
import { ItemFields } from './item-fields.tsx'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/new-item'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    const plan = await planOf(context, args.params)
    const kind = new URL(args.request.url).searchParams.get('kind') === 'activity' ? ('activity' as const) : ('meeting' as const)
    return { plan, kind, section: plan.items.findLast((item) => item.kind === kind)?.section ?? '' }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    const { schoolYear } = await planOf(context, args.params)
    return `/plans/${id}/items/${await addItem(context, id, itemFrom(form, schoolYear))}`
  })

export default function NewItemPage({ loaderData: { plan, kind, section }, actionData }: Route.ComponentProps) {
  return (
    <Page title={kind === 'meeting' ? 'Новое заседание' : 'Новое дело'} trail={trailOf(plan)}>
      <EntryForm refused={actionData} values={{ kind, section }} draft="item">
        <ItemFields plan={plan} item={null} />
        <Submit>Добавить в план</Submit>
      </EntryForm>
    </Page>
  )
}
