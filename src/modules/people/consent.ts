/** For what a person's data are used; each purpose has a consent of its own (152-ФЗ, article 9 as of 1 September 2025). */
export const purposes = ['keeping', 'mailing', 'publishing'] as const
export type Purpose = (typeof purposes)[number]

export type ConsentAct = 'given' | 'refused' | 'withdrawn'
