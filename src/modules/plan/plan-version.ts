import type { CalendarDate } from '#platform/calendar'
import type { Plan } from './plan.ts'

/** The text of a plan as it was approved; an approval after a correction makes the next one. */
export interface PlanVersion {
  /** From 1. */
  readonly number: number
  readonly approvedOn: CalendarDate
  readonly text: Plan
}
