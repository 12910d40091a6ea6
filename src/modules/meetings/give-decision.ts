import { members, people, permit, shortName } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { dateShort } from '#platform/russian'
import type { AgendaItemId } from './agenda.ts'
import { objectionToDecision, type Decision, type DecisionDraft, type DecisionId } from './decision.ts'
import { meetingToWrite } from './meeting-to-change.ts'
import type { MeetingId } from './meeting.ts'
import { agendaOf } from './store/agenda.ts'
import { decisionById, deleteDecision, insertDecision, updateDecision } from './store/decisions.ts'
import { minutesOf } from './store/minutes.ts'

/**
 * Gives a task by decision of a meeting.
 * @param itemId the question on which it was decided; null when on none
 * @throws {Refusal} when the actor may not, the meeting is ahead, cancelled or signed, or the task lacks an owner or a day
 */
export function giveDecision(context: Context, id: MeetingId, itemId: AgendaItemId | null, draft: DecisionDraft): Promise<DecisionId> {
  return atomically(context, async (context) => {
    permit(context, 'give a task')
    const meeting = await meetingToWrite(context, id)
    if (itemId !== null) await checkItem(context, id, itemId)
    await check(context, draft, meeting.day)
    const decision = await insertDecision(context, id, itemId, meeting.day, draft)
    await note(context, { deed: 'поручение дано', subject: `/decisions/${decision}`, details: { text: draft.text, due: draft.due } })
    return decision
  })
}

/**
 * Rewords a task while its minutes are not signed.
 * @param seen version of the decision that the person was looking at
 * @throws {Conflict} when somebody changed it since
 */
export function changeDecision(context: Context, id: DecisionId, draft: DecisionDraft, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'give a task')
    const before = await knownDecision(context, id)
    const meeting = await meetingToWrite(context, before.meetingId)
    const changes = await differences(context, before, draft)
    if (before.version !== seen) throw new Conflict(changes)
    await check(context, draft, meeting.day)
    if (!(await updateDecision(context, id, draft, seen))) throw new Conflict(changes)
    await note(context, { deed: 'поручение изменено', subject: `/decisions/${id}`, details: { changes } })
  })
}

/** Takes back a task given by mistake, while its minutes are not signed and nobody has reported on it. */
export function withdrawDecision(context: Context, id: DecisionId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'give a task')
    const decision = await knownDecision(context, id)
    await meetingToWrite(context, decision.meetingId)
    if (decision.reports.length > 0) refuse('По поручению уже отчитались: убрать его нельзя.')
    await deleteDecision(context, id)
    await note(context, { deed: 'поручение убрано', subject: `/meetings/${decision.meetingId}`, details: { text: decision.text } })
  })
}

/** @throws {NotFound} */
export const knownDecision = async (context: Context, id: DecisionId): Promise<Decision> => (await decisionById(context, id)) ?? notFound('Такого решения нет.')

async function checkItem(context: Context, id: MeetingId, itemId: AgendaItemId): Promise<void> {
  if (!(await agendaOf(context, id)).some((item) => item.id === itemId)) notFound('Такого вопроса в повестке нет.')
  if ((await minutesOf(context, [id])).get(itemId)?.outcome === 'taken off') refuse('Вопрос снят с повестки: поручений по нему не дают.')
}

async function check(context: Context, draft: DecisionDraft, day: CalendarDate): Promise<void> {
  const objection = objectionToDecision(draft, day)
  if (objection) refuse(objection.reason, objection.field)
  if (draft.ownerId !== null && !(await members(context)).some(({ id }) => id === draft.ownerId)) refuse('Выберите исполнителя из списка.', 'ownerId')
}

async function differences(context: Context, theirs: DecisionDraft, yours: DecisionDraft) {
  const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
  const said = ({ text, ownerId, ownerWords, due }: DecisionDraft) => ({ Поручено: text, Исполнитель: ownerId === null ? ownerWords : (names.get(ownerId) ?? ''), Срок: dateShort(due) })
  const [there, here] = [said(theirs), said(yours)]
  return (Object.keys(there) as (keyof typeof there)[]).filter((field) => there[field] !== here[field]).map((field) => ({ field, theirs: there[field], yours: here[field] }))
}
