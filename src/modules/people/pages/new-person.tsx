import { EntryForm, Page, Submit } from '#ui'
import { addPerson } from '../change-person.ts'
import { personFrom } from '../forms.ts'
import { permit } from '../permissions.ts'
import { schools } from '../store/schools.ts'
import { done, shown } from '../visit.ts'
import { PersonFields } from './person-fields.tsx'
import type { Route } from './+types/new-person'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'change people')
    return { schools: (await schools(context)).map(({ id, name }) => ({ id, name })) }
  })

export const action = (args: Route.ActionArgs) => done(args, async (context, form) => `/people/${await addPerson(context, personFrom(form))}`)

export default function NewPersonPage({ loaderData: { schools }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Новый человек" trail={[{ title: 'Люди', to: '/people' }]}>
      <EntryForm refused={actionData} draft="person">
        <PersonFields schools={schools} mayLeave={false} />
        <Submit>Внести</Submit>
      </EntryForm>
    </Page>
  )
}
