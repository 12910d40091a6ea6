/** Letters: a deed puts them into the outbox, a sender takes them out one process at a time (decision 0012). */
export { isMailAddress, isOneLine, type MailAddress } from './mail/address.ts'
export { secretMark, siteMark, standingOf, type Letter, type LetterDraft, type LetterId, type LetterStanding } from './mail/letter.ts'
export { forgetOldWords, forgetReceiver } from './mail/forgetting.ts'
export { enqueueLetters, letterById, letterCounts, letters, settleLetter } from './mail/outbox.ts'
export { senderNow } from './mail/sending.ts'
