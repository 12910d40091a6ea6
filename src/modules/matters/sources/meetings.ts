import { answersTo, isHeld, meetingsWithin, meetingTitle, objectionToAnswer, type Meeting } from '#modules/meetings'
import { associationOf, may, type Deed } from '#modules/people'
import { planOfYear, type PlanItem } from '#modules/plan'
import { daysBetween, schoolYearsWithin, type CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Matter, MatterSource } from '../matter.ts'

/** How far ahead a day of August looks into the school year that begins in September. */
const daysInView = 31

/** Meetings of the school year, and of the next one when it is near. */
export const meetingsInView = (context: Context): Promise<Meeting[]> => meetingsWithin(context, daysInView)

/** Meetings to which the person was invited by letter and about which nothing was said. */
export const invitationsToAnswer: MatterSource = async (context) => {
  const { personId } = context.actor
  if (personId === null) return []
  const { timeZone } = await associationOf(context)
  const given = await answersTo(context, { personId })
  return (await meetingsInView(context))
    .filter((meeting) => meeting.state === 'notified' && objectionToAnswer(meeting, timeZone, context.now) === null && !given.some(({ meetingId, forDay }) => meetingId === meeting.id && forDay === meeting.day))
    .map((meeting) => ({ text: `Ответьте, придёте ли: ${meetingTitle(meeting)}`, action: 'Ответить', to: `/meetings/${meeting.id}#answer`, due: meeting.day, late: false }))
}

/** Meetings whose next step waits for the person: a day, a notice, presence, minutes. */
export const meetingsToPrepare: MatterSource = async (context) => {
  const items: PlanItem[] = []
  for (const { from } of schoolYearsWithin(context.today, daysInView)) items.push(...((await planOfYear(context, from))?.items ?? []))
  const terms = new Map(items.map(({ id, term }) => [id, term?.from ?? null]))
  return (await meetingsInView(context)).flatMap((meeting) => {
    const term = meeting.planItemId === null ? null : (terms.get(meeting.planItemId) ?? null)
    const step = stepOf(meeting, term as CalendarDate | null, context.today)
    return step && may(context, step.deed) ? [step.matter] : []
  })
}

/** Days before the month of a meeting from which its exact day is asked for. */
const daysToAppoint = 21
/** Days before a meeting from which its notice is asked for. */
const daysToNotify = 10

function stepOf(meeting: Meeting, term: CalendarDate | null, today: CalendarDate): { readonly deed: Deed; readonly matter: Matter } | null {
  const { id, state, day } = meeting
  const step = (deed: Deed, words: string, action: string, page: string, rest: Partial<Matter> = {}) => ({ deed, matter: { text: `${words}: ${meetingTitle(meeting)}`, action, to: `/meetings/${id}${page}`, due: null, late: false, ...rest } })
  if (state === 'planned') return term !== null && daysBetween(today, term) <= daysToAppoint ? step('plan a meeting', 'Назначьте день', 'Назначить', '/day', { due: term, late: term < today }) : null
  if (state === 'appointed') return daysBetween(today, day!) <= daysToNotify ? step('plan a meeting', 'Разошлите уведомление', 'Разослать', '/notice', { due: day }) : null
  if (state === 'unmarked') return step('record attendance', 'Отметьте, кто был', 'Отметить', '/attendance', { due: day, late: true })
  return isHeld(meeting) && state !== 'signed' ? step('write minutes', 'Допишите и подпишите протокол', 'Писать', '/minutes') : null
}
