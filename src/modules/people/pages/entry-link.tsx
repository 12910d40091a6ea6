import { EntryForm, Page, Submit } from '#ui'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { siteAddress } from '#platform/site-address'
import { permit } from '../permissions.ts'
import { fullName } from '../person.ts'
import { issueEntryLink } from '../invite-people.ts'
import { personById } from '../store/people.ts'
import { shown, told } from '../visit.ts'
import type { Route } from './+types/entry-link'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'invite people')
    const person = (await personById(context, idOf(args.params.personId))) ?? notFound('Такого человека нет.')
    return { id: person.id, name: fullName(person), site: siteAddress(args.request) }
  })

export const action = (args: Route.ActionArgs) => told(args, (context) => issueEntryLink(context, idOf(args.params.personId)))

export default function EntryLinkPage({ loaderData: { id, name, site }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Ссылка для входа" trail={[{ title: 'Люди', to: '/people' }, { title: name, to: `/people/${id}` }]}>
      {actionData?.answer ? (
        <div className="notice">
          <p>Передайте эту ссылку только самому человеку. Она сработает один раз и в течение недели; показать её снова нельзя, можно сделать новую.</p>
          <p>
            <code>{`${site}/enter/${actionData.answer}`}</code>
          </p>
        </div>
      ) : (
        <EntryForm refused={actionData?.refused}>
          <p>По одноразовой ссылке человек войдёт и сам придумает пароль.</p>
          <Submit>Сделать ссылку для входа</Submit>
        </EntryForm>
      )}
    </Page>
  )
}
