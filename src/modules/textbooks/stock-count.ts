import type { CalendarDate } from '#platform/calendar'
import type { PartId } from './textbook.ts'

export type StockCountId = number

/** An inventory: what the commission found, beside what the records said when it was written down. */
export interface StockCount {
  readonly id: StockCountId
  readonly schoolId: number
  readonly day: CalendarDate
  readonly number: string
  /** Who counted, as written. */
  readonly commission: string
  readonly recordedBy: string
  readonly lines: readonly CountedPart[]
}

export interface CountedPart {
  readonly partId: PartId
  readonly recorded: number
  readonly counted: number
}

/** Copies short of the records and over them: the two never make up for each other. */
export function countDifference(lines: readonly CountedPart[]): { missing: number; extra: number } {
  return {
    missing: lines.reduce((sum, { recorded, counted }) => sum + Math.max(0, recorded - counted), 0),
    extra: lines.reduce((sum, { recorded, counted }) => sum + Math.max(0, counted - recorded), 0),
  }
}
