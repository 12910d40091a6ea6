import type { ColumnType, Generated } from 'kysely'
import type { CalendarDate } from '#platform/calendar'
import type { Answer, AnswerWay } from './answer.ts'
import type { AttachmentKind } from './attachment.ts'
import type { Presence } from './attendance.ts'
import type { StepKind } from './meeting.ts'
import type { Outcome } from './minutes.ts'
import type { LetterVoteResult, VoteChoice } from './letter-vote.ts'
import type { Protocol } from './protocol.ts'

/** Values of jsonb are written as text and come back read. */
type Json<T> = ColumnType<T, string, string>

export type MeetingsTables = {
  meeting: {
    association_id: number
    id: Generated<number>
    plan_item_id: number | null
    year_from: number
    number: string
    topic: string
    form: string
    aim: string
    place: string
    host_school_id: number | null
    time_from: string | null
    time_to: string | null
    link: string
    output: string
    chair_id: number | null
    secretary_id: number | null
    version: Generated<number>
  }
  meeting_step: {
    association_id: number
    id: Generated<number>
    meeting_id: number
    kind: StepKind
    day: CalendarDate | null
    reason: string
    taken_by: number | null
    taken_by_name: string
    at: Date
  }
  agenda_item: { association_id: number; id: Generated<number>; meeting_id: number; position: number; question: string; minutes: number | null }
  agenda_speaker: { association_id: number; item_id: number; position: number; person_id: number | null; words: string }
  agenda_minutes: {
    association_id: number
    item_id: number
    outcome: Outcome
    heard: string
    spoke: string
    decided: string
    votes_for: number | null
    votes_against: number | null
    abstained: number | null
    written_by: number | null
    at: Date
    version: Generated<number>
  }
  meeting_attachment: {
    association_id: number
    id: Generated<number>
    meeting_id: number
    kind: AttachmentKind
    title: string
    file_id: number | null
    link: string
    added_on: CalendarDate
    added_by: number | null
  }
  attendance_sheet: { association_id: number; meeting_id: number; guests: Json<readonly string[]>; recorded_by: number | null; at: Date; version: Generated<number> }
  attendance: { association_id: number; meeting_id: number; person_id: number; presence: Presence }
  attendance_code: { association_id: number; code: string; meeting_id: number; day: CalendarDate; made_by: number | null; made_at: Date }
  attendance_code_setting: { association_id: number; minutes_before: number; minutes_after: number }
  self_mark: { association_id: number; id: Generated<number>; meeting_id: number; person_id: number; day: CalendarDate; presence: Presence; at: Date }
  decision: {
    association_id: number
    id: Generated<number>
    meeting_id: number
    item_id: number | null
    text: string
    owner_id: number | null
    owner_words: string
    due: CalendarDate
    given_on: CalendarDate
    given_by: number | null
    version: Generated<number>
  }
  decision_report: {
    association_id: number
    id: Generated<number>
    decision_id: number
    state: 'in work' | 'done'
    reported_on: CalendarDate
    words: string
    file_id: number | null
    reported_by: number | null
    reported_by_name: string
    at: Date
  }
  signed_minutes: {
    association_id: number
    meeting_id: number
    year_from: number
    number: string
    protocol: Json<Protocol>
    signed_on: CalendarDate
    signed_by: number | null
    signed_by_name: string
    at: Date
  }
  invitation: { association_id: number; meeting_id: number; person_id: number; invited_at: Date; reminded_for: CalendarDate | null; reminded_at: Date | null }
  invitation_link: { association_id: number; token_hash: string; meeting_id: number; person_id: number }
  meeting_answer: { association_id: number; id: Generated<number>; meeting_id: number; person_id: number; for_day: CalendarDate; answer: Answer; way: AnswerWay; noted_by_name: string; at: Date }
  reminder_setting: { association_id: number; days_before: number }
  calendar_feed: { association_id: number; id: Generated<number>; person_id: number | null; token: string; made_at: Date }
  letter_vote: {
    association_id: number
    id: Generated<number>
    question: string
    proposal: string
    plan_id: number | null
    opened_on: CalendarDate
    closes_on: CalendarDate
    opened_by: number | null
    opened_by_name: string
    voters: Json<readonly number[]>
    version: Generated<number>
  }
  letter_vote_cast: { association_id: number; vote_id: number; person_id: number; choice: VoteChoice; words: string; at: Date }
  letter_vote_result: {
    association_id: number
    vote_id: number
    year_from: number
    number: string
    result: Json<LetterVoteResult>
    closed_on: CalendarDate
    closed_by: number | null
    closed_by_name: string
    at: Date
  }
  minutes_remark: { association_id: number; id: Generated<number>; meeting_id: number; words: string; made_by: number | null; made_by_name: string; at: Date }
}
