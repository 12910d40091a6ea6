import type { CalendarDate } from './calendar.ts'

/**
 * Something that happened, as the room that keeps its record tells it to whoever counts. Never stored: each module's
 * door answers `facts(context, period)` anew, so a number can always be opened down to the records behind it.
 */
export interface Fact {
  /** What happened, in the words of the glossary: 'participation', 'meeting', 'attendance'. Each door lists the kinds that it tells. */
  readonly kind: string
  readonly day: CalendarDate
  /** Whose it is; null when it is the association's as a whole. */
  readonly personId: number | null
  readonly schoolId: number | null
  /** In Russian, as a list of records shows it. */
  readonly title: string
  /** Address of its page within the program. */
  readonly address: string
  /** Address of the file or page that proves it; null when nothing does. */
  readonly proof: string | null
  /** What rules of counting look at: { level: 'krai', form: 'webinar', confirmed: 'yes' }. Each door lists its marks and their values. */
  readonly marks: Readonly<Record<string, string>>
}
