import { EntryForm, LongField, Page, Submit } from '#ui'
import { done, fullName, may, people, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { attendanceFrom, guestsFrom } from '../forms.ts'
import { knownMeeting } from '../meeting-to-change.ts'
import { membersOn, quorumOf, votes } from '../attendance.ts'
import { standing } from '../invitation.ts'
import { recordAttendance } from '../record-attendance.ts'
import { attendanceOf } from '../store/attendance.ts'
import { selfMarks } from '../store/codes.ts'
import { answersTo } from '../store/invitations.ts'
import { AttendanceTable } from './attendance-table.tsx'
import { trailOf } from './trail.ts'
import type { Route } from './+types/attendance'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const meeting = await knownMeeting(context, idOf(args.params.meetingId))
    const sheet = await attendanceOf(context, meeting.id)
    const mayRecord = may(context, 'record attendance') && meeting.signed === null
    if (!mayRecord && sheet.present.length === 0) notFound('Присутствие ещё не отмечено.')
    const given = standing(await answersTo(context, { meetingId: meeting.id }), meeting.day)
    const marks = meeting.day === null ? [] : await selfMarks(context, meeting.id, meeting.day)
    const markedSelf = new Set(marks.map(({ personId }) => personId))
    const presenceOf = new Map(sheet.present.map(({ personId, presence }) => [personId, presence]))
    const list = membersOn(await people(context), meeting.day ?? context.today).map((person) => ({
      id: person.id,
      name: fullName(person),
      post: person.post,
      school: person.school,
      votes: votes(person),
      presence: presenceOf.get(person.id) ?? null,
      answer: given.get(person.id)?.answer ?? null,
      markedSelf: markedSelf.has(person.id),
    }))
    const voting = list.filter(({ votes }) => votes)
    return {
      meeting,
      list: mayRecord ? list : list.filter(({ presence, answer }) => presence !== null || answer !== null),
      guests: sheet.guests,
      version: sheet.version,
      recorded: sheet.present.length > 0,
      lastMark: marks.at(-1)?.id ?? 0,
      selves: marks.length,
      mayRecord,
      voting: voting.length,
      voters: voting.filter(({ presence }) => presence !== null).length,
      quorum: quorumOf(voting.length),
      ahead: meeting.day === null || meeting.day > context.today,
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const id = idOf(args.params.meetingId)
    await recordAttendance(context, id, attendanceFrom(form), guestsFrom(form), form.version(), form.whole('lastMark', 'отметки') ?? 0)
    return `/meetings/${id}`
  })

export default function AttendancePage({ loaderData: { meeting, list, guests, version, recorded, lastMark, selves, mayRecord, voting, voters, quorum, ahead }, actionData }: Route.ComponentProps) {
  const papers = `/meetings/${meeting.id}/papers`
  const came = list.filter(({ presence }) => presence !== null)
  const promised = list.filter(({ answer }) => answer === 'come' || answer === 'online')
  return (
    <Page
      title="Присутствие"
      trail={trailOf(meeting)}
      actions={
        <>
          <a className="button quiet" href={`${papers}/attendance.docx`}>
            {!recorded ? 'Пустой лист для подписей, Word' : 'Лист присутствия, Word'}
          </a>
          <a className="button quiet" href={`${papers}/attendance.pdf`}>
            PDF
          </a>
          {mayRecord && (
            <>
              <a className="button quiet" href={`/meetings/${meeting.id}/attendance/list.xlsx`}>
                Excel
              </a>
              {!ahead && <a href={`/meetings/${meeting.id}/attendance/list`}>Внести с заполненного листа</a>}
              <a href={`/meetings/${meeting.id}/code`}>Показать код</a>
            </>
          )}
        </>
      }
    >
      <p>
        С правом голоса в объединении {voting}; кворум — больше половины, {quorum}.{' '}
        {recorded && (
          <>
            Отмечено: лично {came.filter(({ presence }) => presence === 'in-person').length}, дистанционно {came.filter(({ presence }) => presence === 'online').length}, гостей {guests.length}; с правом голоса {voters}.{' '}
            <strong>{voters >= quorum ? 'Кворум есть.' : 'Кворума нет.'}</strong>
          </>
        )}
      </p>
      {promised.length > 0 && (
        <p>
          <a href={`/meetings/${meeting.id}/answers`}>Обещали быть: {promised.length}</a>
          {recorded && `; из них пришли ${promised.filter(({ presence }) => presence !== null).length}, без обещания пришли ${came.filter(({ answer }) => answer !== 'come' && answer !== 'online').length}`}.
        </p>
      )}
      {selves > 0 && mayRecord && <p>По коду отметились сами: {selves}. Ваш список главнее: снимите или поправьте отметку, если человека не было. Кто отметится, пока вы пишете, не потеряется.</p>}
      {mayRecord && ahead && <p className="notice">Отметить присутствие можно со дня заседания. До него годится пустой лист для подписей.</p>}
      {mayRecord ? (
        <EntryForm refused={actionData} values={{ guests: guests.join('\n') }} version={version} draft="attendance">
          <input type="hidden" name="lastMark" value={actionData?.typed['lastMark'] ?? lastMark} />
          <AttendanceTable list={list} typed={actionData?.typed} />
          <LongField name="guests" label="Гости" hint="Каждый с новой строки: «Л. Ю. Зимина, сотрудница архива»" rows={3} />
          <Submit>Записать присутствие</Submit>
        </EntryForm>
      ) : (
        <>
          <AttendanceTable list={list} readOnly />
          {guests.length > 0 && <p>Гости: {guests.join('; ')}.</p>}
        </>
      )}
    </Page>
  )
}
