import type { Deed } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import type { Meeting } from './meeting.ts'

/** What is to be done next with a meeting, and where. */
export interface NextStep {
  readonly title: string
  readonly address: string
  readonly deed: Deed
}

/**
 * The next step on the way from planned to signed; null when only the day is waited for.
 * @param complete whether nothing is lacking for the signature
 */
export function nextStep({ id, state, day }: Pick<Meeting, 'id' | 'state' | 'day'>, complete: boolean, today: CalendarDate): NextStep | null {
  const step = (title: string, page: string, deed: Deed): NextStep => ({ title, address: `/meetings/${id}/${page}`, deed })
  switch (state) {
    case 'planned':
      return step('Назначить день', 'day', 'plan a meeting')
    case 'cancelled':
      return step('Назначить снова', 'day', 'plan a meeting')
    case 'appointed':
    case 'notified':
      if (day === today) return step('Отметить присутствие', 'attendance', 'record attendance')
      return state === 'notified' ? null : step('Разослать уведомление', 'notice', 'plan a meeting')
    case 'unmarked':
      return step('Отметить присутствие', 'attendance', 'record attendance')
    case 'held':
    case 'minuted':
      return complete ? step('Подписать протокол', 'protocol', 'sign minutes') : step('Писать протокол', 'minutes', 'write minutes')
    case 'signed':
      return step('Открыть протокол', 'protocol', 'see the association')
  }
}
