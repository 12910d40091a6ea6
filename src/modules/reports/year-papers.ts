import type { Deck } from '#documents/deck'
import type { Paper } from '#documents/paper'
import type { PlanId } from '#modules/plan'
import type { Context } from '#platform/context'
import { paperOf } from './content/paper.ts'
import { deckOf } from './content/slides.ts'
import { tellYear } from './told-year.ts'

/** The analytical note of a plan's year, as of the context's day or of its closing. @throws {NotFound} when there is no such plan */
export const note = async (context: Context, planId: PlanId): Promise<Paper> => paperOf((await tellYear(context, planId)).note)

/** The report on the plan, line by line. @throws {NotFound} when there is no such plan */
export const report = async (context: Context, planId: PlanId): Promise<Paper> => paperOf((await tellYear(context, planId)).report)

/** The slides of the year: 8 to 14. @throws {NotFound} when there is no such plan */
export async function deck(context: Context, planId: PlanId): Promise<Deck> {
  const { year, slides } = await tellYear(context, planId)
  return deckOf(year, slides)
}
