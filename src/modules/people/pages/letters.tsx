import { Choices, Empty, EntryForm, Page, Submit, Table } from '#ui'
import { letterCounts, letters, senderNow, standingOf, type LetterStanding } from '#platform/mail'
import { permit } from '../permissions.ts'
import { sendTestLetter } from '../send-test-letter.ts'
import { associationOf } from '../store/associations.ts'
import { done, shown } from '../visit.ts'
import { letterStateName, LetterStateView, receiverName } from './letter-state.tsx'
import { MailStanding } from './mail-standing.tsx'
import type { Route } from './+types/letters'

const pageLength = 100
const states: readonly LetterStanding[] = ['waiting', 'sending', 'sent', 'refused', 'in doubt', 'late']

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'keep the outbox')
    const search = new URL(args.request.url).searchParams
    const state = states.find((state) => state === search.get('state')) ?? null
    const before = Number(search.get('before'))
    const list = await letters(context, { limit: pageLength, ...(state ? { standing: state } : {}), ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}) })
    const { timeZone } = await associationOf(context)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    return {
      sender: await senderNow(context.db),
      counts: await letterCounts(context),
      state,
      next: list.length === pageLength ? list.at(-1)!.id : null,
      list: list.map((letter) => ({ id: letter.id, subject: letter.subject, to: letter.to, said: letter.said, at: moment.format(letter.settledAt ?? letter.createdAt), state: standingOf(letter, context.now) })),
    }
  })

export const action = (args: Route.ActionArgs) => done(args, async (context) => `/letters/${await sendTestLetter(context)}`)

export default function LettersPage({ loaderData: { sender, counts, state, next, list }, actionData }: Route.ComponentProps) {
  const total = states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  return (
    <Page title="Письма">
      <MailStanding sender={sender} />
      {total === 0 ? (
        <Empty>
          <p>Здесь лежат письма, которые программа посылает членам объединения: уведомления о заседаниях, напоминания. Первые появятся, когда вы разошлёте уведомление.</p>
          <p>
            <a href="/meetings">К заседаниям</a>
          </p>
        </Empty>
      ) : (
        <>
          <Choices
            title="Состояние"
            choices={[
              { title: 'все', count: total, to: state === null ? null : '/letters' },
              ...states.filter((one) => counts[one] || one === state).map((one) => ({ title: letterStateName[one], count: counts[one] ?? 0, to: state === one ? null : `/letters?state=${encodeURIComponent(one)}` })),
            ]}
          />
          {list.length === 0 ? (
            <p>Таких писем нет.</p>
          ) : (
            <Table
              caption="Письма, новые сверху"
              rows={list}
              columns={[
                { title: 'Письмо', cell: ({ id, subject }) => <a href={`/letters/${id}`}>{subject}</a> },
                { title: 'Кому', cell: ({ to }) => receiverName(to) },
                { title: 'Когда', cell: ({ at }) => at },
                { title: 'Состояние', cell: ({ state, said }) => (<><LetterStateView state={state} />{state !== 'sent' && said && <small> {said}</small>}</>) },
              ]}
            />
          )}
          {next !== null && <a href={`/letters?${state ? `state=${encodeURIComponent(state)}&` : ''}before=${next}`}>Раньше</a>}
        </>
      )}
      <h2>Проверить почту</h2>
      <EntryForm refused={actionData}>
        <p>Письмо придёт на адрес из вашей карточки.</p>
        <Submit quiet>Отправить письмо себе</Submit>
      </EntryForm>
    </Page>
  )
}
