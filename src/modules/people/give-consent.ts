import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { consentActName, consentStanding, type ConsentAct, type Purpose } from './consent.ts'
import { currentText, purposeName } from './consent-texts.ts'
import { permit } from './permissions.ts'
import { consentActs, insertConsentAct } from './store/consents.ts'

/**
 * Gives, refuses or withdraws one's own consent to one purpose. The same answer again adds nothing.
 * @param textVersion of the text that the person was shown
 * @throws {Refusal} when the text has changed since, or there is nothing to withdraw
 */
export function answerConsent(context: Context, { purpose, act, textVersion }: { purpose: Purpose; act: ConsentAct; textVersion: string }): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change own card')
    const { personId } = context.actor
    if (personId === null) refuse('Войдите в программу.')
    const standing = consentStanding((await consentActs(context, personId)).get(personId) ?? [], purpose)
    if (act !== 'withdrawn' && textVersion !== currentText(purpose).version) refuse('Текст согласия изменился. Прочитайте его и ответьте ещё раз.')
    if (act === 'withdrawn' && standing?.act !== 'given') return
    if (act === 'refused' && standing?.act === 'given') refuse('Согласие уже дано. Его можно отозвать.')
    if (standing?.act === act && standing.textVersion === textVersion) return
    await insertConsentAct(context, personId, { purpose, act, textVersion: act === 'withdrawn' ? standing!.textVersion : textVersion })
    await note(context, { deed: `согласие ${consentActName[act]}: ${purposeName[purpose]}`, subject: `/people/${personId}`, details: { purpose, act, textVersion } })
  })
}
