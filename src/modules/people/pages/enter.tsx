import { data, redirect } from 'react-router'
import { EntryForm, Page, Submit, TextField } from '#ui'
import { submitted } from '#platform/form'
import { servicesOf } from '#platform/request'
import { deadLinkWords, linkState } from '../entry-link.ts'
import { fullName } from '../person.ts'
import { enterByLink, linkNamed } from '../sign-in.ts'
import { memberVisit, sessionCookie, visitorOf } from '../visit.ts'
import type { Route } from './+types/enter'

export async function loader(args: Route.LoaderArgs) {
  const guest = await guestOf(args)
  if ('dead' in guest) return data({ dead: deadLinkWords[guest.dead], guest: null }, { status: 410 })
  return { dead: null, guest: { name: fullName(guest.person), email: guest.person.email, again: guest.again } }
}

export async function action(args: Route.ActionArgs) {
  const guest = await guestOf(args)
  if ('dead' in guest) throw data(deadLinkWords[guest.dead], { status: 410 })
  let entered: { readonly cookie: string | null; readonly first: boolean } | null = null
  const outcome = await submitted(args.request, async (form) => {
    entered = await enterByLink(guest.context, { link: args.params.link, password: form.required('password', 'Пароль'), visitor: visitorOf(args.request) })
    return '/'
  })
  if (entered === null) return outcome
  const { cookie, first } = entered as { cookie: string | null; first: boolean }
  if (cookie === null) return redirect('/sign-in?saved=password', 303)
  return redirect(first ? '/me/consents?first' : '/', { status: 303, headers: { 'set-cookie': sessionCookie(args.request, cookie) } })
}

async function guestOf(args: Route.LoaderArgs | Route.ActionArgs) {
  const services = servicesOf(args)
  const now = services.now()
  const link = await linkNamed(services.database.db, args.params.link)
  if (!link) return { dead: 'unknown' as const }
  const state = linkState(link, now)
  if (state !== 'works') return { dead: state }
  const visit = await memberVisit(services, link.association, link.personId)
  return visit ? { ...visit, again: link.purpose === 'reset' } : { dead: 'unknown' as const }
}

export default function EnterPage({ loaderData: { dead, guest }, actionData }: Route.ComponentProps) {
  if (guest === null)
    return (
      <Page title="Ссылка не работает">
        <p>{dead}</p>
        <p>
          <a className="button" href="/sign-in">
            Войти по паролю
          </a>{' '}
          <a href="/sign-in/forgotten">Забыли пароль?</a>
        </p>
      </Page>
    )
  return (
    <Page title={`Здравствуйте, ${guest.name}!`}>
      <p>
        {guest.again ? 'Придумайте новый пароль' : 'Придумайте пароль'} не короче 10 знаков: удобно взять три-четыре несвязанных слова. Входить вы будете по почте {guest.email} и этому паролю.
        {guest.again && ' На других устройствах вход закроется.'}
      </p>
      <EntryForm refused={actionData && !(actionData instanceof Response) ? actionData : undefined}>
        <TextField name="password" label="Пароль" type="password" required autoComplete="new-password" />
        <Submit>Войти</Submit>
      </EntryForm>
    </Page>
  )
}
