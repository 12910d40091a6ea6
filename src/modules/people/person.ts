import { daysBetween, type CalendarDate } from '#platform/calendar'
import { isMailAddress, isOneLine } from '#platform/mail'
import type { Role } from './roles.ts'
import type { SchoolId } from './school.ts'

export type PersonId = number

export interface Person {
  readonly id: PersonId
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string
  readonly post: string
  readonly schoolId: SchoolId | null
  /** Short name of the school, '' without one. */
  readonly school: string
  /** Qualification category as the certificate says; '' when none. */
  readonly category: string
  readonly inProfessionSince: CalendarDate | null
  readonly email: string | null
  readonly phone: string
  /** The day from which the person is no longer a member; null while a member. */
  readonly leftOn: CalendarDate | null
  readonly roles: readonly Role[]
  readonly version: number
}

/** What is typed about a person; the rest of a `Person` follows from other deeds. */
export interface PersonCard {
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string
  readonly post: string
  readonly schoolId: SchoolId | null
  readonly category: string
  readonly inProfessionSince: CalendarDate | null
  readonly email: string | null
  readonly phone: string
  readonly leftOn: CalendarDate | null
}

export interface FullName {
  readonly surname: string
  readonly givenName: string
  readonly patronymic: string
}

/** «Иванова Анна Петровна» */
export const fullName = ({ surname, givenName, patronymic }: FullName): string =>
  [surname, givenName, patronymic].filter(Boolean).join(' ')

const initialsOf = ({ givenName, patronymic }: FullName): string =>
  [givenName, patronymic].filter(Boolean).map((name) => `${name[0]}.`).join('\u00A0')

/** «Иванова А. П.», with no-break spaces, for lists. */
export const shortName = (name: FullName): string => [name.surname, initialsOf(name)].filter(Boolean).join('\u00A0')

/** «А. П. Иванова», with no-break spaces, for signatures. */
export const signatureName = (name: FullName): string => [initialsOf(name), name.surname].filter(Boolean).join('\u00A0')

/** Whether the person can put the program's affairs in order for others: somebody such must always be there. */
export const isInCharge = ({ roles }: Pick<Person, 'roles'>): boolean => roles.includes('head') || roles.includes('administrator')

/** Years in which a librarian counts as a beginner and has a mentor. */
const beginnerYears = 3

/** Whether the person is in the first three years of the profession; null when nobody knows since when. */
export function isBeginner({ inProfessionSince }: Pick<Person, 'inProfessionSince'>, today: CalendarDate): boolean | null {
  if (inProfessionSince === null) return null
  return daysBetween(inProfessionSince, today) < beginnerYears * 365.25
}

/** Whole years in the profession, for the composition in reports; null when nobody knows. */
export function yearsInProfession({ inProfessionSince }: Pick<Person, 'inProfessionSince'>, today: CalendarDate): number | null {
  return inProfessionSince === null ? null : Math.floor(daysBetween(inProfessionSince, today) / 365.25)
}

/** Why the card cannot be kept: the field and the words, or null. */
export function objectionToPerson(card: PersonCard, today: CalendarDate): { field: string; reason: string } | null {
  for (const field of ['surname', 'givenName', 'patronymic'] as const)
    if (!isOneLine(card[field])) return { field, reason: 'Имя пишется в одну строку.' }
  if (card.surname === '') return { field: 'surname', reason: 'Напишите фамилию.' }
  if (card.email !== null && !isMailAddress(card.email))
    return { field: 'email', reason: `Адрес «${card.email}» не похож на электронную почту: нужно имя, знак @ и домен.` }
  if (card.inProfessionSince !== null && card.inProfessionSince > today)
    return { field: 'inProfessionSince', reason: 'Начало работы в профессии ещё не наступило.' }
  if (card.inProfessionSince !== null && card.inProfessionSince < '1940-01-01')
    return { field: 'inProfessionSince', reason: 'Проверьте год начала работы в профессии.' }
  return null
}
