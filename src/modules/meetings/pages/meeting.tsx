import { Card, dayInWords, dayShort, EntryForm, Page } from '#ui'
import { associationOf, done, may, people, schoolById, shortName, shown } from '#modules/people'
import { planItemById } from '#modules/plan'
import { todayIn } from '#platform/calendar'
import type { Context } from '#platform/context'
import { idOf } from '#platform/form'
import { answerInvitation } from '../answer-invitation.ts'
import { answerButton, answers, objectionToAnswer } from '../answer.ts'
import { protocolOf } from '../draw-up-protocol.ts'
import { standing } from '../invitation.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { meetingStateName, meetingTitle, type Meeting } from '../meeting.ts'
import { nextStep } from '../next-step.ts'
import { lacksOf } from '../protocol.ts'
import { agendaOf } from '../store/agenda.ts'
import { deliverables, materialsOf } from '../store/attachments.ts'
import { decisions } from '../store/decisions.ts'
import { answersTo } from '../store/invitations.ts'
import { AnswerButtons } from './answer-buttons.tsx'
import { MeetingActions } from './meeting-actions.tsx'
import { MeetingParts } from './meeting-parts.tsx'
import { MeetingSteps } from './meeting-steps.tsx'
import type { Route } from './+types/meeting'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    const { timeZone } = await associationOf(context)
    const named = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
    const host = meeting.hostSchoolId === null ? undefined : await schoolById(context, meeting.hostSchoolId)
    const item = meeting.planItemId === null ? undefined : await planItemById(context, meeting.planItemId)
    const step = nextStep(meeting, lacksOf(await protocolOf(context, meeting)).length === 0, context.today)
    return {
      meeting,
      host: host && { id: host.id, name: host.name },
      term: item?.term?.raw ?? '',
      planId: item?.planId ?? null,
      chair: meeting.chairId === null ? null : (named.get(meeting.chairId) ?? null),
      secretary: meeting.secretaryId === null ? null : (named.get(meeting.secretaryId) ?? null),
      agenda: (await agendaOf(context, meeting.id)).map(({ id, question, minutes, speakers }) => ({
        id,
        question,
        minutes,
        speakers: speakers.map((speaker) => ('personId' in speaker ? { id: speaker.personId, name: named.get(speaker.personId) ?? '' } : { id: null, name: speaker.words })),
      })),
      materials: await materialsOf(context, meeting.id),
      outputs: await deliverables(context, { meetingId: meeting.id }),
      decisions: (await decisions(context, { meetingId: meeting.id })).map(({ id, text, ownerId, ownerWords, due, state }) => ({ id, text, owner: ownerId === null ? ownerWords : (named.get(ownerId) ?? ''), due, state })),
      history: meeting.steps.map(({ at, ...step }) => ({ ...step, on: todayIn(timeZone, at) })),
      ...(await answering(context, meeting, timeZone)),
      step: step && may(context, step.deed) ? step : null,
      underWay: meeting.day !== null && meeting.day <= context.today && meeting.state !== 'cancelled',
      mayPlan: may(context, 'plan a meeting'),
      mayRecord: may(context, 'record attendance'),
      mayDeliver: may(context, 'record a deliverable'),
    }
  })

async function answering(context: Context, meeting: Meeting, timeZone: string) {
  const given = standing(await answersTo(context, { meetingId: meeting.id }), meeting.day)
  return {
    answered: given.size,
    own: given.get(context.actor.personId ?? 0)?.answer ?? null,
    mayAnswer: objectionToAnswer(meeting, timeZone, context.now) === null && may(context, 'answer an invitation'),
  }
}

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    await answerInvitation(context, id, form.oneOf('answer', answers, 'Ответ'), 'site')
    return `/meetings/${id}`
  })

export default function MeetingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { meeting, host, term, planId, chair, secretary, history, answered, own, mayAnswer } = loaderData
  const { id, day, timeFrom, timeTo, present } = meeting
  const standing = <span className={meeting.state === 'unmarked' ? 'late' : undefined}>{meetingStateName[meeting.state]}</span>
  return (
    <Page title={meetingTitle(meeting)} trail={[{ title: 'Заседания', to: `/meetings?year=${meeting.schoolYear.from}` }]} actions={<MeetingActions {...loaderData} />}>
      <Card
        lines={[
          ['Состояние', standing],
          ['День', day === null ? `не назначен${term ? `; по плану: ${term}` : ''}` : dayInWords(day)],
          ['Время', [timeFrom, timeTo].filter(Boolean).join('–')],
          ['Школа', host && <a href={`/schools/${host.id}`}>{host.name}</a>],
          ['Место', meeting.place],
          ['Дистанционно', meeting.link && <a href={meeting.link}>{meeting.link}</a>],
          ['Форма', meeting.form],
          ['Цель', meeting.aim],
          ['Практический выход', meeting.output],
          ['Председатель', chair && <a href={`/people/${meeting.chairId}`}>{chair}</a>],
          ['Секретарь', secretary && <a href={`/people/${meeting.secretaryId}`}>{secretary}</a>],
          ['Ответили на приглашение', answered > 0 && <a href={`/meetings/${id}/answers`}>{answered}</a>],
          ['Присутствовали', present !== null && <a href={`/meetings/${id}/attendance`}>{present}</a>],
          ['Протокол', meeting.signed && <a href={`/meetings/${id}/protocol`}>{`№ ${meeting.signed.number}, подписан ${dayShort(meeting.signed.on)}`}</a>],
          ['План', planId === null ? 'внеплановое' : <a href={`/plans/${planId}`}>{term ? `строка плана: ${term}` : 'строка плана'}</a>],
        ]}
      />
      {mayAnswer && (
        <section aria-labelledby="answer">
          <h2 id="answer">Вы придёте?</h2>
          <EntryForm refused={actionData}>
            {own !== null && (
              <p>
                Вы ответили: <strong>{answerButton[own]}</strong>. Передумали — нажмите другой ответ.
              </p>
            )}
            <AnswerButtons given={own} />
          </EntryForm>
        </section>
      )}
      <MeetingParts {...loaderData} />
      <MeetingSteps history={history} />
    </Page>
  )
}
