import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { Appendix, FederalEntry, FederalQuestion, FederalReading, Level as FederalLevel, Stage } from './federal-list/entry.ts'
import type { MovementKind } from './movement.ts'
import type { NeedReason } from './monitoring/reason.ts'
import type { StateStanding } from './monitoring/state-textbook.ts'
import type { BooksOf, ProgrammeCode } from './programmes.ts'
import type { StockQuestion, StockRow, StockSheet } from './reading/stock-reading.ts'
import type { Relation } from './substitution.ts'
import type { Level, Medium, WorkKind } from './textbook.ts'

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
    level: FederalLevel | null
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
  textbook_work: {
    association_id: number
    id: Generated<number>
    kind: WorkKind
    subject: string
    title: string
    authors: string
    grades: readonly number[]
    level: Level
    programme: ProgrammeCode
    match_key: string
    version: Generated<number>
  }
  textbook_edition: {
    association_id: number
    id: Generated<number>
    work_id: number
    publisher: string
    publisher_key: string
    edition_number: number | null
    revised: Generated<boolean>
    first_year: number | null
    last_year: number | null
    isbn: string | null
    medium: Medium
    version: Generated<number>
  }
  textbook_part: { association_id: number; id: Generated<number>; edition_id: number; number: number; price: number | null }
  textbook_substitution: {
    association_id: number
    edition_id: number
    other_id: number
    relation: Relation
    reason: string
    decided_by_name: string
    decided_at: Date
  }
  textbook_movement: {
    association_id: number
    id: Generated<number>
    school_id: number
    part_id: number
    kind: MovementKind
    copies: number
    worn: Generated<number>
    day: CalendarDate
    printed_year: number | null
    price: number | null
    paper: string
    reason: Generated<string>
    other_school_id: number | null
    due: CalendarDate | null
    import_id: number | null
    recorded_by: number | null
    recorded_by_name: string
    recorded_at: Date
  }
  stock_count: {
    association_id: number
    id: Generated<number>
    school_id: number
    day: CalendarDate
    number: string
    commission: string
    recorded_by_name: string
    recorded_at: Date
  }
  stock_count_line: { association_id: number; stock_count_id: number; part_id: number; recorded: number; counted: number }
  stock_list: {
    association_id: number
    id: Generated<number>
    school_id: number | null
    name: string
    whole: boolean
    content_hash: string
    reading: Json<{ readonly sheets: readonly StockSheet[]; readonly questions: readonly StockQuestion[] }>
    answers: ColumnType<Readonly<Record<string, string>>, string | undefined, string>
    started_by: number | null
    started_by_name: string
    started_at: Date
    brought_in_by_name: string | null
    brought_in_at: Date | null
    undone_by_name: string | null
    undone_at: Date | null
  }
  stock_list_row: {
    association_id: number
    list_id: number
    /** From 0, in the order of the file. */
    position: number
    row_key: string
    school: string
    copies: number | null
    said: Json<StockRow>
    /** Null while the row waits; none when it is no textbook. */
    part_ids: ColumnType<readonly number[] | null, string | null | undefined, string | null>
  }
  textbook_meaning: {
    association_id: number
    row_key: string
    edition_id: number | null
    part_number: number | null
    said: Json<StockRow>
    decided_by_name: string
    decided_at: Date
  }
  class_group: {
    association_id: number
    id: Generated<number>
    school_id: number
    school_year: number
    grade: number
    letter: string
    programme: ProgrammeCode
    pupils: number | null
    forecast: number | null
    version: Generated<number>
  }
  subject_group: { association_id: number; class_group_id: number; subject: string; level: Level; pupils: number | null }
  textbook_assignment: {
    association_id: number
    school_id: number
    school_year: number
    grade: number
    letter: string
    programme: ProgrammeCode
    subject: string
    level: Level
    edition_id: number
    assigned_by_name: string
    assigned_at: Date
  }
  subject_taught: {
    association_id: number
    programme: ProgrammeCode
    subject: string
    grade: number
    taught: boolean
    said_by_name: string
    said_at: Date
  }
  textbook_setting: {
    association_id: number
    teacher_copies: Generated<number>
    reserve: Generated<number>
    loss: Generated<number>
    grade_10_share: Generated<number>
    version: Generated<number>
  }
  state_textbook: { association_id: number; work_id: number; standing: StateStanding; marked_by_name: string; marked_at: Date }
  monitoring_reason: {
    association_id: number
    school_id: number
    school_year: number
    books: BooksOf
    subject: string
    grade: number
    reason: NeedReason
    words: string
    stated_by_name: string
    stated_at: Date
    version: Generated<number>
  }
  textbook_court_case: {
    association_id: number
    id: Generated<number>
    school_id: number
    court: string
    claim: string
    opened_on: CalendarDate
    decided_on: CalendarDate | null
    decision: string
    recorded_by_name: string
    version: Generated<number>
  }
  textbook_confirmation: {
    association_id: number
    id: Generated<number>
    school_id: number
    school_year: number
    what: 'classes' | 'stock'
    confirmed_on: CalendarDate
    confirmed_by_name: string
    confirmed_at: Date
  }
  textbook_reminder: { association_id: number; person_id: number; reminded_at: Date }
}
