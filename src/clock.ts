import { sendDailyLetters } from '#modules/matters'
import { remindByClock } from '#modules/meetings'
import { todayIn } from '#platform/calendar'
import { eachAlone } from '#platform/each-alone'
import type { Services } from '#platform/request'
import { associations } from './modules/people/store/associations.ts'

const every = 5 * 60_000

/**
 * Begins what the program does by the clock for each association: it reminds of meetings those who have not answered, and sends the letter of the morning.
 * @returns what stops it
 */
export function startClock(services: Omit<Services, 'demo'>): () => void {
  const strike = () => void remindAll(services).catch((error: unknown) => console.error('Не удалось сделать то, что делается по часам:', error))
  strike()
  const timer = setInterval(strike, every).unref()
  return () => clearInterval(timer)
}

async function remindAll({ database: { db }, files, apart, now: clock }: Omit<Services, 'demo'>): Promise<void> {
  await eachAlone(await associations(db), async ({ id, timeZone }) => {
    const now = clock()
    const context = { db, files, apart, association: id, now, today: todayIn(timeZone, now), actor: { personId: null, name: 'Библиокруг', roles: ['secretary'] } } as const
    await eachAlone([remindByClock, sendDailyLetters], async (work) => void (await work(context)))
  })
}
