import { Page } from '#ui'
import { dayInWords } from '#ui'
import { may } from '../permissions.ts'
import { members } from '../store/people.ts'
import { schools } from '../store/schools.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/today'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => ({
    today: context.today,
    people: (await members(context)).length,
    schools: (await schools(context)).length,
    mayAdd: may(context, 'change schools') && may(context, 'change people'),
  }))

export default function TodayPage({ loaderData: { today, people, schools, mayAdd } }: Route.ComponentProps) {
  return (
    <Page title="Сегодня">
      <p>{dayInWords(today)}</p>
      {mayAdd && schools === 0 && (
        <p>
          Начните со школ города: <a href="/schools/new">внести первую школу</a>.
        </p>
      )}
      {mayAdd && schools > 0 && people < 2 && (
        <p>
          Школы есть. Теперь люди: <a href="/people/new">внести библиотекаря</a>.
        </p>
      )}
      <p>
        В объединении <a href="/people">людей — {people}</a>, <a href="/schools">школ — {schools}</a>.
      </p>
    </Page>
  )
}
