import { Choices, dayShort, Empty, Page, Table } from '#ui'
import { shown } from '#modules/people'
import { decisionStateName } from '../decision.ts'
import { decisionsShown } from './decisions-shown.ts'
import type { Route } from './+types/decisions'

export const loader = (args: Route.LoaderArgs) => shown(args, (context) => decisionsShown(context, args.request))

export default function DecisionsPage({ loaderData: { show, choices, list, none } }: Route.ComponentProps) {
  return (
    <Page
      title="Решения"
      actions={
        <>
          {list.length > 0 && (
            <a className="button quiet" href={`/decisions/decisions.xlsx?show=${show}`}>
              Скачать в Excel
            </a>
          )}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      {none ? (
        <Empty>
          <p>Здесь видно, кому что поручили заседания, к какому дню и как это выполняется.</p>
          <p>
            Поручения даются, когда пишется протокол: <a href="/meetings">к заседаниям</a>.
          </p>
        </Empty>
      ) : (
        <>
          <Choices title="Показать" choices={choices} />
          {list.length === 0 ? (
            <p>Таких решений нет.</p>
          ) : (
            <Table
              caption={`Решений: ${list.length}`}
              rows={list}
              columns={[
                { title: 'Поручено', cell: ({ id, text }) => <a href={`/decisions/${id}`}>{text}</a> },
                { title: 'Исполнитель', cell: ({ ownerId, owner }) => (ownerId === null ? owner : <a href={`/people/${ownerId}`}>{owner}</a>) },
                { title: 'Срок', cell: ({ due }) => dayShort(due) },
                { title: 'Состояние', cell: ({ state }) => <span className={state === 'overdue' ? 'late' : undefined}>{decisionStateName[state]}</span> },
                { title: 'Заседание', cell: ({ givenOn, meetingId }) => <a href={`/meetings/${meetingId}`}>{dayShort(givenOn)}</a> },
              ]}
            />
          )}
        </>
      )}
    </Page>
  )
}
