import { data, redirect } from 'react-router'
import { EntryForm, Page, Submit, TextField } from '#ui'
import { todayIn } from '#platform/calendar'
import { submitted } from '#platform/form'
import { servicesOf } from '#platform/request'
import { startSession } from '#platform/sessions'
import { associationFrom } from '../forms.ts'
import { foundAssociation, foundingLinkWorks } from '../found-association.ts'
import { sessionCookie, visitorOf } from '../visit.ts'
import { AssociationFields } from './association.tsx'
import type { Route } from './+types/found'

export async function loader(args: Route.LoaderArgs) {
  if (!(await foundingLinkWorks(servicesOf(args).database.db, args.params.token)))
    throw data('Ссылка уже использована или заменена новой. Перезапустите программу: она покажет свежую.', { status: 410 })
  return null
}

export async function action(args: Route.ActionArgs) {
  const { database, files, apart, now } = servicesOf(args)
  const at = now()
  let founded: { association: number; head: number } | null = null
  const outcome = await submitted(args.request, async (form) => {
    const association = associationFrom(form)
    founded = await foundAssociation(
      { db: database.db, files, apart, association: 0, now: at, today: todayIn('Europe/Moscow', at), actor: { personId: null, name: 'первый запуск', roles: [] } },
      {
        token: args.params.token,
        association,
        head: {
          surname: form.required('surname', 'Фамилия'),
          givenName: form.required('givenName', 'Имя'),
          patronymic: form.text('patronymic'),
          post: form.text('post'),
          schoolId: null,
          category: '',
          inProfessionSince: null,
          email: form.required('email', 'Почта'),
          phone: '',
          leftOn: null,
        },
        password: form.required('password', 'Пароль'),
      },
    )
    return '/'
  })
  if (founded === null) return outcome
  const { association, head } = founded as { association: number; head: number }
  const cookie = await startSession(database.db, { association, personId: head, device: visitorOf(args.request).device, now: at })
  return redirect('/', { status: 303, headers: { 'set-cookie': sessionCookie(args.request, cookie) } })
}

export default function FoundPage({ actionData }: Route.ComponentProps) {
  return (
    <Page title="Новое объединение">
      <p>Назовите объединение и себя. Вы станете его руководителем; всё можно будет поправить.</p>
      <EntryForm
        refused={actionData && !(actionData instanceof Response) ? actionData : undefined}
        values={{ name: 'Городское методическое объединение школьных библиотекарей', shortName: 'ГМО школьных библиотекарей', timeZone: 'Europe/Moscow' }}
      >
        <h2>Объединение</h2>
        <AssociationFields />
        <h2>Вы</h2>
        <div className="pair">
          <TextField name="surname" label="Фамилия" required autoComplete="family-name" />
          <TextField name="givenName" label="Имя" required autoComplete="given-name" />
          <TextField name="patronymic" label="Отчество" autoComplete="additional-name" />
        </div>
        <TextField name="post" label="Должность" hint="Например: педагог-библиотекарь" />
        <div className="pair">
          <TextField name="email" label="Почта" type="email" hint="По ней вы будете входить" required autoComplete="username" />
          <TextField name="password" label="Пароль" type="password" hint="Не короче 10 знаков" required autoComplete="new-password" />
        </div>
        <Submit>Создать объединение</Submit>
      </EntryForm>
    </Page>
  )
}
