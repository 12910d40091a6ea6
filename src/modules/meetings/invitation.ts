import { fullName, type Person, type PersonId } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { isMailAddress, isOneLine } from '#platform/mail'
import type { Answer, AnswerWay, GivenAnswer } from './answer.ts'
import type { Attendance, Presence } from './attendance.ts'

export interface Invitation {
  readonly personId: PersonId
  readonly invitedAt: Date
  /** The day of the meeting for which the person was reminded last; null when never. */
  readonly remindedFor: CalendarDate | null
  /** When that was. */
  readonly remindedAt: Date | null
}

/** Before this long after a reminder nobody is reminded again, in milliseconds: a button pressed twice, in two tabs or by two people. */
export const betweenReminders = 60 * 60_000

/** One person of a meeting: invited, answered, came. */
export interface Expected {
  readonly person: Person
  readonly invited: boolean
  readonly answer: Answer | null
  readonly way: AnswerWay | null
  readonly presence: Presence | null
}

/** Who was expected and who came, side by side, in the order of the people given. */
export function expectedOf(people: readonly Person[], invitations: readonly Invitation[], given: ReadonlyMap<PersonId, GivenAnswer>, present: readonly Attendance[]): Expected[] {
  const invited = new Set(invitations.map(({ personId }) => personId))
  const presenceOf = new Map(present.map(({ personId, presence }) => [personId, presence]))
  return people.map((person) => ({ person, invited: invited.has(person.id), answer: given.get(person.id)?.answer ?? null, way: given.get(person.id)?.way ?? null, presence: presenceOf.get(person.id) ?? null }))
}

/** What stands for the meeting's day: of each person the last answer. */
export function standing(given: readonly GivenAnswer[], day: CalendarDate | null): Map<PersonId, GivenAnswer> {
  return new Map(given.filter(({ forDay }) => forDay === day).map((answer) => [answer.personId, answer]))
}

/** Whether a letter can reach the person. */
export const isReachable = (person: Person): person is Person & { readonly email: string } => person.email !== null && isMailAddress(person.email) && isOneLine(fullName(person))
