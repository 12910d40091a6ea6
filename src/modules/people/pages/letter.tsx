import { Card, EntryForm, Page, Submit } from '#ui'
import { idOf } from '#platform/form'
import { letterById, secretMark, senderNow, siteMark, standingOf, type Letter } from '#platform/mail'
import { notFound } from '#platform/refusal'
import { servicesOf } from '#platform/request'
import { permit } from '../permissions.ts'
import { countAsSent, sendAgain } from '../settle-letter.ts'
import { associationOf } from '../store/associations.ts'
import { done, shown } from '../visit.ts'
import { LetterStateView, receiverName } from './letter-state.tsx'
import { MailStanding } from './mail-standing.tsx'
import type { Route } from './+types/letter'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'keep the outbox')
    const letter = (await letterById(context, idOf(args.params.letterId))) ?? notFound('Такого письма нет.')
    const { timeZone } = await associationOf(context)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    const { subject, to, about, createdByName, said, attempts, version, calendar } = letter
    return {
      subject, to, about, createdByName, said, attempts, version,
      calendar: calendar !== null,
      created: moment.format(letter.createdAt),
      settled: letter.settledAt && moment.format(letter.settledAt),
      next: attempts > 0 && letter.state === 'waiting' ? moment.format(letter.nextAt) : null,
      state: standingOf(letter, context.now),
      parts: partsOf(letter, servicesOf(args).demo),
      sender: await senderNow(context.db),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.letterId)
    await (form.text('deed') === 'again' ? sendAgain : countAsSent)(context, id, form.version())
    return `/letters/${id}`
  })

/** The text with its links. A personal link is its receiver's alone and is hidden from everybody else, but in the sample city, where anybody may try it. */
function partsOf({ text, secret }: Letter, demo: boolean): { readonly text: string; readonly to: string | null }[] {
  return text.split(new RegExp(`(${siteMark}[^\\s${siteMark}]*)`)).map((part) => {
    if (!part.startsWith(siteMark)) return { text: part, to: null }
    const path = part.slice(siteMark.length)
    if (!path.includes(secretMark)) return { text: path || '/', to: path || '/' }
    if (!demo || secret === null) return { text: '[личная ссылка]', to: null }
    const open = path.replaceAll(secretMark, secret)
    return { text: open, to: open }
  })
}

export default function LetterPage({ loaderData: { subject, to, about, createdByName, created, settled, next, said, attempts, version, calendar, state, parts, sender }, actionData }: Route.ComponentProps) {
  return (
    <Page title={subject} trail={[{ title: 'Письма', to: '/letters' }]}>
      {state === 'waiting' && <MailStanding sender={sender} />}
      <Card
        lines={[
          ['Кому', receiverName(to)],
          ['Состояние', <LetterStateView key="state" state={state} />],
          ['Написано', `${created}, ${createdByName}`],
          [state === 'refused' ? 'Отказано' : 'Отправлено', settled],
          ['Попыток', attempts > 0 && attempts],
          ['Следующая попытка', next],
          ['Ответ сервера', said],
          ['О чём', about !== '/letters' && <a key="about" href={about}>открыть</a>],
          ['Приложено', calendar && 'запись для календаря'],
        ]}
      />
      {state === 'in doubt' && <p className="notice">Связь с почтовым сервером прервалась, когда письмо уходило. Спросите получателя: если письма нет, пошлите ещё раз.</p>}
      {to.address !== '' && (state === 'in doubt' || state === 'refused' || state === 'waiting' || state === 'late') && (
        <EntryForm refused={actionData} version={version}>
          {(state === 'in doubt' || state === 'refused') && (
            <Submit name="deed" value="again">
              Послать ещё раз
            </Submit>
          )}{' '}
          <Submit name="deed" value="sent" quiet>
            Считать отправленным
          </Submit>
        </EntryForm>
      )}
      <h2>Текст</h2>
      {parts.every(({ text }) => text === '') ? (
        <p>Текст не хранится: {to.address === '' ? 'получатель попросил удалить свои данные' : 'письмо ушло больше года назад'}.</p>
      ) : (
        <p className="lines">
          {parts.map(({ text, to }, at) => (to === null ? text : <a key={at} href={to}>{text}</a>))}
        </p>
      )}
    </Page>
  )
}
