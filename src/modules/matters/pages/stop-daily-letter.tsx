import { data } from 'react-router'
import { EntryForm, Page, Submit } from '#ui'
import { memberVisit } from '#modules/people'
import { prepared } from '#platform/form'
import { servicesOf, type RequestArgs } from '#platform/request'
import type { Context } from '#platform/context'
import { chooseDailyLetter, guestOfStopLink, wantsDailyLetter } from '../choose-daily-letter.ts'
import type { Route } from './+types/stop-daily-letter'

/** Where the letter's link leads. Opening it writes nothing: programs that check mail open all links. */
export async function loader(args: Route.LoaderArgs) {
  const context = await guestOf(args, args.params.link)
  return prepared(async () => ({ name: context.actor.name, wanted: await wantsDailyLetter(context) }))
}

/** One press, by the person or by the mail program (RFC 8058), which wants no other page in answer. */
export async function action(args: Route.ActionArgs) {
  const context = await guestOf(args, args.params.link)
  return prepared(async () => {
    await chooseDailyLetter(context, false)
    return { stopped: true }
  })
}

/** @throws a page that says that the link does not work */
async function guestOf(args: RequestArgs, link: string): Promise<Context> {
  const services = servicesOf(args)
  const known = await guestOfStopLink(services.database.db, link)
  const visit = known && (await memberVisit(services, known.association, known.personId))
  if (!visit) throw data('Ссылка не работает: проверьте, вся ли она скопирована из письма. Отказаться от писем можно и на своей странице.', { status: 410 })
  return visit.context
}

export default function StopDailyLetterPage({ loaderData: { name, wanted } }: Route.ComponentProps) {
  return (
    <Page title={wanted ? 'Не присылать утреннее письмо?' : 'Утреннее письмо больше не придёт'}>
      <p>{name}</p>
      {wanted ? (
        <EntryForm>
          <Submit>Не присылать</Submit>
        </EntryForm>
      ) : (
        <p>
          Приглашения на заседания приходят по-прежнему. Передумаете — <a href="/me/daily">включите письмо снова</a>.
        </p>
      )}
    </Page>
  )
}
