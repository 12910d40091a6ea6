import type { Consent } from '#modules/people'

/** What a person has said about the daily letter. */
export interface DailyLetterChoice {
  readonly wanted: boolean
  readonly at: Date
}

/**
 * Whether the person gets the daily letter: as chosen; without a choice, if there is consent to mailings. Consent withdrawn after the choice
 * takes it back.
 * @param consent the last act about mailings
 */
export function isWanted(choice: DailyLetterChoice | null, consent: Pick<Consent, 'act' | 'at'> | null): boolean {
  if (choice === null) return consent?.act === 'given'
  return consent?.act === 'withdrawn' && consent.at > choice.at ? false : choice.wanted
}
