import { EntryForm, Page, Submit, TextField } from '#ui'
import { answered } from '#platform/form'
import { senderNow } from '#platform/mail'
import { servicesOf } from '#platform/request'
import { askNewPassword } from '../ask-new-password.ts'
import { visitorOf } from '../visit.ts'
import type { Route } from './+types/forgotten'

export const loader = async (args: Route.LoaderArgs) => ({ sends: (await senderNow(servicesOf(args).database.db)) !== null })

/** The least time of an answer, in milliseconds: whether a letter was written does not show in it. */
const leastTime = 400

export async function action(args: Route.ActionArgs) {
  const wait = new Promise((done) => setTimeout(done, leastTime))
  const outcome = await answered(args.request, async (form) => {
    const login = form.required('login', 'Почта')
    await askNewPassword(servicesOf(args), { login, visitor: visitorOf(args.request) })
    return login
  })
  await wait
  return outcome
}

export default function ForgottenPage({ loaderData: { sends }, actionData }: Route.ComponentProps) {
  const trail = [{ title: 'Вход', to: '/sign-in' }]
  if (actionData?.answer)
    return (
      <Page title="Посмотрите почту" trail={trail}>
        <p>Если с адресом {actionData.answer} кто-то входит в программу, на него отправлена одноразовая ссылка. Она действует сутки; на ней вы придумаете новый пароль.</p>
        <p>Письма нет? Загляните в «Спам» или попросите ссылку у руководителя объединения.</p>
      </Page>
    )
  return (
    <Page title="Забыли пароль?" trail={trail}>
      {sends ? (
        <EntryForm refused={actionData?.refused}>
          <p>На вашу почту придёт одноразовая ссылка: по ней вы войдёте и придумаете новый пароль.</p>
          <TextField name="login" label="Почта" type="email" required autoComplete="username" />
          <Submit>Прислать ссылку</Submit>
        </EntryForm>
      ) : (
        <p>Попросите у руководителя объединения одноразовую ссылку: по ней вы войдёте и придумаете новый пароль.</p>
      )}
    </Page>
  )
}
