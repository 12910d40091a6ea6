import { dayShort, Page, Table } from '#ui'
import { permit, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { decisionStateName } from '../decision.ts'
import { nameInWords } from '../documents/names.ts'
import { protocolOf } from '../draw-up-protocol.ts'
import { lacksOf } from '../protocol.ts'
import { meetingUnderWay } from '../meeting-to-change.ts'
import { trailOf } from './trail.ts'
import type { Route } from './+types/minutes'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'write minutes')
    const meeting = await meetingUnderWay(context, idOf(args.params.meetingId))
    const protocol = await protocolOf(context, meeting)
    return { meeting, protocol, lacks: lacksOf(protocol), next: protocol.questions.find(({ outcome }) => outcome === null) ?? null }
  })

const outcomeName = { considered: 'записан', 'taken off': 'снят с повестки' } as const

export default function MinutesPage({ loaderData: { meeting, protocol, lacks, next } }: Route.ComponentProps) {
  const here = `/meetings/${meeting.id}/minutes`
  return (
    <Page
      title="Протокол пишется"
      trail={trailOf(meeting)}
      actions={
        <>
          {next ? (
            <a className="button" href={`${here}/${next.id}`}>
              Записать следующий вопрос
            </a>
          ) : (
            <a className="button" href={`/meetings/${meeting.id}/protocol`}>
              Прочитать протокол
            </a>
          )}
          <a className="button quiet" href={`/meetings/${meeting.id}/attendance`}>
            Присутствие
          </a>
          <a className="button quiet" href={`/meetings/${meeting.id}/agenda`}>
            Повестка
          </a>
          <a className="button quiet" href={`${here}/decisions`}>
            Поручения вне повестки
          </a>
        </>
      }
    >
      <h2>О выполнении решений предыдущих заседаний</h2>
      {protocol.earlier.length === 0 ? (
        <p>Отвечать не о чем: поручений прошлых заседаний нет.</p>
      ) : (
        <Table
          caption={`Решений: ${protocol.earlier.length}`}
          rows={protocol.earlier}
          columns={[
            { title: 'Решение', cell: ({ id, text }) => <a href={`/decisions/${id}`}>{text}</a> },
            { title: 'Исполнитель', cell: ({ owner }) => nameInWords(owner) },
            { title: 'Срок', cell: ({ due }) => dayShort(due) },
            { title: 'Как выполняется', cell: ({ state, words }) => <><span className={state === 'overdue' ? 'late' : undefined}>{decisionStateName[state]}</span>{words && `: ${words}`}</> },
          ]}
        />
      )}
      <h2>Вопросы повестки</h2>
      {protocol.questions.length === 0 ? (
        <p>
          В повестке нет вопросов. <a href={`/meetings/${meeting.id}/agenda`}>Составить повестку</a>
        </p>
      ) : (
        <Table
          caption={`Записано ${protocol.questions.filter(({ outcome }) => outcome !== null).length} из ${protocol.questions.length}`}
          rows={protocol.questions.map((question, at) => ({ ...question, number: at + 1 }))}
          columns={[
            { title: 'Вопрос', cell: ({ id, number, question }) => <a href={`${here}/${id}`}>{`${number}. ${question}`}</a> },
            { title: 'Докладчики', cell: ({ speakers }) => speakers.map(nameInWords).join(', ') },
            { title: 'В протоколе', cell: ({ outcome }) => (outcome === null ? 'ещё не записан' : outcomeName[outcome]) },
            { title: 'Поручений', number: true, cell: ({ decisions }) => decisions.length },
          ]}
        />
      )}
      {next === null && lacks.length > 0 && (
        <section aria-labelledby="lacks">
          <h2 id="lacks">До подписи осталось</h2>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{lack}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
