import { EntryForm, Page } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { refuse } from '#platform/refusal'
import { moveItem, removeItem } from '../change-item.ts'
import { groupsBySection } from '../plan-groups.ts'
import { itemTitle } from '../plan.ts'
import { planOf, trailOf } from './plan-of.ts'
import { rowDeedOf, RowButtons } from './row-buttons.tsx'
import type { Route } from './+types/items'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change a plan')
    return planOf(context, args.params)
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.planId)
    const row = rowDeedOf(form.text('deed')) ?? refuse('Выберите, что сделать: «Выше», «Ниже» или «Убрать».')
    if (row.deed === 'remove') await removeItem(context, id, row.id)
    else await moveItem(context, id, row.id, row.deed)
    return `/plans/${id}/items`
  })

export default function ItemsPage({ loaderData: plan, actionData }: Route.ComponentProps) {
  const { id, items } = plan
  return (
    <Page title="Заседания и дела: порядок" trail={trailOf(plan)}>
      <p>На краю раздела строка переходит в соседний раздел.</p>
      <EntryForm refused={actionData}>
        {groupsBySection(items).map((group, at) => (
          <section key={at}>
            <h2>{group.title}</h2>
            <ul className="rows">
              {group.items.map((item) => (
                <li key={item.id}>
                  {item.number && `${item.number}. `}
                  <a className="lines" href={`/plans/${id}/items/${item.id}`}>
                    {itemTitle(item)}
                  </a>{' '}
                  <RowButtons id={item.id} name={itemTitle(item)} first={item === items[0]} last={item === items.at(-1)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </EntryForm>
    </Page>
  )
}
