import { eventLevelName, openTo, participationRoleName, participations, resultInWords } from '#modules/training'
import { Card, dayInWords, EntryForm, Page, Submit, TickField } from '#ui'
import { schoolYearName, schoolYearOf, schoolYearPeriod } from '#platform/calendar'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { grantRoles } from '../change-person.ts'
import { may } from '../permissions.ts'
import { fullName, isBeginner } from '../person.ts'
import { roleName, roles } from '../roles.ts'
import { takeOffSecondFactor } from '../second-factor.ts'
import { personById } from '../store/people.ts'
import { secondFactorOf } from '../store/second-factors.ts'
import { done, shown } from '../visit.ts'
import type { Route } from './+types/person'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const person = (await personById(context, idOf(args.params.personId))) ?? notFound('Такого человека нет.')
    const own = context.actor.personId === person.id
    const year = schoolYearOf(context.today)
    const seesContacts = own || may(context, 'see contacts')
    return {
      person: { ...person, email: seesContacts ? person.email : null, phone: seesContacts ? person.phone : '' },
      year,
      tookPart: openTo(context, await participations(context, { personId: person.id, period: schoolYearPeriod(year) })).map((one) => ({
        id: one.id,
        event: `${one.event.title} (${eventLevelName[one.event.level]})`,
        words: [participationRoleName[one.role], resultInWords(one), one.hours !== null && `часов: ${numberInFigures(one.hours)}`, one.state !== 'confirmed' && 'не подтверждено'].filter(Boolean).join(', '),
        hours: one.hours ?? 0,
      })),
      beginner: isBeginner(person, context.today) === true,
      mayChange: own || may(context, 'change people'),
      mayGrant: may(context, 'grant roles'),
      mayInvite: may(context, 'invite people'),
      hasFactor: may(context, 'take off a second factor') && (await secondFactorOf(context, person.id))?.confirmedAt != null,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.personId)
    if (form.text('deed') === 'take off factor') await takeOffSecondFactor(context, id)
    else await grantRoles(context, id, form.all('roles'))
    return `/people/${id}`
  })

export default function PersonPage({ loaderData: { person, year, tookPart, beginner, mayChange, mayGrant, mayInvite, hasFactor }, actionData }: Route.ComponentProps) {
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
      {tookPart.length > 0 && (
        <section aria-labelledby="events">
          <h2 id="events">События {schoolYearName(year)} учебного года</h2>
          <ul>
            {tookPart.map(({ id, event, words }) => (
              <li key={id}>
                <a href={`/participations/${id}`}>{event}</a>: {words}
              </li>
            ))}
          </ul>
          <p>
            <a href={`/participations?of=all&person=${person.id}`}>Участие за все годы</a>; часов в этом году: {numberInFigures(tookPart.reduce((sum, { hours }) => sum + hours, 0))}.
          </p>
        </section>
      )}
      {mayInvite && person.leftOn === null && (
        <section aria-labelledby="entry">
          <h2 id="entry">Вход</h2>
          <p>По одноразовой ссылке человек войдёт и сам придумает пароль.</p>
          <form method="post" action={`/people/${person.id}/link`}>
            <Submit quiet>Сделать ссылку для входа</Submit>
          </form>
          {hasFactor && (
            <EntryForm>
              <p>При входе спрашивается код с телефона. Потерял телефон — снимите код; человек включит его заново.</p>
              <Submit name="deed" value="take off factor" quiet confirm="Снять код при входе? Дальше для входа хватит пароля.">
                Снять код при входе
              </Submit>
            </EntryForm>
          )}
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
