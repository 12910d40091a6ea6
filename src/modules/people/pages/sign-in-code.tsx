import { redirect } from 'react-router'
import { EntryForm, Page, Submit, TextField } from '#ui'
import { submitted } from '#platform/form'
import { servicesOf } from '#platform/request'
import { finishSignIn, personOfStep } from '../second-factor.ts'
import { destinationOf, sessionCookie, stepCookie, stepOf, visitorOf } from '../visit.ts'
import type { Route } from './+types/sign-in-code'

/** The second step of signing in; whoever has not taken the first is led there. */
export async function loader(args: Route.LoaderArgs) {
  const { database, now } = servicesOf(args)
  if ((await personOfStep(database.db, stepOf(args.request), now())) === null) throw redirect('/sign-in')
  return null
}

export async function action(args: Route.ActionArgs) {
  const { database, now } = servicesOf(args)
  const step = stepOf(args.request)
  if ((await personOfStep(database.db, step, now())) === null) return redirect('/sign-in', 303)
  const to = destinationOf(new URL(args.request.url).searchParams.get('to') ?? '/')
  let cookie: string | null = null
  const outcome = await submitted(args.request, async (form) => {
    cookie = await finishSignIn(database.db, { step, code: form.required('code', 'Код'), visitor: visitorOf(args.request), now: now() })
    return to
  })
  if (cookie === null) return outcome
  const headers = new Headers([['set-cookie', sessionCookie(args.request, cookie)], ['set-cookie', stepCookie(args.request, null)]])
  return redirect(to, { status: 303, headers })
}

export default function SignInCodePage({ actionData }: Route.ComponentProps) {
  return (
    <Page title="Код с телефона" trail={[{ title: 'Вход', to: '/sign-in' }]}>
      <EntryForm refused={actionData && !(actionData instanceof Response) ? actionData : undefined}>
        <TextField name="code" label="Код" hint="Шесть цифр из программы на телефоне или один из запасных кодов" required autoComplete="one-time-code" />
        <Submit>Войти</Submit>
      </EntryForm>
      <p>Нет телефона и запасных кодов? Попросите руководителя или администратора снять код при входе.</p>
    </Page>
  )
}
