import type { Deck } from '#documents/deck'
import type { Paper } from '#documents/paper'
import type { PlanId } from '#modules/plan'
import type { Context } from '#platform/context'
import { noteOf } from './content/note.ts'
import { paperOf } from './content/paper.ts'
import { reportOf } from './content/report.ts'
import { deckOf, slidesTold } from './content/slides.ts'
import { yearFigures } from './figures/year-figures.ts'
import { gatherYear } from './gather.ts'
import { proposalsOf } from './next-plan/proposals.ts'

/** The analytical note of a plan's year, as of the context's day. @throws {Refusal} when there is no such plan */
export async function note(context: Context, planId: PlanId): Promise<Paper> {
  const year = await gatherYear(context, planId)
  const figures = yearFigures(year)
  return paperOf(noteOf(year, figures, proposalsOf(year, figures)))
}

/** The report on the plan, line by line. @throws {Refusal} when there is no such plan */
export async function report(context: Context, planId: PlanId): Promise<Paper> {
  const year = await gatherYear(context, planId)
  return paperOf(reportOf(year, yearFigures(year)))
}

/** The slides of the year: 8 to 14. @throws {Refusal} when there is no such plan */
export async function deck(context: Context, planId: PlanId): Promise<Deck> {
  const year = await gatherYear(context, planId)
  const figures = yearFigures(year)
  return deckOf(year, slidesTold(year, figures, proposalsOf(year, figures)))
}
