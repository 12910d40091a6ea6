import { EntryForm, LongField, Page, Submit, TextField } from '#ui'
import { done, permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { nameInWords } from '../documents/names.ts'
import { protocolOf } from '../draw-up-protocol.ts'
import { decisionFrom, questionFrom } from '../forms.ts'
import { giveDecision } from '../give-decision.ts'
import { minutesOf } from '../store/minutes.ts'
import { agendaOf } from '../store/agenda.ts'
import { meetingUnderWay } from '../meeting-to-change.ts'
import { writeMinutes } from '../write-minutes.ts'
import { personChoices } from './choices.ts'
import { TasksGiven } from './tasks-given.tsx'
import { trailOf } from './trail.ts'
import type { Route } from './+types/question'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'write minutes')
    const meeting = await meetingUnderWay(context, idOf(args.params.meetingId))
    const { questions, voters } = await protocolOf(context, meeting)
    const at = questions.findIndex(({ id }) => id === idOf(args.params.itemId))
    const question = questions[at] ?? notFound('Такого вопроса в повестке нет.')
    const version = (await minutesOf(context, [meeting.id])).get(question.id)?.version ?? 0
    return { meeting, question, number: at + 1, count: questions.length, before: questions[at - 1]?.id ?? null, after: questions[at + 1]?.id ?? null, version, voters, people: await personChoices(context) }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const [id, item] = [idOf(args.params.meetingId), idOf(args.params.itemId)]
    const here = `/meetings/${id}/minutes/${item}`
    const deed = form.text('deed')
    if (deed === 'give') {
      await giveDecision(context, id, item, decisionFrom(form))
      return `${here}#tasks`
    }
    await writeMinutes(context, id, item, questionFrom(form), form.version())
    if (deed === 'write') return here
    const agenda = await agendaOf(context, id)
    const next = agenda[agenda.findIndex((other) => other.id === item) + 1]
    return next ? `/meetings/${id}/minutes/${next.id}` : `/meetings/${id}/minutes`
  })

export default function QuestionPage({ loaderData: { meeting, question, number, count, before, after, version, voters, people }, actionData }: Route.ComponentProps) {
  const { heard, spoke, decided, votes, outcome, speakers, decisions } = question
  const here = `/meetings/${meeting.id}/minutes`
  const giving = actionData?.typed['deed'] === 'give'
  return (
    <Page title={`${number}. ${question.question}`} trail={[...trailOf(meeting), { title: 'Протокол', to: here }]}>
      <p className="sans">
        Вопрос {number} из {count}. {before !== null && <a href={`${here}/${before}`}>Предыдущий</a>} {after !== null && <a href={`${here}/${after}`}>Следующий</a>}
      </p>
      {outcome === 'taken off' && <p className="notice">Вопрос снят с повестки. Если его всё же рассмотрели, запишите.</p>}
      <EntryForm
        refused={giving ? undefined : actionData}
        values={{ heard, spoke, decided, votesFor: votes?.for, votesAgainst: votes?.against, abstained: votes?.abstained }}
        version={version}
        draft={`question-${question.id}`}
      >
        <LongField name="heard" label="Слушали" hint={speakers.length > 0 ? `${speakers.map(nameInWords).join(', ')} — суть сообщения` : 'Суть сообщения'} rows={5} />
        <LongField name="spoke" label="Выступили" hint="Каждый с новой строки: «Зимина О. И.: предложила взаимообмен»" rows={4} />
        <LongField name="decided" label="Решили" hint="Каждое решение с новой строки. Что кому поручено и к какому дню, запишите ниже как поручение" rows={4} />
        <fieldset>
          <legend>Голоса</legend>
          <p className="hint">{meeting.present === null ? 'Чтобы записать голоса, сначала отметьте присутствие.' : `Присутствуют с правом голоса: ${voters}. Если голосования не было, оставьте пустым.`}</p>
          <div className="pair">
            <TextField name="votesFor" label="За" type="number" />
            <TextField name="votesAgainst" label="Против" type="number" />
            <TextField name="abstained" label="Воздержались" type="number" />
          </div>
        </fieldset>
        <div className="actions">
          <Submit name="deed" value="next">
            {after === null ? 'Записать и закончить' : 'Записать и перейти к следующему'}
          </Submit>
          <Submit name="deed" value="write" quiet>
            Записать
          </Submit>
          {outcome !== 'taken off' && (
            <Submit name="deed" value="take off" quiet>
              Снять с повестки
            </Submit>
          )}
        </div>
      </EntryForm>
      {outcome !== 'taken off' && <TasksGiven decisions={decisions} people={people} refused={giving ? actionData : undefined} draft={`task-${question.id}`} />}
    </Page>
  )
}
