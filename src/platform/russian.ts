/** Russian as papers and pages need it: agreement, numbers, days, cases, the spaces and dashes of good print. */
export { counted, plural } from './russian/agreement.ts'
export { dateInWords, dateShort, monthName, type MonthCase } from './russian/dates.ts'
export { bodyInCase, declineName, declinePost, type Gender, type GrammaticalCase, type NameParts } from './russian/declension.ts'
export { listOf } from './russian/list.ts'
export { numberInFigures, ordinal, percent } from './russian/numbers.ts'
export { typographic } from './russian/typography.ts'
