import type { CalendarDate } from '#platform/calendar'

export type MattersTables = {
  daily_letter_choice: { association_id: number; person_id: number; wanted: boolean; at: Date }
  daily_letter_told: { association_id: number; person_id: number; day: CalendarDate; at: Date; token_hash: string | null }
}
