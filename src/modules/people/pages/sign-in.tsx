import { data, redirect } from 'react-router'
import { EntryForm, Page, Submit, TextField } from '#ui'
import { formOf, submitted } from '#platform/form'
import { servicesOf } from '#platform/request'
import { startSession } from '#platform/sessions'
import { fullName, type Person } from '../person.ts'
import { roleName, roles } from '../roles.ts'
import { signIn, type SignedIn } from '../sign-in.ts'
import { associations } from '../store/associations.ts'
import { people } from '../store/people.ts'
import { destinationOf, memberVisit, sessionCookie, stepCookie, visitorOf } from '../visit.ts'
import type { Route } from './+types/sign-in'

export async function loader(args: Route.LoaderArgs) {
  const { database, demo, files, apart, now } = servicesOf(args)
  const all = await associations(database.db)
  const first = all[0]
  const context = first && { db: database.db, association: first.id, files, apart, now: now(), today: '2000-01-01' as const, actor: { personId: null, name: '', roles: [] } }
  const sample = demo && context ? await people(context) : []
  return {
    founded: all.length > 0,
    sample: leadersFirst(sample).map((person) => ({ id: person.id, name: fullName(person), school: person.school, roles: person.roles.filter((role) => role !== 'librarian').map((role) => roleName[role]).join(', ') })),
  }
}

/** Those with a role of their own stand first: a visitor looks for the head. */
const leadersFirst = (people: readonly Person[]): Person[] => people.toSorted((a, b) => rank(a) - rank(b))
const rank = ({ roles: own }: Person): number => Math.min(...roles.map((role, index) => (own.includes(role) && role !== 'librarian' ? index : roles.length)))

export async function action(args: Route.ActionArgs) {
  const services = servicesOf(args)
  const { database, demo, now } = services
  const to = destinationOf(new URL(args.request.url).searchParams.get('to') ?? '/')
  const visitor = visitorOf(args.request)
  const form = formOf(await args.request.clone().formData())
  let cookie: string | null = null
  const sampleId = form.whole('sample', 'Человек')
  if (demo && sampleId !== null) {
    const first = (await associations(database.db))[0]
    const visit = first && (await memberVisit(services, first.id, sampleId))
    if (!visit) throw data('Такого человека нет.', { status: 404 })
    cookie = await startSession(database.db, { association: first.id, personId: sampleId, device: visitor.device, now: now() })
    return redirect(to, { status: 303, headers: { 'set-cookie': sessionCookie(args.request, cookie) } })
  }
  let signed: SignedIn | null = null
  const outcome = await submitted(args.request, async (form) => {
    signed = await signIn(database.db, {
      login: form.required('login', 'Почта'),
      password: form.required('password', 'Пароль'),
      visitor,
      now: now(),
    })
    return to
  })
  return signed === null ? outcome : whereNext(args.request, signed, to)
}

function whereNext(request: Request, signed: SignedIn, to: string) {
  if ('cookie' in signed) return redirect(to, { status: 303, headers: { 'set-cookie': sessionCookie(request, signed.cookie) } })
  return redirect(`/sign-in/code?to=${encodeURIComponent(to)}`, { status: 303, headers: { 'set-cookie': stepCookie(request, signed.step) } })
}

export default function SignInPage({ loaderData: { founded, sample }, actionData }: Route.ComponentProps) {
  if (sample.length > 0) return <SamplePeople people={sample} />
  return (
    <Page title="Вход">
      {!founded && <p className="notice">Объединение ещё не создано. Откройте одноразовую ссылку, которую программа напечатала при первом запуске.</p>}
      <EntryForm refused={actionData && !(actionData instanceof Response) ? actionData : undefined}>
        <TextField name="login" label="Почта" type="email" required autoComplete="username" />
        <TextField name="password" label="Пароль" type="password" required autoComplete="current-password" />
        <Submit>Войти</Submit>
      </EntryForm>
      <p>
        <a href="/sign-in/forgotten">Забыли пароль?</a>
      </p>
      <p>Входите впервые? Откройте ссылку из приглашения; если его нет, попросите у руководителя объединения.</p>
    </Page>
  )
}

function SamplePeople({ people }: { people: readonly { id: number; name: string; school: string; roles: string }[] }) {
  return (
    <Page title="Кем войти?">
      <p>Это показательный город. Войдите любым из его людей и посмотрите на год их глазами.</p>
      <form method="post">
        <ul className="people">
          {people.map(({ id, name, school, roles }) => (
            <li key={id}>
              <button type="submit" name="sample" value={id} className="plain">
                {name}
              </button>{' '}
              {[roles, school].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      </form>
    </Page>
  )
}
