import { Card, dayInWords, EntryForm, Page, Submit, TickField } from '#ui'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { grantRoles } from '../change-person.ts'
import { may } from '../permissions.ts'
import { fullName, isBeginner } from '../person.ts'
import { roleName, roles } from '../roles.ts'
import { personById } from '../store/people.ts'
import { done, shown } from '../visit.ts'
import type { Route } from './+types/person'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const person = (await personById(context, idOf(args.params.personId))) ?? notFound('Такого человека нет.')
    const own = context.actor.personId === person.id
    const seesContacts = own || may(context, 'see contacts')
    return {
      person: { ...person, email: seesContacts ? person.email : null, phone: seesContacts ? person.phone : '' },
      beginner: isBeginner(person, context.today) === true,
      mayChange: own || may(context, 'change people'),
      mayGrant: may(context, 'grant roles'),
      mayInvite: may(context, 'invite people'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.personId)
    await grantRoles(context, id, form.all('roles'))
    return `/people/${id}`
  })

export default function PersonPage({ loaderData: { person, beginner, mayChange, mayGrant, mayInvite }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title={fullName(person)}
      trail={[{ title: 'Люди', to: '/people' }]}
      actions={mayChange && <a className="button" href={`/people/${person.id}/change`}>Изменить карточку</a>}
    >
      <Card
        lines={[
          ['Школа', person.schoolId !== null && <a href={`/schools/${person.schoolId}`}>{person.school}</a>],
          ['Должность', person.post],
          ['Категория', person.category],
          ['В профессии с', dayInWords(person.inProfessionSince) + (beginner ? ' — начинающий' : '')],
          ['В объединении', person.roles.map((role) => roleName[role]).join(', ')],
          ['Почта', person.email && <a href={`mailto:${person.email}`}>{person.email}</a>],
          ['Телефон', person.phone],
          ['Вышел', dayInWords(person.leftOn)],
        ]}
      />
      {mayInvite && person.leftOn === null && (
        <section aria-labelledby="entry">
          <h2 id="entry">Вход</h2>
          <p>По одноразовой ссылке человек войдёт и сам придумает пароль.</p>
          <form method="post" action={`/people/${person.id}/link`}>
            <Submit quiet>Сделать ссылку для входа</Submit>
          </form>
        </section>
      )}
      {mayGrant && (
        <section aria-labelledby="roles">
          <h2 id="roles">Роли</h2>
          <EntryForm refused={actionData}>
            <fieldset>
              <legend>Кто это в объединении</legend>
              {roles.map((role) => (
                <TickField key={role} name="roles" value={role} label={roleName[role]} ticked={person.roles.includes(role)} />
              ))}
            </fieldset>
            <Submit>Назначить роли</Submit>
          </EntryForm>
        </section>
      )}
    </Page>
  )
}
