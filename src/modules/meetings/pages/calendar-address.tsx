import { EntryForm, Page, Submit } from '#ui'
import { done, may, shown } from '#modules/people'
import { siteAddress } from '#platform/site-address'
import { feedLink, renewFeed } from '../calendar-feed.ts'
import type { Route } from './+types/calendar-address'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => ({
    site: siteAddress(args.request),
    own: await feedLink(context, 'own'),
    association: await feedLink(context, 'association'),
    mayRenew: may(context, 'change the association'),
  }))

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await renewFeed(context, form.oneOf('deed', ['own', 'association'], 'Календарь'))
    return '/calendar/address'
  })

export default function CalendarAddressPage({ loaderData: { site, own, association, mayRenew }, actionData }: Route.ComponentProps) {
  const about = actionData?.typed['deed']
  const address = (link: string) => `${site}/calendar/${link}.ics`
  return (
    <Page title="Календарь в телефоне и почте" trail={[{ title: 'Календарь', to: '/calendar' }]}>
      <p>Программа-календарь — Яндекс, Mail.ru, Google, Outlook, в телефоне — читает адрес сама и показывает всё новое. В её настройках найдите «Подписаться по ссылке» или «Добавить календарь по адресу» и вставьте адрес туда.</p>
      <h2>Мой календарь</h2>
      <p>Заседания с моими ответами, события и сроки моих поручений. Адрес личный: кто его знает, видит всё это без пароля.</p>
      {own !== null && (
        <p>
          <code>{address(own)}</code>
        </p>
      )}
      <EntryForm refused={about === 'own' ? actionData : undefined}>
        {own === null ? (
          <Submit name="deed" value="own">
            Сделать адрес
          </Submit>
        ) : (
          <Submit name="deed" value="own" quiet confirm="Прежний адрес перестанет работать. Сменить?">
            Сменить мой адрес
          </Submit>
        )}
      </EntryForm>
      <h2>Календарь объединения</h2>
      <p>Заседания и события, без людей, поручений и ссылок на дистанционное участие: его можно дать школам.</p>
      {association !== null ? (
        <p>
          <code>{address(association)}</code>
        </p>
      ) : (
        !mayRenew && <p>Адреса пока нет: его делает руководитель.</p>
      )}
      {mayRenew && (
        <EntryForm refused={about === 'association' ? actionData : undefined}>
          <Submit name="deed" value="association" quiet={association !== null} {...(association === null ? {} : { confirm: 'Прежний адрес перестанет работать у всех, кому его дали. Сменить?' })}>
            {association === null ? 'Сделать адрес объединения' : 'Сменить адрес объединения'}
          </Submit>
        </EntryForm>
      )}
    </Page>
  )
}
