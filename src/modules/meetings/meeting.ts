import type { PersonId, SchoolId } from '#modules/people'
import type { PlanItemId } from '#modules/plan'
import { calendarDate, type CalendarDate, type SchoolYear } from '#platform/calendar'
import { isLink, linkAsked } from '#platform/link'

export type MeetingId = number

/** What is typed about a meeting; its day, agenda, attendance and minutes are deeds of their own. '' stands for nothing said. */
export interface MeetingCard {
  /** In the plan or as the association counts: «2». The number of the protocol is another thing. */
  readonly number: string
  readonly topic: string
  /** «круглый стол», «семинар-практикум» */
  readonly form: string
  readonly aim: string
  readonly place: string
  readonly hostSchoolId: SchoolId | null
  /** 'HH:MM' in the city's time. */
  readonly timeFrom: string | null
  readonly timeTo: string | null
  /** Where those who take part online come. */
  readonly link: string
  /** Практический выход: what is to remain after the meeting. */
  readonly output: string
  readonly chairId: PersonId | null
  readonly secretaryId: PersonId | null
}

/** A meeting with what follows from the rows about it. */
export interface Meeting extends MeetingCard {
  readonly id: MeetingId
  /** Null for a meeting that the plan did not foresee. */
  readonly planItemId: PlanItemId | null
  readonly schoolYear: SchoolYear
  readonly state: MeetingState
  /** The day last set; null while nobody has set one. A cancelled meeting keeps the day that it had. */
  readonly day: CalendarDate | null
  /** How the day was set, changed, cancelled; the first step first. */
  readonly steps: readonly MeetingStep[]
  /** How many people were marked present; null while attendance has not been recorded. Guests do not count. */
  readonly present: number | null
  readonly signed: Signature | null
  readonly version: number
}

export interface MeetingStep {
  readonly kind: StepKind
  /** The day set; null for a cancellation and a notice. */
  readonly day: CalendarDate | null
  readonly reason: string
  readonly byName: string
  readonly at: Date
}

export type StepKind = 'day set' | 'notified' | 'moved' | 'cancelled'

/** Who signed the minutes, when, under which number of protocol. */
export interface Signature {
  readonly number: string
  readonly on: CalendarDate
  readonly byName: string
}

export type MeetingState = 'planned' | 'appointed' | 'notified' | 'unmarked' | 'held' | 'minuted' | 'signed' | 'cancelled'

export const meetingStateName: Readonly<Record<MeetingState, string>> = {
  planned: 'день не назначен',
  appointed: 'назначено',
  notified: 'уведомление разослано',
  unmarked: 'ждёт отметки присутствия',
  held: 'проведено',
  minuted: 'протокол пишется',
  signed: 'протокол подписан',
  cancelled: 'отменено',
}

/** What the state of a meeting follows from. */
export interface Evidence {
  readonly steps: readonly Pick<MeetingStep, 'kind' | 'day'>[]
  /** Whether attendance has been recorded: that is what makes a meeting held. */
  readonly held: boolean
  /** Whether minutes of any question have been written. */
  readonly minuted: boolean
  readonly signed: boolean
}

/** The state that the rows tell on a day; a meeting is held when somebody was marked present at it. */
export function stateOf({ steps, held, minuted, signed }: Evidence, today: CalendarDate): MeetingState {
  if (signed) return 'signed'
  if (held) return minuted ? 'minuted' : 'held'
  const last = steps.at(-1)
  if (last?.kind === 'cancelled') return 'cancelled'
  const day = dayOf(steps)
  if (day === null) return 'planned'
  if (day < today) return 'unmarked'
  return last?.kind === 'notified' ? 'notified' : 'appointed'
}

export const dayOf = (steps: readonly Pick<MeetingStep, 'day'>[]): CalendarDate | null => steps.findLast(({ day }) => day !== null)?.day ?? null

/** Whether it took place: facts and numbers of protocols count only such meetings. */
export const isHeld = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'held' || state === 'minuted' || state === 'signed'

/** «Заседание № 2. Тема» */
export const meetingTitle = ({ number, topic }: Pick<MeetingCard, 'number' | 'topic'>): string => (number ? `Заседание № ${number}. ${topic}` : `Заседание. ${topic}`)

/** Why the card cannot be kept: the field and the words, or null. */
export function objectionToCard({ topic, timeFrom, timeTo, link, chairId, secretaryId }: MeetingCard): { field: string; reason: string } | null {
  if (topic === '') return { field: 'topic', reason: 'Напишите тему заседания.' }
  if (timeFrom !== null && !isTime(timeFrom)) return { field: 'timeFrom', reason: wrongTime(timeFrom) }
  if (timeTo !== null && !isTime(timeTo)) return { field: 'timeTo', reason: wrongTime(timeTo) }
  if (timeTo !== null && (timeFrom === null || timeTo <= timeFrom)) return { field: 'timeTo', reason: 'Окончание — позже начала.' }
  if (link !== '' && !isLink(link)) return { field: 'link', reason: linkAsked }
  if (chairId !== null && chairId === secretaryId) return { field: 'secretaryId', reason: 'Председатель и секретарь — разные люди.' }
  return null
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
const wrongTime = (text: string): string => `Нет такого времени — «${text}». Пишите так: 14:30.`

/** Why the meeting cannot be on that day, in words; null when it can. August before the school year is allowed: years are opened then. */
export function objectionToDay(day: CalendarDate, { from, to }: SchoolYear): string | null {
  if (day >= calendarDate(from, 8, 1) && day <= calendarDate(to, 8, 31)) return null
  return `Этот день не из ${from}/${to} учебного года. Проверьте год.`
}

/** Why minutes of the meeting cannot be written today, in words; null when they can. */
export function objectionToWriting({ state, day }: Pick<Meeting, 'state' | 'day'>, today: CalendarDate): string | null {
  if (state === 'cancelled') return 'Заседание отменено: записывать нечего.'
  if (day === null) return 'Сначала назначьте день заседания.'
  return day > today ? 'Заседание ещё не началось: протокол пишут с его дня.' : null
}
