import type { PersonId } from '#modules/people'
import type { PlanId } from '#modules/plan'
import { dateShort } from '#platform/russian'
import type { CalendarDate } from '#platform/calendar'
import { quorumOf } from './attendance.ts'

export type LetterVoteId = number

/** A vote without a meeting (заочное голосование): a question, a proposed decision, and a term for answers. */
export interface LetterVote {
  readonly id: LetterVoteId
  readonly question: string
  /** The decision as it will stand when it is adopted. */
  readonly proposal: string
  /** The plan that is voted on; null when the vote is about something else. */
  readonly planId: PlanId | null
  readonly openedOn: CalendarDate
  /** The last day for answers. */
  readonly closesOn: CalendarDate
  readonly openedByName: string
  /** Who had a vote when it was opened. */
  readonly voters: readonly PersonId[]
  readonly cast: readonly CastVote[]
  /** Null until the protocol is made. */
  readonly result: LetterVoteResult | null
}

export interface CastVote {
  readonly personId: PersonId
  readonly choice: VoteChoice
  /** A remark; '' for none. */
  readonly words: string
  readonly at: Date
}

export const voteChoices = ['for', 'against', 'abstained'] as const
export type VoteChoice = (typeof voteChoices)[number]

export const voteChoiceName: Readonly<Record<VoteChoice, string>> = { for: 'за', against: 'против', abstained: 'воздержался' }

/** What the protocol of the vote says, with people as they were then. */
export interface LetterVoteResult {
  readonly number: string
  readonly on: CalendarDate
  readonly count: VoteCount
  readonly votes: readonly { readonly name: string; readonly post: string; readonly choice: VoteChoice; readonly words: string }[]
  readonly association: string
  readonly city: string
  readonly head: string
  readonly secretary: string
}

export interface VoteCount {
  readonly voters: number
  readonly for: number
  readonly against: number
  readonly abstained: number
  /** How many answers make the vote valid. */
  readonly quorum: number
  /** Whether so many answered and more than half of them were for it. */
  readonly adopted: boolean
}

/** 'open': answers are taken; 'over': the term has passed or everybody has answered; 'closed': the protocol is made. */
export type LetterVoteState = 'open' | 'over' | 'closed'

export const letterVoteStateName: Readonly<Record<LetterVoteState, string>> = { open: 'идёт', over: 'ждёт протокола', closed: 'завершено' }

export function letterVoteState({ closesOn, voters, cast, result }: Pick<LetterVote, 'closesOn' | 'voters' | 'cast' | 'result'>, today: CalendarDate): LetterVoteState {
  if (result) return 'closed'
  return today > closesOn || cast.length === voters.length ? 'over' : 'open'
}

/** A vote is valid when more than half of those with a vote have answered; the decision is adopted when more than half of the answers are for it. */
export function countVotes({ voters, cast }: Pick<LetterVote, 'voters' | 'cast'>): VoteCount {
  const count = (choice: VoteChoice) => cast.filter((vote) => vote.choice === choice).length
  const quorum = quorumOf(voters.length)
  const votesFor = count('for')
  return { voters: voters.length, for: votesFor, against: count('against'), abstained: count('abstained'), quorum, adopted: cast.length >= quorum && 2 * votesFor > cast.length }
}

/** Why the person cannot answer today, in words; null when they can. */
export function objectionToCast(vote: Pick<LetterVote, 'closesOn' | 'voters' | 'result'>, personId: PersonId | null, today: CalendarDate): string | null {
  if (vote.result) return `Голосование завершено, протокол № ${vote.result.number} составлен.`
  if (personId === null || !vote.voters.includes(personId)) return 'В этом голосовании у вас нет голоса: голосуют члены объединения, бывшие в нём в день его начала.'
  return today > vote.closesOn ? `Срок ответа прошёл ${dateShort(vote.closesOn)}.` : null
}
