import { EntryForm, Page, Submit } from '#ui'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { changePerson } from '../change-person.ts'
import { personFrom } from '../forms.ts'
import { may, permit } from '../permissions.ts'
import { fullName } from '../person.ts'
import { personById } from '../store/people.ts'
import { schools } from '../store/schools.ts'
import { done, shown } from '../visit.ts'
import { PersonFields } from './person-fields.tsx'
import type { Route } from './+types/change-person'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const id = idOf(args.params.personId)
    permit(context, context.actor.personId === id ? 'change own card' : 'change people')
    const person = (await personById(context, id)) ?? notFound('Такого человека нет.')
    return {
      person,
      name: fullName(person),
      schools: (await schools(context)).map(({ id, name }) => ({ id, name })),
      mayLeave: may(context, 'change people'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.personId)
    await changePerson(context, id, personFrom(form), form.version())
    return `/people/${id}`
  })

export default function ChangePersonPage({ loaderData: { person, name, schools, mayLeave }, actionData }: Route.ComponentProps) {
  const { roles: _, ...values } = person
  return (
    <Page title={`Карточка: ${name}`} trail={[{ title: 'Люди', to: '/people' }, { title: name, to: `/people/${person.id}` }]}>
      <EntryForm refused={actionData} values={values} version={person.version} draft="person">
        <PersonFields schools={schools} mayLeave={mayLeave} />
        <Submit>Записать</Submit>
      </EntryForm>
    </Page>
  )
}
