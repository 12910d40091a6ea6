import type { PersonId } from '#modules/people'
import { momentIn } from '#platform/time-zone'
import type { CalendarDate } from '#platform/calendar'
import { isHeld, type Meeting } from './meeting.ts'

/** What a person answers to an invitation. */
export type Answer = 'come' | 'online' | 'not'

export const answers: readonly Answer[] = ['come', 'online', 'not']

/** What the button says. */
export const answerButton: Readonly<Record<Answer, string>> = { come: 'Приду', online: 'Буду дистанционно', not: 'Не смогу' }

/** As lists say it. */
export const answerName: Readonly<Record<Answer, string>> = { come: 'придёт', online: 'дистанционно', not: 'не сможет' }

/** By a personal link, on the site, or told to the secretary. */
export type AnswerWay = 'letter' | 'site' | 'told'

/** An answer counts for the day for which it was given: after the meeting is moved everybody is asked anew. */
export interface GivenAnswer {
  readonly personId: PersonId
  readonly answer: Answer
  readonly way: AnswerWay
  readonly forDay: CalendarDate
  readonly at: Date
}

/** The moment at which a meeting is over: its hour of ending, else the end of its day. */
export const endOf = ({ day, timeTo }: { readonly day: CalendarDate; readonly timeTo: string | null }, timeZone: string): Date =>
  timeTo === null ? new Date(momentIn(timeZone, day, '00:00').getTime() + 86_400_000) : momentIn(timeZone, day, timeTo)

/** Why nobody can answer about the meeting now, in words; null when one can. */
export function objectionToAnswer(meeting: Pick<Meeting, 'state' | 'day' | 'timeTo'>, timeZone: string, now: Date): string | null {
  if (meeting.state === 'cancelled') return 'Заседание отменено: отвечать не нужно.'
  if (meeting.day === null) return 'День заседания ещё не назначен.'
  if (isHeld(meeting) || endOf({ ...meeting, day: meeting.day }, timeZone) <= now) return 'Заседание уже прошло: ответ опоздал. Если вы были, скажите секретарю.'
  return null
}
