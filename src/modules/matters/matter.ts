import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'

/** Something that waits for the person, with the page where it is done. */
export interface Matter {
  /** What is to be done, in the imperative: «Ответьте, придёте ли: Заседание № 2». */
  readonly text: string
  /** What one presses, a verb. */
  readonly action: string
  /** Address of the page where it is done. */
  readonly to: string
  /** The day by which it is to be done; null when there is none. */
  readonly due: CalendarDate | null
  readonly late: boolean
}

/** A room that may have something for the person who acts; knows by the actor's roles and name what is theirs. */
export type MatterSource = (context: Context) => Promise<Matter[]>

/** What is late first, then by term; what has no term last. */
export const lateFirst = (matters: readonly Matter[]): Matter[] =>
  matters.toSorted((one, other) => Number(other.late) - Number(one.late) || (one.due ?? '9').localeCompare(other.due ?? '9'))
