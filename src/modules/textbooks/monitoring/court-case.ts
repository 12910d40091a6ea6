import { daysLater, isCalendarDate, type CalendarDate } from '#platform/calendar'

export type CourtCaseId = number

/** A claim about textbooks that a school lacks, as forms 5.1 and 5.2 ask. */
export interface CourtCaseCard {
  readonly court: string
  /** What is claimed: «прокурор, 799 экземпляров». */
  readonly claim: string
  readonly openedOn: CalendarDate
  /** Null while it is heard. */
  readonly decidedOn: CalendarDate | null
  readonly decision: string
}

export interface CourtCase extends CourtCaseCard {
  readonly id: CourtCaseId
  readonly schoolId: number
  readonly recordedBy: string
  readonly version: number
}

/** Why it cannot be kept: the field and the words, or null. */
export function objectionToCourtCase({ court, claim, openedOn, decidedOn, decision }: CourtCaseCard, today: CalendarDate): { field: string; reason: string } | null {
  if (court === '') return { field: 'court', reason: 'Назовите суд.' }
  if (court.length > 300) return { field: 'court', reason: 'Название суда длиннее 300 знаков.' }
  if (claim.length > 1000) return { field: 'claim', reason: 'Напишите короче: не больше 1000 знаков.' }
  if (openedOn > today) return { field: 'openedOn', reason: 'Этот день ещё не наступил.' }
  if (decidedOn === null) return decision === '' ? null : { field: 'decidedOn', reason: 'Решение записано, а день решения — нет.' }
  if (decidedOn > today) return { field: 'decidedOn', reason: 'Этот день ещё не наступил.' }
  if (decidedOn < openedOn) return { field: 'decidedOn', reason: 'Решение раньше, чем дело начато.' }
  if (decision === '') return { field: 'decision', reason: 'Напишите, что решил суд.' }
  return decision.length > 1000 ? { field: 'decision', reason: 'Напишите короче: не больше 1000 знаков.' } : null
}

/** Cases that are heard on the day. */
export const heardOn = (cases: readonly CourtCase[], day: CalendarDate): CourtCase[] => cases.filter(({ openedOn, decidedOn }) => openedOn <= day && (decidedOn === null || decidedOn > day))

/** Cases decided in the three years up to the day. */
export function decidedInThreeYears(cases: readonly CourtCase[], day: CalendarDate): CourtCase[] {
  const from = yearsBefore(day, 3)
  return cases.filter(({ decidedOn }) => decidedOn !== null && decidedOn > from && decidedOn <= day)
}

/** 29 February of a year without it is its 28th. */
export function yearsBefore(day: CalendarDate, years: number): CalendarDate {
  const then = `${Number(day.slice(0, 4)) - years}${day.slice(4)}`
  return isCalendarDate(then) ? then : daysLater(`${Number(day.slice(0, 4)) - years}-03-01`, -1)
}
