import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { Block } from '#documents/blocks'
import type { AnswerKind, Serves, Sources } from './import/plan-import.ts'
import type { Approval, PlanReading, Responsible, Term } from './reading/plan-reading.ts'
import type { CommentKind } from './plan-comment.ts'
import type { LineKind, Plan, PlanLevel, PlanState } from './plan.ts'

/** Values of jsonb are written as text and come back read. */
type Json<T> = ColumnType<T, string, string>

export type PlanTables = {
  plan: {
    association_id: number
    id: Generated<number>
    year_from: number
    association: string
    level: PlanLevel | null
    theme: string
    aim: string
    version: Generated<number>
  }
  plan_line: { association_id: number; id: Generated<number>; plan_id: number; kind: LineKind; position: number; text: string; version: Generated<number> }
  plan_stamp: { association_id: number; plan_id: number; position: number; kind: Approval['kind']; raw: string }
  plan_step: {
    association_id: number
    id: Generated<number>
    plan_id: number
    state: PlanState
    taken_on: CalendarDate
    protocol_number: string
    words: string
    taken_by: number | null
    at: Date
  }
  plan_indicator: {
    association_id: number
    id: Generated<number>
    plan_id: number
    position: number
    task: string
    planned_result: string
    criterion: string
    /** A numeric comes back as text. */
    target: ColumnType<string | null, number | null, number | null>
    unit: string
    version: Generated<number>
  }
  plan_item: {
    association_id: number
    id: Generated<number>
    plan_id: number
    position: number
    kind: 'meeting' | 'activity'
    number: string
    section: string
    term: ColumnType<Term | null, string | null, string | null>
    place: string
    topic: string
    aim: string
    content: string
    form: string
    output: string
    status: string
    responsible: Json<readonly Responsible[]>
    extra: Json<Readonly<Record<string, string>>>
    version: Generated<number>
  }
  plan_item_serves: { association_id: number; item_id: number; line_id: number }
  plan_item_done: { association_id: number; item_id: number; done_on: CalendarDate; words: string; file_id: number | null; marked_by: number | null; at: Date }
  plan_import: {
    association_id: number
    id: Generated<number>
    file_id: number
    blocks: Json<readonly Block[]>
    reading: Json<PlanReading>
    sources: Json<Sources>
    serves: ColumnType<Serves | null, string | null, string | null>
    started_by: number | null
    started_at: Date
    adopted_as: number | null
    adopted_at: Date | null
    version: Generated<number>
  }
  plan_import_answer: {
    association_id: number
    import_id: number
    question: number
    answer: AnswerKind
    value: string
    place: string
    answered_by: number | null
    at: Date
    version: Generated<number>
  }
  plan_version: { association_id: number; plan_id: number; number: number; text: Json<Plan>; approved_on: CalendarDate; at: Date }
  plan_comment: {
    association_id: number
    id: Generated<number>
    plan_id: number
    place: string
    place_words: string
    kind: CommentKind
    words: string
    made_by: number | null
    made_by_name: string
    at: Date
  }
  plan_comment_verdict: { association_id: number; comment_id: number; taken: boolean; words: string; given_by: number | null; given_by_name: string; at: Date }
}
