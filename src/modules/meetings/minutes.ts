import type { AgendaItemId } from './agenda.ts'

/** A question was considered, or taken off the agenda at the meeting. */
export type Outcome = 'considered' | 'taken off'

/** What is written about one question. */
export interface MinutesDraft {
  readonly outcome: Outcome
  /** СЛУШАЛИ: the gist; who spoke stands in the agenda. */
  readonly heard: string
  /** ВЫСТУПИЛИ: each on a line. */
  readonly spoke: string
  /** РЕШИЛИ: each on a line; what has an owner and a day is a decision of its own. */
  readonly decided: string
  /** Null when there was no vote. */
  readonly votes: Votes | null
}

export interface Minutes extends MinutesDraft {
  readonly itemId: AgendaItemId
  readonly version: number
}

export interface Votes {
  readonly for: number
  readonly against: number
  readonly abstained: number
}

/** Why the minutes of a question cannot be kept: the field and the words, or null. @param voters present with a vote */
export function objectionToMinutes({ outcome, heard, decided, votes }: MinutesDraft, voters: number): { field: string; reason: string } | null {
  if (outcome === 'taken off') return votes === null ? null : { field: 'votesFor', reason: 'По снятому вопросу не голосуют.' }
  if (heard === '' && decided === '') return { field: 'heard', reason: 'Напишите, что слушали или что решили. Если вопрос не рассматривали, снимите его с повестки.' }
  if (votes === null) return null
  if (Object.values(votes).some((count) => count < 0)) return { field: 'votesFor', reason: 'Голосов не бывает меньше нуля.' }
  const cast = votes.for + votes.against + votes.abstained
  if (cast === 0) return { field: 'votesFor', reason: 'Если голосования не было, оставьте голоса пустыми.' }
  if (cast > voters) return { field: 'votesFor', reason: `Голосов ${cast}, а с правом голоса присутствуют ${voters}.` }
  return null
}

/** «единогласно», «за — 12, против — 1, воздержались — 2» */
export function votesInWords({ for: inFavour, against, abstained }: Votes): string {
  if (against === 0 && abstained === 0) return `единогласно (за — ${inFavour})`
  return `за — ${inFavour}, против — ${against}, воздержались — ${abstained}`
}
