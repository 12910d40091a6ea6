import { redirect } from 'react-router'
import { EntryForm, Page, Submit, Table } from '#ui'
import { formOf } from '#platform/form'
import { sessionsOf } from '#platform/sessions'
import { deviceName } from '../device-name.ts'
import { endOwnSessions } from '../sign-in.ts'
import { associationOf } from '../store/associations.ts'
import { done, sessionCookie, shown } from '../visit.ts'
import type { Route } from './+types/me'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { timeZone } = await associationOf(context)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    const sessions = context.actor.personId === null ? [] : await sessionsOf(context.db, context.association, context.actor.personId)
    return {
      name: context.actor.name,
      personId: context.actor.personId,
      sessions: sessions.map(({ id, device, createdAt, seenAt }) => ({ id, device: deviceName(device), since: moment.format(createdAt), seen: moment.format(seenAt) })),
    }
  })

export async function action(args: Route.ActionArgs) {
  const form = formOf(await args.request.clone().formData())
  const all = form.text('session') === 'all'
  const outcome = await done(args, async (context, form) => {
    await endOwnSessions(context, all ? null : form.whole('session', 'Сеанс'))
    return '/me'
  })
  return all ? redirect('/sign-in', { status: 303, headers: { 'set-cookie': sessionCookie(args.request, null) } }) : outcome
}

export default function MePage({ loaderData: { name, personId, sessions } }: Route.ComponentProps) {
  return (
    <Page title={name} actions={<a className="button quiet" href={`/people/${personId}`}>Моя карточка</a>}>
      <ul className="ways">
        <li>
          <a href="/calendar/address">Мой календарь в телефоне и почте</a>
        </li>
        <li>
          <a href="/me/daily">Утреннее письмо</a>
        </li>
        <li>
          <a href="/me/consents">Мои согласия</a>
        </li>
        <li>
          <a href="/me/data">Мои данные: что обо мне хранится</a>
        </li>
        <li>
          <a href="/me/second-factor">Код с телефона при входе</a>
        </li>
      </ul>
      <h2>Где вы вошли</h2>
      <EntryForm>
        <Table
          caption="Открытые сеансы"
          rows={sessions}
          columns={[
            { title: 'Устройство', cell: ({ device }) => device },
            { title: 'Вход', cell: ({ since }) => since },
            { title: 'Последний раз', cell: ({ seen }) => seen },
            {
              title: 'Действие',
              pressed: true,
              cell: ({ id, device }) => (
                <button type="submit" name="session" value={id} className="quiet" aria-label={`Завершить сеанс: ${device}`}>
                  Завершить
                </button>
              ),
            },
          ]}
        />
        <Submit name="session" value="all">
          Выйти на всех устройствах
        </Submit>
      </EntryForm>
    </Page>
  )
}
