import type { PersonId, SchoolId } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import type { StoredFileId } from '#platform/stored-files'
import { objectionToHours, objectionToLink, type TrainingEvent } from './event.ts'

export type ParticipationId = number

export const participationRoles = ['listener', 'speaker', 'contestant', 'juror', 'organiser'] as const
export type ParticipationRole = (typeof participationRoles)[number]

export const participationRoleName: Readonly<Record<ParticipationRole, string>> = {
  listener: 'слушатель',
  speaker: 'докладчик',
  contestant: 'участник конкурса',
  juror: 'член жюри',
  organiser: 'организатор',
}

/** From the plainest to the highest; 'other' is told by its words. */
export const results = ['participation', 'certificate', 'diploma', 'laureate', 'prize', 'third place', 'second place', 'first place', 'winner', 'other'] as const
export type Result = (typeof results)[number]

export const resultName: Readonly<Record<Result, string>> = {
  participation: 'участие',
  certificate: 'сертификат',
  diploma: 'диплом',
  laureate: 'лауреат',
  prize: 'призёр',
  'third place': 'призёр, 3 место',
  'second place': 'призёр, 2 место',
  'first place': 'призёр, 1 место',
  winner: 'победитель',
  other: 'другое',
}

/** What reports tell apart. */
export const resultClasses = ['winner', 'prize', 'laureate', 'diploma', 'certificate', 'participation', 'other'] as const
export type ResultClass = (typeof resultClasses)[number]

export const resultClassName: Readonly<Record<ResultClass, string>> = {
  winner: 'победитель',
  prize: 'призёр',
  laureate: 'лауреат',
  diploma: 'диплом',
  certificate: 'сертификат',
  participation: 'участие',
  other: 'другое',
}

/** Prizes of any place are one class. */
export const resultClassOf = (result: Result): ResultClass =>
  result === 'first place' || result === 'second place' || result === 'third place' ? 'prize' : result

export const participationStates = ['waiting', 'confirmed', 'refused'] as const
export type ParticipationState = (typeof participationStates)[number]

export const participationStateName: Readonly<Record<ParticipationState, string>> = {
  waiting: 'ждёт подтверждения',
  confirmed: 'подтверждено',
  refused: 'возвращено',
}

/** What is typed about a participation. */
export interface ParticipationCard {
  readonly role: ParticipationRole
  readonly result: Result
  /** The result as the certificate words it; needed for 'other', free for the rest. */
  readonly resultWords: string
  /** Hours of this person; null when they are those of the event. */
  readonly ownHours: number | null
  /** Page that proves it, 'https://…', or ''. */
  readonly link: string
}

/** One person at one event in one role. */
export interface Participation extends ParticipationCard {
  readonly id: ParticipationId
  readonly event: Pick<TrainingEvent, 'id' | 'title' | 'kind' | 'level' | 'form' | 'organiser' | 'firstDay' | 'lastDay'>
  readonly personId: PersonId
  /** Where the person worked when it was recorded. */
  readonly schoolId: SchoolId | null
  /** The person's own, else those of the event; null when neither is known. */
  readonly hours: number | null
  /** Kept certificates and other proofs, for the owner and those who may see proofs. */
  readonly files: readonly StoredFileId[]
  readonly state: ParticipationState
  /** Who confirmed or refused what stands here now; null while it waits. */
  readonly verdict: { readonly by: PersonId | null; readonly at: Date; readonly words: string } | null
  readonly recordedBy: PersonId | null
  readonly recordedAt: Date
  readonly version: number
}

/** «призёр, 2 место», or the certificate's own words. */
export const resultInWords = ({ result, resultWords }: Pick<ParticipationCard, 'result' | 'resultWords'>): string =>
  resultWords === '' ? resultName[result] : result === 'other' || resultWords.toLowerCase().includes(resultName[result]) ? resultWords : `${resultName[result]} (${resultWords})`

/** Address of a kept proof, which opens for those who may. */
export const proofAddress = (id: ParticipationId, file: StoredFileId): string => `/participations/${id}/proofs/${file}`

export function objectionToParticipation(card: ParticipationCard): { field: string; reason: string } | null {
  if (card.result === 'other' && card.resultWords === '') return { field: 'resultWords', reason: 'Напишите результат словами, как в документе.' }
  if (card.resultWords.length > 300) return { field: 'resultWords', reason: 'Результат длиннее 300 знаков. Оставьте главное.' }
  return objectionToHours(card.ownHours, 'ownHours') ?? objectionToLink(card.link, 'proofLink')
}

/** Why nobody's participation can be recorded at the event yet, or null. */
export function objectionToTakingPart({ cancelled, lastDay }: Pick<TrainingEvent, 'cancelled' | 'lastDay'>, today: CalendarDate): string | null {
  if (cancelled) return 'Событие отменено: участия в нём не было.'
  return lastDay > today ? `Событие ещё не закончилось. Участие записывают с последнего дня — ${lastDay.split('-').toReversed().join('.')}.` : null
}

/** Papers and pictures; archives and pages of sites prove nothing at a glance. */
export const isProofName = (name: string): boolean => /\.(pdf|png|jpe?g|webp|gif|docx?|odt|rtf)$/i.test(name)
