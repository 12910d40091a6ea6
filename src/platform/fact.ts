import type { CalendarDate } from './calendar.ts'

/**
 * One thing that happened, in the shape that every module offers its records to indicators and reports.
 * Not stored: each module makes it from its own rows when asked `facts(context, period)`.
 */
export interface Fact {
  /** What kind of thing, from the list of its module: 'meeting held', 'participation', 'deliverable'. */
  readonly kind: string
  /** Address of the record within the program, also its identity: '/events/12#participation-40'. */
  readonly address: string
  readonly day: CalendarDate
  /** Shown in lists of records. */
  readonly title: string
  readonly personId: number | null
  readonly person: string | null
  readonly schoolId: number | null
  readonly school: string | null
  /** Words by which a count rule chooses: { level: 'krai', confirmed: 'yes' }; keys and values from the module's list. */
  readonly traits: Readonly<Record<string, string>>
  /** What proves it: a file's address or a link; null when nothing is attached. */
  readonly proof: string | null
  /** How much it adds to a sum (hours, people); a count adds one a fact. */
  readonly amounts: Readonly<Record<string, number>>
}
