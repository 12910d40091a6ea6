import { dayShort, Table } from '#ui'
import { addressOf, type Attachment } from '../attachment.ts'
import { decisionStateName, type DecisionState } from '../decision.ts'
import type { Meeting } from '../meeting.ts'

interface Parts {
  readonly meeting: Pick<Meeting, 'id' | 'present'>
  readonly agenda: readonly { readonly id: number; readonly question: string; readonly minutes: number | null; readonly speakers: readonly { readonly id: number | null; readonly name: string }[] }[]
  readonly materials: readonly Attachment[]
  readonly outputs: readonly Attachment[]
  readonly decisions: readonly { readonly id: number; readonly text: string; readonly owner: string; readonly due: `${number}-${number}-${number}`; readonly state: DecisionState }[]
}

/** What belongs to a meeting: agenda, materials, decisions, what remained after it. */
export function MeetingParts({ meeting, agenda, materials, outputs, decisions }: Parts) {
  const total = agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  return (
    <>
      <h2>Повестка</h2>
      {agenda.length === 0 ? (
        <p>Вопросов пока нет.</p>
      ) : (
        <ol>
          {agenda.map(({ id, question, minutes, speakers }) => (
            <li key={id}>
              {question}
              {speakers.length > 0 && ' — '}
              {speakers.map(({ id, name }, at) => (
                <span key={at}>
                  {at > 0 && ', '}
                  {id === null ? name : <a href={`/people/${id}`}>{name}</a>}
                </span>
              ))}
              {minutes !== null && ` (${minutes}\u00A0мин)`}
            </li>
          ))}
        </ol>
      )}
      {total > 0 && <p className="faded">Всего {total}&nbsp;минут.</p>}
      <Files title="Материалы" list={materials} />
      {meeting.present !== null && (
        <>
          <h2>Решения</h2>
          {decisions.length === 0 ? (
            <p>Поручений не дано.</p>
          ) : (
            <Table
              caption={`Поручений: ${decisions.length}`}
              rows={decisions}
              columns={[
                { title: 'Поручено', cell: ({ id, text }) => <a href={`/decisions/${id}`}>{text}</a> },
                { title: 'Исполнитель', cell: ({ owner }) => owner },
                { title: 'Срок', cell: ({ due }) => dayShort(due) },
                { title: 'Состояние', cell: ({ state }) => <span className={state === 'overdue' ? 'late' : undefined}>{decisionStateName[state]}</span> },
              ]}
            />
          )}
        </>
      )}
      <Files title="Что осталось после заседания" list={outputs} />
    </>
  )
}

function Files({ title, list }: { title: string; list: readonly Attachment[] }) {
  if (list.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {list.map((attachment) => (
          <li key={attachment.id}>
            <a href={addressOf(attachment)}>{attachment.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
