import { people, permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, refuse } from '#platform/refusal'
import { objectionToAgenda, type AgendaDraft } from './agenda.ts'
import { meetingToChange } from './meeting-to-change.ts'
import type { MeetingId } from './meeting.ts'
import { agendaOf, writeAgenda } from './store/agenda.ts'
import { decisions } from './store/decisions.ts'
import { touchMeeting } from './store/meetings.ts'
import { minutesOf } from './store/minutes.ts'

/**
 * Puts this agenda in place of the one that stands. A question with a number keeps what was written about it; one left out goes, unless
 * something was.
 * @param seen version of the meeting that the person was looking at
 * @throws {Conflict} when somebody changed it since
 */
export function changeAgenda(context: Context, id: MeetingId, items: readonly AgendaDraft[], seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await meetingToChange(context, id)
    const before = await agendaOf(context, id)
    const changes = [{ field: 'Повестка', theirs: listed(before), yours: listed(items) }]
    if (meeting.version !== seen) throw new Conflict(changes)
    const objection = objectionToAgenda(items)
    if (objection) refuse(objection)
    await checkSpeakers(context, items)
    await checkKept(context, id, before, items)
    if (!(await touchMeeting(context, id, seen))) throw new Conflict(changes)
    await writeAgenda(context, id, items)
    await note(context, { deed: 'повестка изменена', subject: `/meetings/${id}`, details: { before: listed(before), after: listed(items) } })
  })
}

const listed = (items: readonly AgendaDraft[]): string => items.map(({ question }, at) => `${at + 1}. ${question}`).join('\n')

async function checkSpeakers(context: Context, items: readonly AgendaDraft[]): Promise<void> {
  const known = new Set((await people(context)).map(({ id }) => id))
  if (items.some(({ speakers }) => speakers.some((speaker) => 'personId' in speaker && !known.has(speaker.personId)))) refuse('Среди докладчиков есть человек не из объединения.')
}

async function checkKept(context: Context, id: MeetingId, before: readonly AgendaDraft[], items: readonly AgendaDraft[]): Promise<void> {
  const own = new Set(before.map(({ id }) => id))
  const kept = items.flatMap(({ id }) => (id === null ? [] : [id]))
  if (kept.some((item) => !own.has(item)) || new Set(kept).size < kept.length) refuse('Повестка уже другая. Откройте страницу заново.')
  const written = await minutesOf(context, [id])
  const charged = new Set((await decisions(context, { meetingId: id })).map(({ itemId }) => itemId))
  const lost = before.find(({ id }) => id !== null && !kept.includes(id) && (written.has(id) || charged.has(id)))
  if (lost) refuse(`По вопросу «${lost.question}» уже есть записи или поручения. Если его не рассматривали, снимите его с повестки в протоколе.`)
}
