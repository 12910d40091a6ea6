import type { PlanIndicator } from '#modules/plan'
import type { CalendarDate } from '#platform/calendar'
import type { Fact } from '#platform/fact'
import type { CountRule } from './count-rule.ts'
import type { MeasureState, TrendMonth } from './trend.ts'

export type MeasureId = number

/** A row of the plan's indicators and what counts it: nothing while nobody chose, one number for the whole row, or a number for each of the means that it names. */
export interface Indicator extends PlanIndicator {
  readonly measures: readonly Measure[]
}

/** What is chosen about one number. */
export interface MeasureCard {
  readonly title: string
  /** Null when nobody set one. */
  readonly target: number | null
  /** As the plan or a person words it, '' when nobody did. */
  readonly unit: string
  /** Null until somebody chooses. */
  readonly rule: CountRule | null
}

export interface KeptMeasure extends MeasureCard {
  readonly id: MeasureId
  readonly planIndicatorId: number
  readonly version: number
}

/** One number of a plan, as it stands on the day of the context or stood when the year was closed. */
export interface Measure extends KeptMeasure {
  /** The rule as a person reads it; null until it is chosen. */
  readonly ruleWords: string | null
  /** Null where there is no data or no rule: see `valueInWords`. Shares are in per cent, 75 is 75 %. */
  readonly value: number | null
  /** Of how many members or schools the share is; null when it is not a share. */
  readonly denominator: number | null
  /** Exactly the records behind the value, in the order of their days. */
  readonly records: readonly Fact[]
  /** Fitting records that do not say whose they are or how long they took, and so are not in the value. */
  readonly uncounted: number
  /** Twelve months, September first. */
  readonly trend: readonly TrendMonth[]
  /** For 31 May at the pace so far; null in the first thirty days, without data, and when the year is closed. */
  readonly forecast: number | null
  readonly state: MeasureState | null
  /** The day on which the year was closed and the value with its records kept; null while it is live. */
  readonly frozenAt: CalendarDate | null
}
