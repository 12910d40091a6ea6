import { Page } from '#ui'

/** What to do about a forgotten password while the program sends no letters. */
export default function ForgottenPage() {
  return (
    <Page title="Забыли пароль?" trail={[{ title: 'Вход', to: '/sign-in' }]}>
      <p>Попросите у руководителя объединения одноразовую ссылку: по ней вы войдёте и придумаете новый пароль.</p>
    </Page>
  )
}
