import { EntryForm, Page, Submit } from '#ui'
import { done, personById, shown } from '#modules/people'
import { chooseDailyLetter, wantsDailyLetter } from '../choose-daily-letter.ts'
import type { Route } from './+types/daily-letter'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => ({
    wanted: await wantsDailyLetter(context),
    email: context.actor.personId === null ? null : ((await personById(context, context.actor.personId))?.email ?? null),
  }))

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await chooseDailyLetter(context, form.oneOf('wanted', ['yes', 'no'], 'Присылать письмо') === 'yes')
    return '/me/daily'
  })

export default function DailyLetterPage({ loaderData: { wanted, email }, actionData }: Route.ComponentProps) {
  return (
    <Page title="Утреннее письмо" trail={[{ title: 'Моя страница', to: '/me' }]}>
      <p>
        Одно письмо в день, в половине восьмого по времени города: <a href="/matters">ваши дела</a> и то, что появилось со вчера, — новости, новые дни заседаний. Если сказать не о чем, письма нет. Отказаться можно и здесь, и
        одним нажатием в самом письме.
      </p>
      {email === null && <p className="notice">В вашей карточке нет почты: письму некуда прийти. Попросите руководителя её записать.</p>}
      <p>
        Сейчас письмо <strong>{wanted ? 'приходит' : 'не приходит'}</strong>
        {wanted && email !== null && ` на ${email}`}.
      </p>
      <EntryForm refused={actionData}>
        <Submit name="wanted" value={wanted ? 'no' : 'yes'} quiet={wanted}>
          {wanted ? 'Не присылать' : 'Присылать по утрам'}
        </Submit>
      </EntryForm>
    </Page>
  )
}
