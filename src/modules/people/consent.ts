/** For what a person's data are used; each purpose has a consent of its own, apart from any other paper (152-ФЗ, article 9 as of 1 September 2025). */
export const purposes = ['keeping', 'mailing', 'publishing'] as const
export type Purpose = (typeof purposes)[number]

export type ConsentAct = 'given' | 'refused' | 'withdrawn'

/** An act of a person about one purpose; acts are only added. */
export interface Consent {
  readonly purpose: Purpose
  readonly act: ConsentAct
  /** Which text the person had before the eyes; see consent-texts.ts. */
  readonly textVersion: string
  readonly at: Date
}

/** How the consent to a purpose stands: the last act, or null when the person was not asked. @param acts of one person, in their order */
export const consentStanding = (acts: readonly Consent[], purpose: Purpose): Consent | null => acts.findLast((one) => one.purpose === purpose) ?? null

export const consentActName: Readonly<Record<ConsentAct, string>> = { given: 'дано', refused: 'не дано', withdrawn: 'отозвано' }
