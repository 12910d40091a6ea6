import { ChoiceField, dayShort, Empty, EntryForm, Page, Submit, Table } from '#ui'
import { associationOf, done, fullName, may, people, shown, shortName } from '#modules/people'
import { todayIn } from '#platform/calendar'
import { idOf } from '#platform/form'
import { refuse } from '#platform/refusal'
import { noteToldAnswer } from '../answer-invitation.ts'
import { answerName, answers, objectionToAnswer, type Answer } from '../answer.ts'
import { membersOn } from '../attendance.ts'
import { expectedOf, isReachable, standing } from '../invitation.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { remindInvited } from '../send-notice.ts'
import { answersTo, invitationsOf } from '../store/invitations.ts'
import { trailOf } from './trail.ts'
import type { Route } from './+types/answers'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    const { timeZone } = await associationOf(context)
    const given = standing(await answersTo(context, { meetingId: meeting.id }), meeting.day)
    const contacts = may(context, 'see contacts')
    const invitations = await invitationsOf(context, meeting.id)
    const reminded = new Map(invitations.filter(({ remindedFor }) => remindedFor === meeting.day).map(({ personId, remindedAt }) => [personId, remindedAt && todayIn(timeZone, remindedAt)]))
    const list = expectedOf(membersOn(await people(context), meeting.day ?? context.today), invitations, given, [])
    return {
      meeting,
      list: list.map(({ person, invited, answer, way }) => ({ id: person.id, name: shortName(person), full: fullName(person), school: person.school, phone: contacts ? person.phone : '', invited, reminded: reminded.get(person.id) ?? null, reachable: isReachable(person), answer, way })),
      contacts,
      open: objectionToAnswer(meeting, timeZone, context.now) === null,
      mayRemind: may(context, 'plan a meeting'),
      mayNote: may(context, 'record attendance'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    if (form.text('deed') === 'remind') await remindInvited(context, id)
    else await noteToldAnswer(context, id, form.whole('personId', 'Кто') ?? refuse('Выберите, кто ответил.', 'personId'), form.oneOf('answer', answers, 'Ответ'))
    return `/meetings/${id}/answers`
  })

export default function AnswersPage({ loaderData: { meeting, list, contacts, open, mayRemind, mayNote }, actionData }: Route.ComponentProps) {
  const silent = list.filter(({ answer }) => answer === null)
  const byLetter = silent.filter(({ invited, reachable }) => invited && reachable)
  const byPhone = silent.filter(({ reachable }) => !reachable)
  const count = (answer: Answer) => list.filter((row) => row.answer === answer).length
  const noting = actionData?.typed['deed'] === 'note'
  return (
    <Page title="Ответы на приглашение" trail={trailOf(meeting)} actions={mayRemind && open && <a href={`/meetings/${meeting.id}/notice`}>Уведомление</a>}>
      {list.every(({ answer, invited }) => answer === null && !invited) ? (
        <Empty>
          <p>Здесь видно, кто придёт на заседание. Ответы появятся, когда разойдётся уведомление: в письме три ссылки — «Приду», «Буду дистанционно», «Не смогу».</p>
          {mayRemind && open && (
            <p>
              <a className="button" href={`/meetings/${meeting.id}/notice`}>
                К уведомлению
              </a>
            </p>
          )}
        </Empty>
      ) : (
        <>
          <p>
            Придут — {count('come')}, дистанционно — {count('online')}, не смогут — {count('not')}, не ответили — {silent.length}.
          </p>
          {mayRemind && open && byLetter.length > 0 && (
            <EntryForm refused={noting ? undefined : actionData}>
              <Submit name="deed" value="remind">{`Напомнить тем, кто не ответил (${byLetter.length})`}</Submit>
            </EntryForm>
          )}
        </>
      )}
      <Table
        caption="Кто придёт"
        rows={list}
        columns={[
          { title: 'Кто', cell: ({ id, name }) => <a href={`/people/${id}`}>{name}</a> },
          { title: 'Школа', cell: ({ school }) => school },
          { title: 'Ответ', cell: ({ answer, way }) => (answer === null ? 'нет ответа' : `${answerName[answer]}${way === 'told' ? ' (сказали секретарю)' : ''}`) },
          { title: 'Приглашение', cell: ({ invited, reminded, reachable }) => (!reachable ? 'нет почты' : !invited ? 'не послано' : reminded ? `письмом, напомнили ${dayShort(reminded)}` : 'письмом') },
        ]}
      />
      {contacts && byPhone.length > 0 && open && (
        <>
          <h2>Кому позвонить</h2>
          <p>У этих людей нет почты, письмо им не придёт.</p>
          <ul>
            {byPhone.map(({ id, full, phone }) => (
              <li key={id}>
                <a href={`/people/${id}`}>{full}</a>
                {phone ? <>: <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a></> : ': телефон не записан'}
              </li>
            ))}
          </ul>
        </>
      )}
      {mayNote && open && (
        <>
          <h2>Ответ сказали вам</h2>
          <EntryForm refused={noting ? actionData : undefined}>
            <ChoiceField name="personId" label="Кто" empty="Выберите" choices={list.map(({ id, full }) => [id, full] as const)} />
            <ChoiceField name="answer" label="Ответ" choices={answers.map((answer) => [answer, answerName[answer]] as const)} />
            <Submit name="deed" value="note" quiet>
              Записать ответ
            </Submit>
          </EntryForm>
        </>
      )}
    </Page>
  )
}
