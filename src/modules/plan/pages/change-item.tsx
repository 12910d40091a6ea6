import { EntryForm, Page, Submit } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { changeItem } from '../change-item.ts'
import { itemFrom } from '../forms.ts'
import { itemTitle } from '../plan.ts'
import { rowOfPlan } from '../plan-to-change.ts'
import { ItemFields, valuesOf } from './item-fields.tsx'
import { planOf, trailOf } from './plan-of.ts'
import type { Route } from './+types/change-item'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    const plan = await planOf(context, args.params)
    return { plan, item: rowOfPlan(plan.items, idOf(args.params.itemId)) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const [id, itemId] = [idOf(args.params.planId), idOf(args.params.itemId)]
    const { schoolYear } = await planOf(context, args.params)
    await changeItem(context, id, itemId, itemFrom(form, schoolYear), form.version())
    return `/plans/${id}/items/${itemId}`
  })

export default function ChangeItemPage({ loaderData: { plan, item }, actionData }: Route.ComponentProps) {
  return (
    <Page title={`Правка: ${itemTitle(item)}`} trail={[...trailOf(plan), { title: itemTitle(item), to: `/plans/${plan.id}/items/${item.id}` }]}>
      <EntryForm refused={actionData} values={valuesOf(plan, item)} version={item.version} draft="item">
        <ItemFields plan={plan} item={item} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
