import { refolded } from '../../documents/calendar/lines.ts'
import { isOneLine, objectionToAddress, type MailAddress } from './address.ts'

export type LetterId = number

export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

/** A letter as a deed writes it; where the site stands and the secret are put in when it goes out. */
export interface LetterDraft {
  readonly to: MailAddress
  readonly subject: string
  readonly text: string
  /** The same as a page; '' when the text is enough. */
  readonly html?: string
  /** An entry for the calendar of the one who gets it. */
  readonly calendar?: { readonly method: CalendarMethod; readonly text: string } | null
  /** Address within the program that stops such letters by one click (RFC 8058), in the letter's head. */
  readonly unsubscribe?: string
  /** Address within the program of what it is about: '/meetings/3'. */
  readonly about: string
  /** What `secretMark` stands for: the token of a personal link. Forgotten once the letter has gone. */
  readonly secret?: string | null
  /** The moment after which it is not worth sending. */
  readonly usefulUntil?: Date | null
}

export type LetterState = 'waiting' | 'sending' | 'sent' | 'refused' | 'in doubt'

/** A letter's state as people see it: one that is past its use will not go any more. */
export type LetterStanding = LetterState | 'late'

export const standingOf = ({ state, usefulUntil }: Pick<Letter, 'state' | 'usefulUntil'>, now: Date): LetterStanding => (state === 'waiting' && usefulUntil !== null && usefulUntil <= now ? 'late' : state)

export interface Letter extends Required<LetterDraft> {
  readonly association: number
  readonly id: LetterId
  readonly state: LetterState
  /** How many times the server was asked in vain. */
  readonly attempts: number
  readonly createdAt: Date
  readonly createdByName: string
  readonly nextAt: Date
  /** When it went or was refused; null before. */
  readonly settledAt: Date | null
  /** What the mail server answered last. */
  readonly said: string
  readonly version: number
}

/** In a letter these stand for the public address of the site, 'https://gmo.example.org', and for the letter's secret. */
export const siteMark = '\uE000'
export const secretMark = '\uE001'

/** Why the letter cannot be kept, in words; null when it can. */
export function objectionToLetter({ to, subject }: Pick<LetterDraft, 'to' | 'subject'>): string | null {
  return objectionToAddress(to) ?? (isOneLine(subject) ? null : 'В теме письма перенос строки.')
}

/** The letter as it goes out. @param site public address without a slash at its end */
export function filled<L extends Pick<Letter, 'text' | 'html' | 'calendar' | 'unsubscribe' | 'secret'>>(letter: L, site: string): L {
  const fill = (text: string) => text.replaceAll(siteMark, site).replaceAll(secretMark, letter.secret ?? '•••')
  const { calendar } = letter
  return { ...letter, text: fill(letter.text), html: fill(letter.html), unsubscribe: fill(letter.unsubscribe), calendar: calendar && { ...calendar, text: refolded(fill(calendar.text)) } }
}

/** Pauses after answers «later», in minutes; the last goes on. */
const pauses = [1, 5, 15, 30, 60]

export const pauseAfter = (attempts: number): number => pauses[Math.min(attempts, pauses.length) - 1]! * 60_000

/** How long a letter is tried, in milliseconds: as mail servers among themselves do. */
export const longestTrying = 72 * 3_600_000
