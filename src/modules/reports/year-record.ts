import type { Plan, PlanItem } from '#modules/plan'
import type { CalendarDate, Period } from '#platform/calendar'
import type { ReviewedPart } from './year-review.ts'

/** A record of the program: what a number opens and a text quotes. */
export interface Entry {
  readonly title: string
  /** Address of its page within the program. */
  readonly address: string
}

/** All that the papers of a year tell, gathered from the rooms where it is kept. Everything said or counted comes from here. */
export interface YearRecord {
  readonly countedOn: CalendarDate
  /** The days told of: the school year, or as much of it as has passed. */
  readonly period: Period
  /** The day on which the year was closed; null while it runs. */
  readonly closedOn: CalendarDate | null
  readonly association: { readonly name: string; readonly shortName: string; readonly city: string; readonly beginnersSchoolName: string | null }
  /** Who signs the papers. */
  readonly signatures: readonly { readonly post: string; readonly name: string }[]
  readonly plan: Plan
  readonly items: readonly ItemOfYear[]
  readonly members: readonly MemberOfYear[]
  /** Schools of the city. */
  readonly schools: readonly SchoolOfYear[]
  readonly meetings: readonly MeetingOfYear[]
  readonly decisions: readonly DecisionOfYear[]
  /** What remains after meetings: files, collections, samples. */
  readonly deliverables: readonly DeliverableOfYear[]
  readonly participations: readonly ParticipationOfYear[]
  readonly indicators: readonly IndicatorOfYear[]
  readonly reviews: ReviewsOfYear
}

/** What members said of the year, without names; nothing while too few have answered. */
export interface ReviewsOfYear {
  readonly given: readonly (Entry & Readonly<Record<ReviewedPart, number>>)[]
  /** Topics proposed for the next year. */
  readonly topics: readonly Entry[]
}

/** A line of the plan's body and how it stands. */
export interface ItemOfYear extends Entry {
  readonly item: PlanItem
  /** 'ahead': its term is not over yet, or names no days while the year runs. */
  readonly state: 'done' | 'late' | 'ahead' | 'cancelled'
  readonly doneOn: CalendarDate | null
  /** What came of it, in the words of whoever marked it. */
  readonly result: string
  /** Why it is not done, as far as anybody wrote it; '' otherwise. */
  readonly reason: string
}

/** A librarian of the association; the title is the full name. */
export interface MemberOfYear extends Entry {
  readonly id: number
  readonly schoolId: number | null
  /** '' when nobody entered it. */
  readonly category: string
  /** Whole years in the profession; null when nobody knows. */
  readonly years: number | null
  readonly beginner: boolean | null
}

export interface SchoolOfYear extends Entry {
  readonly id: number
}

export interface MeetingOfYear extends Entry {
  readonly id: number
  /** Line of the plan that it fulfils. */
  readonly itemId: number | null
  /** 'unmarked': its day has passed, and nobody recorded who came. */
  readonly state: 'planned' | 'unmarked' | 'held' | 'cancelled'
  readonly day: CalendarDate | null
  readonly topic: string
  /** The school that received it, or another place. */
  readonly place: string
  readonly form: string
  readonly present: readonly Presence[]
  readonly speakers: readonly Speech[]
  /** Why it was cancelled, as far as anybody wrote it. */
  readonly reason: string
}

/** Somebody who spoke; a guest has a name alone. */
export interface Speech extends Entry {
  readonly personId: number | null
}

export interface Presence extends Entry {
  readonly personId: number
  readonly schoolId: number | null
  readonly online: boolean
}

export interface DecisionOfYear extends Entry {
  readonly id: number
  readonly meetingId: number
  readonly meetingDay: CalendarDate | null
  readonly what: string
  /** Names of those who answer for it; '' when nobody is named. */
  readonly who: string
  readonly due: CalendarDate | null
  readonly state: 'done' | 'open' | 'overdue'
  /** What whoever does it wrote last. */
  readonly words: string
}

export interface DeliverableOfYear extends Entry {
  readonly id: number
  readonly meetingId: number | null
  readonly day: CalendarDate
}

/** One person at one event. The words are Russian, as the page of the event shows them. */
export interface ParticipationOfYear extends Entry {
  readonly personId: number
  readonly schoolId: number | null
  readonly eventId: number
  readonly event: string
  readonly day: CalendarDate
  /** «муниципальный», «краевой». */
  readonly level: string
  /** Place of the level from the school up, for order. */
  readonly rank: number
  readonly contest: boolean
  /** Whether the event was a session of the school for beginners. */
  readonly beginnersSession: boolean
  /** «слушатель», «выступающий». */
  readonly role: string
  /** Whether others were told of own work. */
  readonly shares: boolean
  /** «призёр»; '' without one. */
  readonly result: string
  readonly won: boolean
  readonly confirmed: boolean
  readonly hours: number | null
}

export interface IndicatorOfYear extends Entry {
  readonly id: number
  readonly task: string
  readonly plannedResult: string
  readonly criterion: string
  /** '%' for a share. */
  readonly unit: string
  readonly target: number | null
  /** Null when there is no data or no rule to count by. */
  readonly value: number | null
  /** Whether anybody chose what is counted. */
  readonly ruled: boolean
  readonly records: readonly Entry[]
}

/** Whether the school year is over or closed; before that what is missing may still come. */
export const isComplete = ({ closedOn, period, plan }: YearRecord): boolean => closedOn !== null || period.to >= `${plan.schoolYear.to}-08-31`

/** The day on which people and schools are counted. */
export const countedAsOf = ({ countedOn, period }: Pick<YearRecord, 'countedOn' | 'period'>): CalendarDate => (countedOn < period.to ? countedOn : period.to)

/** Whether its first day has come. */
export const hasBegun = ({ countedOn, period }: Pick<YearRecord, 'countedOn' | 'period'>): boolean => countedOn >= period.from

/** Address of a plan's page. */
export const planAddress = (plan: Pick<Plan, 'id'>): string => `/plans/${plan.id}`
