import { may } from '#modules/people'
import type { Context } from '#platform/context'
import type { Fact } from '#platform/fact'

/** The proof of a record, for those who may open it: kept files of people are not for everybody. */
export const proofSeen = (context: Context, { kind, proof }: Pick<Fact, 'kind' | 'proof'>): string | null =>
  proof?.startsWith('/') && (kind === 'own record' || kind === 'participation') && !may(context, 'see proofs') ? null : proof
