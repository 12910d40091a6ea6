import type { PersonId } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import type { StoredFileId } from '#platform/stored-files'
import type { AgendaItemId } from './agenda.ts'
import type { MeetingId } from './meeting.ts'

export type DecisionId = number

/** What a meeting charged somebody with. Its owner is a member, or others in words: «все библиотекари». */
export interface DecisionDraft {
  readonly text: string
  readonly ownerId: PersonId | null
  /** '' when the owner is a member. */
  readonly ownerWords: string
  readonly due: CalendarDate
}

export interface Decision extends DecisionDraft {
  readonly id: DecisionId
  readonly meetingId: MeetingId
  /** The question of the agenda on which it was taken; null when on none. */
  readonly itemId: AgendaItemId | null
  /** The day of the meeting at which it was given. */
  readonly givenOn: CalendarDate
  /** How it stands today. */
  readonly state: DecisionState
  /** Reports on it, the first first. */
  readonly reports: readonly DecisionReport[]
  readonly version: number
}

export interface DecisionReport {
  readonly state: 'in work' | 'done'
  readonly on: CalendarDate
  readonly words: string
  readonly fileId: StoredFileId | null
  readonly byName: string
}

export type DecisionState = 'given' | 'in work' | 'done' | 'overdue'

export const decisionStateName: Readonly<Record<DecisionState, string>> = {
  given: 'поручено',
  'in work': 'в работе',
  done: 'выполнено',
  overdue: 'просрочено',
}

/** How a decision stands on a day: by the last report up to that day; what is not done is overdue after its day. */
export function decisionStateOn({ due, reports }: { readonly due: CalendarDate; readonly reports: readonly Pick<DecisionReport, 'state' | 'on'>[] }, day: CalendarDate): DecisionState {
  const last = reports.findLast(({ on }) => on <= day)
  if (last?.state === 'done') return 'done'
  return due < day ? 'overdue' : (last?.state ?? 'given')
}

/** The day on which it became done; null while it is not. */
export const doneOn = ({ reports }: Pick<Decision, 'reports'>): CalendarDate | null => {
  const last = reports.at(-1)
  return last?.state === 'done' ? last.on : null
}

/**
 * The decisions with which a meeting opens: all that the meeting before it gave, and older ones that were not done by then. Each is heard
 * of until it is done, and once when it is.
 * @param day of the meeting
 * @param previous the day of the held meeting before; null when there was none
 */
export function toAnswerFor<D extends Pick<Decision, 'givenOn' | 'reports'>>(decisions: readonly D[], day: CalendarDate, previous: CalendarDate | null): D[] {
  return decisions.filter((decision) => {
    const done = doneOn(decision)
    return decision.givenOn < day && (done === null || previous === null || done > previous || decision.givenOn === previous)
  })
}

/** Why the decision cannot be kept: the field and the words, or null. @param day of the meeting */
export function objectionToDecision({ text, ownerId, ownerWords, due }: DecisionDraft, day: CalendarDate): { field: string; reason: string } | null {
  if (text === '') return { field: 'text', reason: 'Напишите, что поручено.' }
  if (ownerId === null && ownerWords === '') return { field: 'ownerId', reason: 'Выберите, кому поручено, или напишите словами.' }
  if (ownerId !== null && ownerWords !== '') return { field: 'ownerWords', reason: 'Исполнитель — или из списка, или словами.' }
  if (due < day) return { field: 'due', reason: 'Срок раньше самого заседания.' }
  return null
}
