import { Page } from '#ui'
import { permit, shown } from '#modules/people'
import { federalListInUse } from '../choose-federal-list.ts'
import { listAddress, orderInWords } from '../federal-list/federal-list.ts'
import type { Route } from './+types/textbooks'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'see the association')
    const list = await federalListInUse(context)
    return { list: list && { order: orderInWords(list), to: listAddress(list.id) } }
  })

export default function TextbooksPage({ loaderData: { list } }: Route.ComponentProps) {
  return (
    <Page title="Учебники">
      <p>
        <a href="/textbooks/federal">Федеральный перечень учебников</a>: по каким учебникам можно учить, до какого учебного года и что изменилось от приказа к приказу.
      </p>
      {list && (
        <p>
          Работаем по перечню <a href={list.to}>{list.order}</a>.
        </p>
      )}
    </Page>
  )
}
