import { data, redirect } from 'react-router'
import { EntryForm, Page, Submit, TextField } from '#ui'
import { submitted } from '#platform/form'
import { servicesOf } from '#platform/request'
import { fullName } from '../person.ts'
import { enterByLink, guestOfLink } from '../sign-in.ts'
import { memberVisit, sessionCookie, visitorOf } from '../visit.ts'
import type { Route } from './+types/enter'

export async function loader(args: Route.LoaderArgs) {
  const { person } = await guest(args)
  return { name: fullName(person), email: person.email }
}

export async function action(args: Route.ActionArgs) {
  const { context } = await guest(args)
  let cookie: string | null = null
  const outcome = await submitted(args.request, async (form) => {
    cookie = await enterByLink(context, { link: args.params.link, password: form.required('password', 'Пароль'), visitor: visitorOf(args.request) })
    return '/'
  })
  return cookie === null ? outcome : redirect('/', { status: 303, headers: { 'set-cookie': sessionCookie(args.request, cookie) } })
}

async function guest(args: Route.LoaderArgs | Route.ActionArgs) {
  const services = servicesOf(args)
  const { database, now } = services
  const known = await guestOfLink(database.db, args.params.link, now())
  const visit = known && (await memberVisit(services, known.association, known.personId))
  if (!visit) throw data('Ссылка не работает: она уже использована или старше недели. Попросите у руководителя объединения новую.', { status: 410 })
  return visit
}

export default function EnterPage({ loaderData: { name, email }, actionData }: Route.ComponentProps) {
  return (
    <Page title={`Здравствуйте, ${name}!`}>
      <p>
        Придумайте пароль не короче 10 знаков: удобно взять три-четыре несвязанных слова. Входить вы будете по почте {email} и этому паролю.
      </p>
      <EntryForm refused={actionData && !(actionData instanceof Response) ? actionData : undefined}>
        <TextField name="password" label="Пароль" type="password" required autoComplete="new-password" />
        <Submit>Войти</Submit>
      </EntryForm>
    </Page>
  )
}
