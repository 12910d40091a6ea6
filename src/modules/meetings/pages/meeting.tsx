import { Card, dayInWords, Page } from '#ui'
import { may, people, schoolById, shortName, shown } from '#modules/people'
import { planItemById } from '#modules/plan'
import { idOf } from '#platform/form'
import { knownMeeting } from '../meeting-to-change.ts'
import { meetingStateName, meetingTitle } from '../meeting.ts'
import { agendaOf } from '../store/agenda.ts'
import type { Route } from './+types/meeting'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    const named = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
    const host = meeting.hostSchoolId === null ? undefined : await schoolById(context, meeting.hostSchoolId)
    const item = meeting.planItemId === null ? undefined : await planItemById(context, meeting.planItemId)
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
        speakers: speakers.map((speaker) => ('personId' in speaker ? (named.get(speaker.personId) ?? '') : speaker.words)),
      })),
      mayPlan: may(context, 'plan a meeting'),
    }
  })

export default function MeetingPage({ loaderData: { meeting, host, term, planId, chair, secretary, agenda } }: Route.ComponentProps) {
  return (
    <Page title={meetingTitle(meeting)} trail={[{ title: 'Заседания', to: `/meetings?year=${meeting.schoolYear.from}` }]}>
      <Card
        lines={[
          ['Состояние', meetingStateName[meeting.state]],
          ['День', meeting.day === null ? `не назначен${term ? `; по плану: ${term}` : ''}` : dayInWords(meeting.day)],
          ['Время', [meeting.timeFrom, meeting.timeTo].filter(Boolean).join('–')],
          ['Школа', host && <a href={`/schools/${host.id}`}>{host.name}</a>],
          ['Место', meeting.place],
          ['Форма', meeting.form],
          ['Цель', meeting.aim],
          ['Практический выход', meeting.output],
          ['Председатель', chair && <a href={`/people/${meeting.chairId}`}>{chair}</a>],
          ['Секретарь', secretary && <a href={`/people/${meeting.secretaryId}`}>{secretary}</a>],
          ['План', planId !== null && <a href={`/plans/${planId}`}>строка плана</a>],
        ]}
      />
      <h2>Повестка</h2>
      {agenda.length === 0 ? (
        <p>Вопросов пока нет.</p>
      ) : (
        <ol>
          {agenda.map(({ id, question, minutes, speakers }) => (
            <li key={id}>
              {question}
              {speakers.length > 0 && ` — ${speakers.join(', ')}`}
              {minutes !== null && ` (${minutes}\u00A0мин)`}
            </li>
          ))}
        </ol>
      )}
    </Page>
  )
}
