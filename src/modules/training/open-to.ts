import { may } from '#modules/people'
import type { Context } from '#platform/context'
import type { Participation } from './participation.ts'

/** Those that the actor may see: their own, the confirmed ones, and for those who see proofs all. */
export function openTo<P extends Pick<Participation, 'personId' | 'state'>>(context: Pick<Context, 'actor'>, participations: readonly P[]): P[] {
  const seesAll = may(context, 'see proofs')
  return participations.filter(({ personId, state }) => seesAll || state === 'confirmed' || personId === context.actor.personId)
}
