import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { putReminderSetting } from './store/invitations.ts'

/**
 * Sets how many days before a meeting those who have not answered are reminded by the clock.
 * @param days 0 for never, 14 at most
 * @throws {Refusal} when the actor may not, or the number is another
 */
export function setReminder(context: Context, days: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    if (!Number.isInteger(days) || days < 0 || days > 14) refuse('Напоминать можно за 1–14 дней; 0 — не напоминать.', 'days')
    await putReminderSetting(context, days)
    await note(context, { deed: 'напоминание о заседаниях настроено', subject: '/association', details: { days } })
  })
}
