import { consentActs, consentStanding, permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import type { Database } from '#platform/database'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { hashOfToken } from '#platform/sessions'
import { isWanted } from './daily-letter.ts'
import { dailyLetterChoices, personOfStopLink, putDailyLetterChoice } from './store.ts'

/** Whether the actor gets the daily letter. */
export async function wantsDailyLetter(context: Context): Promise<boolean> {
  const { personId } = context.actor
  if (personId === null) return false
  return isWanted((await dailyLetterChoices(context)).get(personId) ?? null, consentStanding((await consentActs(context, personId)).get(personId) ?? [], 'mailing'))
}

/** Says whether the actor wants the daily letter; the same choice again changes nothing. */
export function chooseDailyLetter(context: Context, wanted: boolean): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change own card')
    const { personId } = context.actor
    if (personId === null) refuse('Письма получает человек, а не программа.')
    if ((await wantsDailyLetter(context)) === wanted) return
    await putDailyLetterChoice(context, personId, wanted)
    await note(context, { deed: wanted ? 'утреннее письмо включено' : 'утреннее письмо выключено', subject: `/people/${personId}` })
  })
}

/** Whose link it is that stops the letters; null when it is nobody's. @param link '17.token' */
export async function guestOfStopLink(db: Database, link: string): Promise<{ readonly association: number; readonly personId: number } | null> {
  const [, association, token] = /^(\d{1,15})\.([\w-]{43})$/.exec(link) ?? []
  const personId = association && token ? await personOfStopLink(db, Number(association), hashOfToken(token)) : undefined
  return personId === undefined ? null : { association: Number(association), personId }
}
