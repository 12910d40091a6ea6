import { Card, DayField, dayInWords, dayShort, EntryForm, FileField, LongField, Page, Submit } from '#ui'
import { done, may, people, shortName, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { fileAddress } from '#platform/stored-files'
import { decisionStateName } from '../decision.ts'
import { reportFrom } from '../forms.ts'
import { knownDecision, withdrawDecision } from '../give-decision.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { meetingTitle } from '../meeting.ts'
import { mayReport, reportOnDecision } from '../report-on-decision.ts'
import type { Route } from './+types/decision'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const decision = await knownDecision(context, idOf(args.params.decisionId))
    const meeting = await knownMeeting(context, decision.meetingId)
    const owner = (await people(context)).find(({ id }) => id === decision.ownerId)
    return {
      decision,
      owner: owner ? shortName(owner) : decision.ownerWords,
      meeting: { id: meeting.id, title: meetingTitle(meeting), signed: meeting.signed !== null, held: meeting.present !== null },
      today: context.today,
      mayReport: mayReport(context, decision),
      mayChange: may(context, 'give a task') && meeting.signed === null,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.decisionId)
    if (form.text('deed') === 'withdraw') {
      const { meetingId } = await knownDecision(context, id)
      await withdrawDecision(context, id)
      return `/meetings/${meetingId}`
    }
    await reportOnDecision(context, id, await reportFrom(form, context.today))
    return `/decisions/${id}`
  })

export default function DecisionPage({ loaderData: { decision, owner, meeting, today, mayReport, mayChange }, actionData }: Route.ComponentProps) {
  const { id, text, ownerId, due, state, reports } = decision
  const papers = `/meetings/${meeting.id}/papers/extract`
  const withdrawing = actionData?.typed['deed'] === 'withdraw'
  const last = reports.at(-1)
  const standing = <span className={state === 'overdue' ? 'late' : undefined}>{decisionStateName[state]}</span>
  const given = <a href={`/meetings/${meeting.id}`}>{meeting.title}</a>
  return (
    <Page
      title={text}
      trail={[{ title: 'Решения', to: '/decisions' }]}
      actions={
        <>
          {meeting.held && (
            <>
              <a className="button quiet" href={`${papers}.docx?decision=${id}`}>
                Выписка, Word
              </a>
              <a className="button quiet" href={`${papers}.pdf?decision=${id}`}>
                Выписка, PDF
              </a>
            </>
          )}
          {mayChange && (
            <a className="button quiet" href={`/decisions/${id}/change`}>
              Изменить поручение
            </a>
          )}
        </>
      }
    >
      <Card
        lines={[
          ['Состояние', standing],
          ['Исполнитель', ownerId === null ? owner : <a href={`/people/${ownerId}`}>{owner}</a>],
          ['Срок', dayInWords(due)],
          ['Дано', given],
          ['День решения', dayInWords(decision.givenOn)],
        ]}
      />
      {reports.length > 0 && (
        <>
          <h2>Как выполняется</h2>
          <ul>
            {reports.map(({ state, on, words, fileId, byName }, at) => (
              <li key={at}>
                <strong>{decisionStateName[state]}</strong> {dayShort(on)}, {byName}
                {words && <span className="lines">: {words}</span>}
                {fileId !== null && (
                  <>
                    {' '}
                    <a href={fileAddress(fileId)}>файл</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayReport && (
        <section aria-labelledby="report">
          <h2 id="report">{last?.state === 'done' ? 'Вернуть в работу' : 'Сообщить о выполнении'}</h2>
          <EntryForm refused={withdrawing ? undefined : actionData} values={{ on: today }} files draft="report">
            <LongField name="words" label="Что сделано" rows={3} />
            <div className="pair">
              <DayField name="on" label="Когда" />
              <FileField name="file" label="Файл" />
            </div>
            <div className="actions">
              {last?.state !== 'done' && (
                <Submit name="state" value="done">
                  Выполнено
                </Submit>
              )}
              <Submit name="state" value="in work" quiet={last?.state !== 'done'}>
                {last?.state === 'done' ? 'Вернуть в работу' : 'Ещё в работе'}
              </Submit>
            </div>
          </EntryForm>
        </section>
      )}
      {mayChange && reports.length === 0 && (
        <EntryForm refused={withdrawing ? actionData : undefined}>
          <Submit name="deed" value="withdraw" quiet confirm="Убрать поручение?">
            Убрать поручение
          </Submit>
        </EntryForm>
      )}
    </Page>
  )
}
