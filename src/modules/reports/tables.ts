import type { ColumnType, Generated } from 'kysely'
import type { FiguresMade, Origin, PaperKind } from './paper-version.ts'
import type { YearRecord } from './year-record.ts'

/** Values of jsonb are written as text and come back read. */
type Json<T> = ColumnType<T, string, never>

export type ReportTables = {
  report_paper: {
    association_id: number
    id: Generated<number>
    plan_id: number
    kind: PaperKind
    origin: Origin
    file_id: number
    pdf_id: number | null
    figures: Json<FiguresMade>
    based_on: number | null
    made_by: number | null
    made_at: Date
  }
  report_in_force: { association_id: number; plan_id: number; kind: PaperKind; paper_id: number; chosen_by: number | null; chosen_at: Date }
  year_closing: { association_id: number; plan_id: number; record: Json<YearRecord>; closed_by: number | null; closed_at: Date }
  year_review_given: { association_id: number; plan_id: number; person_id: number }
  year_review: { association_id: number; id: Generated<string>; plan_id: number; content: number; forms: number; organisation: number; topics: string; wishes: string }
  next_plan_reason: { association_id: number; plan_id: number; position: number; words: string; reason: string; address: string }
}
