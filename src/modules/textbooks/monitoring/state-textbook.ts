import type { WorkId } from '../textbook.ts'

/**
 * Where a unified state textbook stands. Nothing in a title tells a state textbook surely, so the methodist marks each once for the city;
 * a textbook without a mark is not one.
 */
export type StateStanding = 'listed' | 'planned'

export const stateStandings: readonly StateStanding[] = ['listed', 'planned']
export const stateStandingName: Readonly<Record<StateStanding, string>> = { listed: 'включён в федеральный перечень', planned: 'планируется к включению' }

export interface StateTextbook {
  readonly workId: WorkId
  readonly standing: StateStanding
}
