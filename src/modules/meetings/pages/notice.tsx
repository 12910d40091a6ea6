import { EntryForm, Page, PaperView, Submit, TextField } from '#ui'
import { done, fullName, may, members, shown } from '#modules/people'
import { formInWords } from '#modules/templates'
import { idOf } from '#platform/form'
import { senderNow } from '#platform/mail'
import { counted } from '#platform/russian'
import { isReachable } from '../invitation.ts'
import { recordNotice } from '../record-notice.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { meetingPaper } from '../papers.ts'
import { sendNotice } from '../send-notice.ts'
import { invitationsOf } from '../store/invitations.ts'
import { trailOf } from './trail.ts'
import type { Route } from './+types/notice'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    const { paper } = await meetingPaper(context, meeting, 'notice', { itemId: null, decisionId: null })
    const everybody = await members(context)
    const invited = new Set((await invitationsOf(context, meeting.id)).map(({ personId }) => personId))
    const toInvite = everybody.filter(isReachable).filter(({ id }) => meeting.state !== 'notified' || !invited.has(id))
    return {
      form: await formInWords(context, 'notice'),
      mailWorks: (await senderNow(context.db)) !== null,
      toInvite: toInvite.length,
      again: meeting.state === 'notified' && invited.size > 0,
      withoutMail: everybody.filter((person) => !isReachable(person)).map((person) => ({ id: person.id, name: fullName(person), phone: may(context, 'see contacts') ? person.phone : '' })),
      meeting, blocks: paper.sections.flatMap(({ blocks }) => blocks), mayRecord: may(context, 'plan a meeting') && (meeting.state === 'appointed' || meeting.state === 'notified'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    if (form.text('deed') === 'send') {
      await sendNotice(context, id)
      return `/meetings/${id}/answers`
    }
    await recordNotice(context, id, form.text('how'))
    return `/meetings/${id}`
  })

export default function NoticePage({ loaderData: { meeting, blocks, form, mayRecord, mailWorks, toInvite, again, withoutMail }, actionData }: Route.ComponentProps) {
  const otherwise = actionData !== undefined && actionData.typed['deed'] !== 'send'
  return (
    <Page
      title="Уведомление"
      trail={trailOf(meeting)}
      actions={
        <>
          <a className="button" href={`/meetings/${meeting.id}/papers/notice.docx`}>
            Скачать Word
          </a>
          <a className="button quiet" href={`/meetings/${meeting.id}/papers/notice.pdf`}>
            Скачать PDF
          </a>
        </>
      }
    >
      {form && <p className="sans">{form}</p>}
      {mayRecord && (
        <section aria-labelledby="send">
          <h2 id="send">Разослать письмом</h2>
          <EntryForm refused={otherwise ? undefined : actionData}>
            {toInvite > 0 && <p>Каждый получит это уведомление, запись для календаря и три личные ссылки: «Приду», «Буду дистанционно», «Не смогу».</p>}
            {toInvite === 0 && <p>{again ? 'Всем, у кого есть почта, уведомление послано.' : 'Почты нет ни у кого: запишите её в карточках людей.'}</p>}
            {toInvite > 0 && !mailWorks && <p className="notice">Почта не подключена: письма будут лежать на странице «Письма» и уйдут, когда её подключат.</p>}
            {toInvite > 0 && (
              <Submit name="deed" value="send">
                {again ? `Послать тем, кого ещё не приглашали: ${counted(toInvite, 'письмо', 'письма', 'писем')}` : `Разослать уведомление: ${counted(toInvite, 'письмо', 'письма', 'писем')}`}
              </Submit>
            )}
          </EntryForm>
          {withoutMail.length > 0 && (
            <details>
              <summary>Без почты: {withoutMail.length}. Им нужно позвонить</summary>
              <ul>
                {withoutMail.map(({ id, name, phone }) => (
                  <li key={id}>
                    <a href={`/people/${id}`}>{name}</a>
                    {phone && `, ${phone}`}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      )}
      <PaperView blocks={blocks} label="Текст уведомления" />
      {mayRecord && (
        <section aria-labelledby="sent">
          <h2 id="sent">Разослали иначе</h2>
          <EntryForm refused={otherwise ? actionData : undefined}>
            <TextField name="how" label="Как разослано" hint="По почте школ, в чате объединения" />
            <Submit quiet>Отметить, что разослано</Submit>
          </EntryForm>
        </section>
      )}
    </Page>
  )
}
