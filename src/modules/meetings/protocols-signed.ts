import type { CalendarDate } from '#platform/calendar'
import type { Context } from '#platform/context'
import { letterVotes } from './store/letter-votes.ts'
import { meetings } from './store/meetings.ts'

export interface ProtocolSigned {
  readonly number: string
  readonly on: CalendarDate
  /** What was held: the topic of the meeting, the question of the vote. */
  readonly title: string
}

/** Protocols of meetings and of votes by letter, the latest first. */
export async function protocolsSigned(context: Context): Promise<ProtocolSigned[]> {
  const held = (await meetings(context)).flatMap(({ signed, day, topic }) => (signed && day ? [{ number: signed.number, on: day, title: topic }] : []))
  const voted = (await letterVotes(context)).flatMap(({ result, question }) => (result ? [{ number: result.number, on: result.on, title: question }] : []))
  return [...held, ...voted].toSorted((one, other) => other.on.localeCompare(one.on))
}
