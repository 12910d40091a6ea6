/** What a person owes, gathered from all rooms, and the letter of the morning that tells it. */
export type { Matter } from './matter.ts'
export { mattersOf } from './matters-of.ts'
export { chooseDailyLetter, wantsDailyLetter } from './choose-daily-letter.ts'
export { sendDailyLetters } from './send-daily-letters.ts'
