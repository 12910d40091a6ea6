import { facts as meetingFacts } from '#modules/meetings'
import { facts as planFacts } from '#modules/plan'
import { facts as trainingFacts } from '#modules/training'
import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Fact } from '#platform/fact'

/** Doors of the rooms that keep records which indicators may count. */
const sources: readonly ((context: Context, period: Period) => Promise<readonly Fact[]>)[] = [planFacts, meetingFacts, trainingFacts]

/** All facts of a period, one room after another: they may share a transaction. */
export async function factsOf(context: Context, period: Period): Promise<Fact[]> {
  const facts: Fact[] = []
  for (const source of sources) facts.push(...(await source(context, period)))
  return facts
}
