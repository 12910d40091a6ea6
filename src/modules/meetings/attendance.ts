import type { Person, PersonId } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'

/** How a person took part. Absence is the lack of a record, never a record. */
export type Presence = 'in-person' | 'online'

export const presenceName: Readonly<Record<Presence, string>> = { 'in-person': 'лично', online: 'дистанционно' }

export interface Attendance {
  readonly personId: PersonId
  readonly presence: Presence
}

/** A person's own word, given by the code shown in the room. */
export interface SelfMark extends Attendance {
  /** Grows from mark to mark. */
  readonly id: number
  readonly at: Date
}

/** Who was at a meeting: as the secretary recorded it, and those who have marked themselves since. */
export interface AttendanceSheet {
  readonly present: readonly Attendance[]
  /** Guests in words: «Л. Ю. Зимина, сотрудница городского архива». */
  readonly guests: readonly string[]
  readonly version: number
}

/**
 * The secretary's list with those who marked themselves after the secretary last saw the marks: her list wins, and throws away nothing that she could not know.
 * @param seenMark the last self-mark that she saw, 0 for none
 */
export function withLaterMarks(present: readonly Attendance[], marks: readonly SelfMark[], seenMark: number): Attendance[] {
  const listed = new Set(present.map(({ personId }) => personId))
  return [...present, ...marks.filter(({ id, personId }) => id > seenMark && !listed.has(personId)).map(({ personId, presence }) => ({ personId, presence }))]
}

/** Those who belonged to the association on that day. */
export const membersOn = (people: readonly Person[], day: CalendarDate): Person[] => people.filter(({ leftOn }) => leftOn === null || leftOn > day)

/**
 * Whether the person votes: librarians, the head, the secretary and mentors do. A methodist, a specialist of the authority and an
 * administrator who are nothing else in the association take part without a vote and do not count for the quorum.
 */
export const votes = ({ roles }: Pick<Person, 'roles'>): boolean => roles.some((role) => role === 'head' || role === 'secretary' || role === 'librarian' || role === 'mentor')

/** More than half of the voting members; there is no norm for associations, a half is the custom of collegial bodies. */
export const quorumOf = (members: number): number => Math.floor(members / 2) + 1

/** Why the list cannot be recorded, in words; null when it can. */
export function objectionToSheet(present: readonly Attendance[], members: readonly Person[], meeting: { readonly day: CalendarDate | null; readonly cancelled: boolean }, today: CalendarDate): string | null {
  if (meeting.cancelled) return 'Заседание отменено: отмечать некого. Если оно состоялось, сначала назначьте его снова.'
  if (meeting.day === null) return 'Сначала назначьте день заседания.'
  if (meeting.day > today) return 'Заседание ещё не состоялось.'
  if (present.length === 0) return 'Отметьте хотя бы одного. Если заседание не состоялось, перенесите или отмените его.'
  const known = new Set(members.map(({ id }) => id))
  if (present.some(({ personId }) => !known.has(personId))) return 'В списке есть человек не из объединения. Откройте страницу заново.'
  return new Set(present.map(({ personId }) => personId)).size < present.length ? 'Один человек отмечен дважды.' : null
}
