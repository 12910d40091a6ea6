import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { Appendix, FederalEntry, FederalQuestion, FederalReading, Level, Stage } from './federal-list/entry.ts'

/** Values of jsonb are written as text and come back read. */
type Json<T> = ColumnType<T, string, string>

interface OrderColumns {
  order_number: string
  order_date: CalendarDate
  in_force_from: CalendarDate
  name: string
}

export type TextbookTables = {
  /** Shared by all associations, as its entries are. */
  federal_list: OrderColumns & { id: Generated<number>; content_hash: string; questions: Json<readonly FederalQuestion[]>; loaded_at: Date }
  federal_entry: {
    federal_list_id: number
    appendix: Appendix
    code: string
    /** From 1, in the order of the file. */
    position: number
    title: string
    authors: string
    publishers: Json<readonly string[]>
    aids: string
    grades: Json<readonly number[]>
    extra_year: boolean
    edition: number | null
    revised: boolean
    parts: number
    level: Level | null
    language: string | null
    subject: string
    area: string
    stage: Stage | null
    programme: string
    compulsory: boolean
    standard: string
    included_by: string
    holder: string
    term: FederalEntry['term']
    until_day: CalendarDate | null
  }
  federal_list_reading: OrderColumns & { association_id: number; id: Generated<number>; file_name: string; reading: Json<FederalReading>; read_by: number | null; read_at: Date }
  federal_list_choice: { association_id: number; id: Generated<number>; federal_list_id: number; chosen_by: number | null; chosen_at: Date }
}
