import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { EventForm, EventKind, EventLevel } from './event.ts'
import type { ParticipationRole, Result } from './participation.ts'

/** A numeric comes back as text. */
type Hours = ColumnType<string | null, number | null, number | null>

export type TrainingTables = {
  event: {
    association_id: number
    id: Generated<number>
    kind: EventKind
    level: EventLevel
    form: EventForm
    title: string
    title_key: string
    organiser: string
    first_day: CalendarDate
    last_day: CalendarDate
    hours: Hours
    place: string
    link: string
    description: string
    entered_by: number | null
    entered_at: Date
    announced_by: number | null
    announced_at: Date | null
    version: Generated<number>
  }
  event_cancellation: { association_id: number; event_id: number; reason: string; cancelled_by: number | null; at: Date }
  event_registration: { association_id: number; event_id: number; person_id: number; at: Date }
  participation: {
    association_id: number
    id: Generated<number>
    event_id: number
    person_id: number
    school_id: number | null
    role: ParticipationRole
    result: Result
    result_words: string
    hours: Hours
    link: string
    recorded_by: number | null
    recorded_at: Date
    version: Generated<number>
  }
  participation_file: { association_id: number; participation_id: number; file_id: number }
  participation_verdict: { association_id: number; participation_id: number; version: number; outcome: 'confirmed' | 'refused'; words: string; given_by: number | null; at: Date }
}
