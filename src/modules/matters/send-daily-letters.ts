import { associationOf, consentActs, consentStanding, fullName, members, permit, type Person } from '#modules/people'
import { letterPage, letterText } from '#documents/letter'
import { atomically, type Context } from '#platform/context'
import { eachAlone } from '#platform/each-alone'
import { enqueueLetters, isMailAddress, isOneLine, secretMark, siteMark } from '#platform/mail'
import { hashOfToken, newToken } from '#platform/sessions'
import { momentIn } from '#platform/time-zone'
import { isWanted } from './daily-letter.ts'
import { dailyBlocks, dailySubject } from './documents/daily-letter.ts'
import { mattersOf } from './matters-of.ts'
import { dailyLetterChoices, lastTold, putStopLink, takeTurn, toldToday } from './store.ts'
import { whatsNew } from './whats-new.ts'

/** Not earlier in the day, by the clocks of the city. */
const morning = '07:30'

/**
 * Puts one letter into the outbox for each person who wants it and has something to do or to know. Each person's turn comes once a day,
 * however often and in however many copies of the program it is asked for.
 * @param context of the program itself, by the clock
 * @returns how many letters wait to go out
 * @throws {AggregateError} when letters of some could not be put there; those of the others were
 */
export async function sendDailyLetters(context: Context): Promise<number> {
  permit(context, 'plan a meeting')
  const { timeZone } = await associationOf(context)
  if (context.now < momentIn(timeZone, context.today, morning)) return 0
  const told = await toldToday(context)
  const choices = await dailyLetterChoices(context)
  const consents = await consentActs(context)
  let sent = 0
  await eachAlone(await members(context), async (person) => {
    if (told.has(person.id) || !isReachable(person)) return
    if (!isWanted(choices.get(person.id) ?? null, consentStanding(consents.get(person.id) ?? [], 'mailing'))) return
    if (await atomically(context, (context) => tell(context, person, timeZone))) sent++
  })
  return sent
}

const isReachable = (person: Person): person is Person & { readonly email: string } => person.email !== null && isMailAddress(person.email) && isOneLine(fullName(person))

const dayLong = 86_400_000

async function tell(context: Context, person: Person & { readonly email: string }, timeZone: string): Promise<boolean> {
  const since = (await lastTold(context, person.id)) ?? new Date(context.now.getTime() - dayLong)
  if (!(await takeTurn(context, person.id))) return false
  const theirs: Context = { ...context, actor: { personId: person.id, name: fullName(person), roles: person.roles } }
  const [matters, news] = [await mattersOf(theirs), await whatsNew(theirs, since)]
  if (matters.length === 0 && news.length === 0) return false
  const { name: association } = await associationOf(context)
  const secret = newToken()
  const stop = `${siteMark}/stop/${context.association}.${secretMark}`
  const letter = { name: [person.givenName, person.patronymic].filter(Boolean).join(' '), day: context.today, matters, news, association, stop }
  const subject = dailySubject(letter)
  const blocks = dailyBlocks(letter)
  await putStopLink(context, person.id, hashOfToken(secret))
  await enqueueLetters(context, [
    {
      to: { name: fullName(person), address: person.email },
      subject,
      text: letterText(blocks),
      html: letterPage(subject, blocks),
      unsubscribe: stop,
      about: `/people/${person.id}`,
      secret,
      usefulUntil: new Date(momentIn(timeZone, context.today, '00:00').getTime() + dayLong),
    },
  ])
  return true
}
