import { may, permit } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { NotPermitted, refuse } from '#platform/refusal'
import { dateShort } from '#platform/russian'
import { keepFile } from '#platform/stored-files'
import { doneOn, type Decision, type DecisionId } from './decision.ts'
import { knownDecision } from './give-decision.ts'
import { insertReport } from './store/decisions.ts'

/** What is told about a task. */
export interface ReportDraft {
  readonly state: 'in work' | 'done'
  /** The day from which it stands so. */
  readonly on: CalendarDate
  readonly words: string
  readonly file: UploadedFile | null
}

/**
 * Reports how a task stands; the last report counts, so that a task marked done too early goes back to work by another report.
 * @throws {Refusal} when it is neither the owner nor the office who reports, or the day is ahead or before the task was given
 */
export function reportOnDecision(context: Context, id: DecisionId, { state, on, words, file }: ReportDraft): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'report on a task')
    const decision = await knownDecision(context, id)
    if (!mayReport(context, decision)) throw new NotPermitted('О поручении сообщает исполнитель, руководитель или секретарь.')
    if (on > context.today) refuse('Этот день ещё не наступил.', 'on')
    if (on < decision.givenOn) refuse(`Поручение дано позже: ${dateShort(decision.givenOn)}.`, 'on')
    const last = decision.reports.at(-1)
    if (last && on < last.on) refuse(`Последнее сообщение — от ${dateShort(last.on)}. Новое не может быть раньше.`, 'on')
    if (state === 'done' && doneOn(decision) !== null) refuse('Поручение уже отмечено выполненным.', 'state')
    const fileId = file && (await keepFile(context, file, { field: 'file' }))
    await insertReport(context, id, { state, on, words, fileId })
    await note(context, { deed: state === 'done' ? 'поручение выполнено' : 'поручение в работе', subject: `/decisions/${id}`, details: { words } })
  })
}

/** The owner of a task, and the office for everybody. */
export const mayReport = (context: Context, { ownerId }: Pick<Decision, 'ownerId'>): boolean =>
  may(context, 'give a task') || (ownerId !== null && ownerId === context.actor.personId)
