import { associationOf, permit } from '#modules/people'
import { daysBetween } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { eachAlone } from '#platform/each-alone'
import { momentIn } from '#platform/time-zone'
import { objectionToAnswer } from './answer.ts'
import { remind, silentOf } from './send-notice.ts'
import { reminderSetting } from './store/invitations.ts'
import { meetingById, meetingsWithin } from './store/meetings.ts'
import { isAppointed, type Appointed } from './write-to-invited.ts'

/** Days before a meeting on which those who have not answered are reminded, unless the association says otherwise. */
const usualDays = 2

/** Not earlier in the day. */
const morning = '09:00'

/** How many days before a meeting the program reminds; 0 for never. */
export const reminderDays = async (context: Context): Promise<number> => (await reminderSetting(context)) ?? usualDays

/**
 * Reminds, once for each day of a meeting, those who have not answered when its day comes near.
 * @param context of the program itself, which acts by the clock as a secretary would
 * @returns how many letters wait to go out
 * @throws {AggregateError} when those of some meeting could not be reminded; those of the others were
 */
export async function remindByClock(context: Context): Promise<number> {
  permit(context, 'plan a meeting')
  const days = await reminderDays(context)
  const { timeZone } = await associationOf(context)
  if (days === 0 || context.now < momentIn(timeZone, context.today, morning)) return 0
  let sent = 0
  await eachAlone(await notifiedWithin(context, days), async ({ id }) => {
    sent += await atomically(context, async (context) => {
      const meeting = (await meetingById(context, id)) as Appointed
      return objectionToAnswer(meeting, timeZone, context.now) ? 0 : remind(context, meeting, await silentOf(context, meeting), null)
    })
  })
  return sent
}

/** Meetings of the coming days whose notice has gone. */
async function notifiedWithin(context: Context, days: number): Promise<Appointed[]> {
  return (await meetingsWithin(context, days)).filter(isAppointed).filter(({ day, state }) => state === 'notified' && daysBetween(context.today, day) >= 0 && daysBetween(context.today, day) <= days)
}
