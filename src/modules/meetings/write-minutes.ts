import { people, permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import type { AgendaItemId } from './agenda.ts'
import { votes } from './attendance.ts'
import { meetingToWrite } from './meeting-to-change.ts'
import type { MeetingId } from './meeting.ts'
import { objectionToMinutes, votesInWords, type MinutesDraft } from './minutes.ts'
import { agendaOf } from './store/agenda.ts'
import { attendanceOf } from './store/attendance.ts'
import { decisions } from './store/decisions.ts'
import { minutesOf, putMinutes } from './store/minutes.ts'

/**
 * Writes what was heard, said and decided on one question, or that it was taken off the agenda. Possible from the day of the meeting,
 * before attendance is recorded too; votes need it.
 * @param seen version of what is written that the person was looking at; 0 when nothing was
 * @throws {Conflict} when somebody wrote it since
 */
export function writeMinutes(context: Context, id: MeetingId, itemId: AgendaItemId, draft: MinutesDraft, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'write minutes')
    const meeting = await meetingToWrite(context, id)
    const item = (await agendaOf(context, id)).find((item) => item.id === itemId) ?? notFound('Такого вопроса в повестке нет.')
    const before = (await minutesOf(context, [id])).get(itemId)
    const changes = differences(before ?? nothing, draft)
    if ((before?.version ?? 0) !== seen) throw new Conflict(changes)
    if (draft.votes !== null && meeting.present === null) refuse('Голоса сверяются с присутствующими. Сначала отметьте, кто присутствует.', 'votesFor')
    const objection = objectionToMinutes(draft, await votersAt(context, id))
    if (objection) refuse(objection.reason, objection.field)
    if (draft.outcome === 'taken off' && (await decisions(context, { meetingId: id })).some((decision) => decision.itemId === itemId)) refuse('По этому вопросу даны поручения. Сначала уберите их.', 'outcome')
    if (!(await putMinutes(context, itemId, draft, seen))) throw new Conflict(changes)
    await note(context, { deed: draft.outcome === 'taken off' ? 'вопрос снят с повестки' : 'вопрос записан в протокол', subject: `/meetings/${id}`, details: { question: item.question, before, after: draft } })
  })
}

async function votersAt(context: Context, id: MeetingId): Promise<number> {
  const voting = new Set((await people(context)).filter(votes).map(({ id }) => id))
  return (await attendanceOf(context, id)).present.filter(({ personId }) => voting.has(personId)).length
}

const nothing: MinutesDraft = { outcome: 'considered', heard: '', spoke: '', decided: '', votes: null }

function differences(theirs: MinutesDraft, yours: MinutesDraft) {
  const said = ({ outcome, heard, spoke, decided, votes }: MinutesDraft) => ({ Вопрос: outcome === 'taken off' ? 'снят' : 'рассмотрен', Слушали: heard, Выступили: spoke, Решили: decided, Голоса: votes === null ? '' : votesInWords(votes) })
  const [there, here] = [said(theirs), said(yours)]
  return (Object.keys(there) as (keyof typeof there)[]).filter((field) => there[field] !== here[field]).map((field) => ({ field, theirs: there[field], yours: here[field] }))
}
