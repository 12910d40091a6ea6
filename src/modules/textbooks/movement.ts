import type { CalendarDate } from '#platform/calendar'
import type { PartId } from './textbook.ts'

/*
 * Stock is the sum of movements. A movement changes how many copies a school has at hand (`copies`) and how many of them are worn out
 * and wait for writing off (`worn`); what it does to the balance follows from its kind.
 */

export type MovementKind = 'opening' | 'receipt' | 'write-off' | 'lent' | 'borrowed' | 'lent-back' | 'borrowed-back' | 'transfer' | 'correction' | 'worn'

export const movementKindName: Readonly<Record<MovementKind, string>> = {
  opening: 'начальный остаток',
  receipt: 'поступление',
  'write-off': 'списание',
  lent: 'передано во временное пользование',
  borrowed: 'получено во временное пользование',
  'lent-back': 'возвращено в школу',
  'borrowed-back': 'возвращено владельцу',
  transfer: 'передача с баланса на баланс',
  correction: 'исправление по пересчёту',
  worn: 'отмечено к списанию',
}

/** Copies that go or come by these stay on the balance where they were. */
export const offBalance: readonly MovementKind[] = ['lent', 'borrowed', 'lent-back', 'borrowed-back']

export type WriteOffReason = 'worn' | 'lost' | 'defect' | 'term' | 'other'
export const writeOffReasons: readonly WriteOffReason[] = ['worn', 'lost', 'defect', 'term', 'other']
export const writeOffReasonName: Readonly<Record<WriteOffReason, string>> = {
  worn: 'ветхость',
  lost: 'утрата',
  defect: 'дефект',
  term: 'истёк срок использования',
  other: 'другое',
}

export interface Movement {
  readonly id: number
  readonly schoolId: number
  readonly partId: PartId
  readonly kind: MovementKind
  /** How the number at hand changes. */
  readonly copies: number
  /** How the number of worn copies among them changes. */
  readonly worn: number
  readonly day: CalendarDate
  /** Year of printing; null when nobody told it. */
  readonly printedYear: number | null
  /** Kopecks a copy. */
  readonly price: number | null
  /** The paper by which it was done: «накладная № 12». */
  readonly paper: string
  readonly reason: string
  readonly otherSchoolId: number | null
  /** When what was lent or borrowed is to be returned. */
  readonly due: CalendarDate | null
  readonly recordedBy: string
  readonly recordedAt: Date
}

/** What a school has of one part. */
export interface Holding {
  readonly partId: PartId
  /** At hand, its own and borrowed; what is lent is not among them. */
  readonly copies: number
  /** Of these, worn out and waiting for writing off. */
  readonly worn: number
}
