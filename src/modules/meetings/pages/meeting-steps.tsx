import { dayInWords, dayShort } from '#ui'
import type { CalendarDate } from '#platform/calendar'
import type { MeetingStep } from '../meeting.ts'

const stepName = { 'day set': 'Назначено на', moved: 'Перенесено на', cancelled: 'Отменено', notified: 'Уведомление разослано' } as const

/** How the day was set, moved, cancelled: who, when and why. */
export function MeetingSteps({ history }: { history: readonly (Omit<MeetingStep, 'at'> & { readonly on: CalendarDate })[] }) {
  if (history.length === 0) return null
  return (
    <>
      <h2>История</h2>
      <ol>
        {history.map(({ kind, day, reason, byName, on }, at) => (
          <li key={at}>
            {[stepName[kind], day !== null && dayInWords(day)].filter(Boolean).join(' ')}
            {reason && `: ${reason}`} <small>({dayShort(on)}, {byName})</small>
          </li>
        ))}
      </ol>
    </>
  )
}
