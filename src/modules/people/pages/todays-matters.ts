import { answersTo, isHeld, meetingsOfYear, meetingTitle, objectionToAnswer, openDecisions, tasksOf, type Meeting } from '#modules/meetings'
import { planOfYear, type Plan } from '#modules/plan'
import { participations } from '#modules/training'
import { daysBetween, schoolYearOf, type CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { counted, plural } from '#platform/russian'
import { may } from '../permissions.ts'
import { associationOf } from '../store/associations.ts'

/** Something that waits for the person, with the page where it is done. */
export interface Matter {
  readonly text: string
  readonly to: string
  /** The day by which it is to be done; null when there is none. */
  readonly due: CalendarDate | null
  readonly late: boolean
}

/** What the association asked of the person: tasks by decisions, and participations given back to be mended. */
export async function ownMatters(context: Context): Promise<Matter[]> {
  const { personId } = context.actor
  if (personId === null) return []
  const tasks = (await tasksOf(context, personId)).map(({ id, text, due, state }) => ({ text, to: `/decisions/${id}`, due, late: state === 'overdue' }))
  const refused = await participations(context, { personId, state: 'refused' })
  return [...(await invitationsUnanswered(context, personId)), ...tasks, ...refused.map(({ id, event }) => ({ text: `Поправьте запись об участии: ${event.title}`, to: `/participations/${id}`, due: null, late: false }))]
}

/** Meetings to which the person was invited by letter and about which nothing was said. */
async function invitationsUnanswered(context: Context, personId: number): Promise<Matter[]> {
  const { timeZone } = await associationOf(context)
  const given = await answersTo(context, { personId })
  const matters: Matter[] = []
  for (const meeting of await meetingsOfYear(context, schoolYearOf(context.today))) {
    if (meeting.state !== 'notified' || objectionToAnswer(meeting, timeZone, context.now) !== null) continue
    if (given.some(({ meetingId, forDay }) => meetingId === meeting.id && forDay === meeting.day)) continue
    matters.push({ text: `Ответьте, придёте ли: ${meetingTitle(meeting)}`, to: `/meetings/${meeting.id}#answer`, due: meeting.day, late: false })
  }
  return matters
}

/** What others wait for from those who lead: presence to mark, minutes to sign, participations to confirm, what is late. */
export async function mattersOfOffice(context: Context): Promise<Matter[]> {
  const year = schoolYearOf(context.today)
  const plan = await planOfYear(context, year.from)
  const matters: Matter[] = []
  const add = (text: string, to: string, late = false) => matters.push({ text, to, due: null, late })
  if (may(context, 'plan a meeting')) for (const meeting of await meetingsOfYear(context, year)) addMeeting(meeting, termOf(plan, meeting), context.today, add)
  if (may(context, 'confirm participation')) {
    const waiting = (await participations(context, { state: 'waiting' })).length
    if (waiting > 0) add(`Подтвердите ${counted(waiting, 'участие', 'участия', 'участий')} в событиях`, '/participations?of=waiting')
  }
  if (may(context, 'give a task')) {
    const late = (await openDecisions(context)).filter(({ state }) => state === 'overdue').length
    if (late > 0) add(`${plural(late, 'Просрочено', 'Просрочены', 'Просрочено')} ${counted(late, 'поручение', 'поручения', 'поручений')} объединения`, '/decisions?show=overdue', true)
  }
  if (plan && may(context, 'change a plan')) {
    const late = plan.items.filter(({ kind, term, done }) => kind === 'activity' && !done && term?.to && term.to < context.today).length
    if (late > 0) add(`В плане ${plural(late, 'просрочено', 'просрочены', 'просрочено')} ${counted(late, 'дело', 'дела', 'дел')}`, `/plans/${plan.id}`, true)
  }
  return matters
}

const termOf = (plan: Plan | undefined, { planItemId }: Meeting) => plan?.items.find(({ id }) => id === planItemId)?.term ?? null

/** Days before the month of a meeting from which its exact day is asked for. */
const daysToAppoint = 21

function addMeeting(meeting: Meeting, term: { readonly from: string | null } | null, today: CalendarDate, add: (text: string, to: string, late?: boolean) => void): void {
  const { id, state } = meeting
  const soon = term?.from != null && daysBetween(today, term.from as CalendarDate) <= daysToAppoint
  if (state === 'planned' && soon) add(`Назначьте день: ${meetingTitle(meeting)}`, `/meetings/${id}`)
  if (state === 'appointed' && daysBetween(today, meeting.day!) <= 10) add(`Разошлите уведомление: ${meetingTitle(meeting)}`, `/meetings/${id}`)
  if (state === 'unmarked') add(`Отметьте, кто был: ${meetingTitle(meeting)}`, `/meetings/${id}/attendance`, true)
  if (isHeld(meeting) && state !== 'signed') add(`Допишите и подпишите протокол: ${meetingTitle(meeting)}`, `/meetings/${id}`)
}
