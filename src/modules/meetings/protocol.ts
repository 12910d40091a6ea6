import type { FullName } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { quorumOf, type Presence } from './attendance.ts'
import type { DecisionState } from './decision.ts'
import type { Outcome, Votes } from './minutes.ts'

/**
 * All that the minutes of a meeting say, with people as they were then. Read anew from the rows until it is signed, and kept as
 * signed from then on: a school renamed later does not change an old protocol.
 */
export interface Protocol {
  /** «Городское методическое объединение школьных библиотекарей» */
  readonly association: string
  readonly city: string
  /** '' until one is given. */
  readonly number: string
  readonly day: CalendarDate | null
  readonly timeFrom: string | null
  readonly timeTo: string | null
  readonly place: string
  readonly meetingNumber: string
  readonly topic: string
  readonly form: string
  readonly chair: ProtocolPerson | null
  readonly secretary: ProtocolPerson | null
  /** Only those who were marked; by surname. */
  readonly present: readonly (ProtocolPerson & { readonly presence: Presence })[]
  /** Voting members who were not marked. */
  readonly absent: readonly ProtocolPerson[]
  readonly guests: readonly string[]
  /** Voting members on that day, and how many of them were marked. */
  readonly members: number
  readonly voters: number
  /** «О выполнении решений»: those that earlier meetings left, as they stood on the day. */
  readonly earlier: readonly EarlierDecision[]
  readonly questions: readonly ProtocolQuestion[]
  /** Decisions on no question of the agenda. */
  readonly otherDecisions: readonly ProtocolDecision[]
  /** Titles of what is attached. */
  readonly materials: readonly string[]
}

export interface ProtocolPerson extends FullName {
  readonly id: number
  readonly post: string
  readonly school: string
  readonly votes: boolean
}

export interface ProtocolQuestion {
  readonly id: number
  readonly question: string
  readonly minutes: number | null
  readonly speakers: readonly (ProtocolPerson | { readonly words: string })[]
  /** Null until something is written about it. */
  readonly outcome: Outcome | null
  readonly heard: string
  readonly spoke: string
  readonly decided: string
  readonly votes: Votes | null
  readonly decisions: readonly ProtocolDecision[]
}

export interface ProtocolDecision {
  readonly id: number
  readonly text: string
  readonly owner: ProtocolPerson | { readonly words: string }
  readonly due: CalendarDate
}

export interface EarlierDecision extends ProtocolDecision {
  readonly givenOn: CalendarDate
  readonly state: DecisionState
  /** Words of the last report. */
  readonly words: string
}

/** Why the minutes cannot be signed yet, each reason in words; none when they can. */
export function lacksOf(protocol: Protocol): string[] {
  const marked = new Set(protocol.present.map(({ id }) => id))
  const unwritten = protocol.questions.flatMap(({ outcome, question }, at) => (outcome === null ? [`Не записан вопрос ${at + 1}: «${question}». Запишите его или снимите с повестки.`] : []))
  return [
    ...(protocol.day === null ? ['Не назначен день заседания.'] : []),
    ...(protocol.present.length === 0 ? ['Не отмечено, кто присутствовал.'] : []),
    ...(protocol.questions.length === 0 ? ['В повестке нет ни одного вопроса.'] : []),
    ...(protocol.chair === null ? ['Не назван председатель.'] : marked.has(protocol.chair.id) ? [] : ['Председатель не отмечен среди присутствующих.']),
    ...(protocol.secretary === null ? ['Не назван секретарь.'] : marked.has(protocol.secretary.id) ? [] : ['Секретарь не отмечен среди присутствующих.']),
    ...unwritten,
    ...protocol.questions.flatMap(({ votes, question }, at) =>
      votes !== null && votes.for + votes.against + votes.abstained > protocol.voters ? [`По вопросу ${at + 1}, «${question}», голосов больше, чем присутствует с правом голоса (${protocol.voters}).`] : [],
    ),
  ]
}

/**
 * The number that comes next: after the largest whole number signed in the school year, held and unsigned meetings before this one
 * first.
 * @param signed numbers of the year's signed protocols
 * @param waiting held meetings before this one whose minutes are not signed
 */
export function nextNumber(signed: readonly string[], waiting: number): string {
  const largest = Math.max(0, ...signed.filter((number) => /^\d{1,6}$/.test(number)).map(Number))
  return String(largest + waiting + 1)
}

/** A line of РЕШИЛИ under its number. */
export interface Resolution {
  /** «1.2» */
  readonly label: string
  readonly text: string
  /** What was charged to somebody; null for a line that only states. */
  readonly decision: ProtocolDecision | null
}

/** What was decided on a question, numbered within it: first what is stated, a line each, then what was charged to somebody. */
export function resolutionsOf({ decided, decisions }: Pick<ProtocolQuestion, 'decided' | 'decisions'>, question: number): Resolution[] {
  const stated = linesOf(decided).map((line) => ({ text: line.replace(/^\d{1,2}(?:\.\d{1,2})*[.)]\s+/, ''), decision: null }))
  const charged = decisions.map((decision) => ({ text: decision.text, decision }))
  return [...stated, ...charged].map((resolution, at) => ({ label: `${question}.${at + 1}`, ...resolution }))
}

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

export const hasQuorum = ({ members, voters }: Pick<Protocol, 'members' | 'voters'>): boolean => voters >= quorumOf(members)
