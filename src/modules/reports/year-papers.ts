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
import type { YearRecord } from './year-record.ts'

/** The analytical note of a plan's year, as of the context's day or of its closing. @throws {NotFound} when there is no such plan */
export const note = async (context: Context, planId: PlanId): Promise<Paper> => noteOfYear(await gatherYear(context, planId))

/** The report on the plan, line by line. @throws {NotFound} when there is no such plan */
export const report = async (context: Context, planId: PlanId): Promise<Paper> => reportOfYear(await gatherYear(context, planId))

/** The slides of the year: 8 to 14. @throws {NotFound} when there is no such plan */
export const deck = async (context: Context, planId: PlanId): Promise<Deck> => deckOfYear(await gatherYear(context, planId))

export const noteOfYear = (year: YearRecord): Paper => paperOf(noteOf(year, ...counted(year)))
export const reportOfYear = (year: YearRecord): Paper => paperOf(reportOf(year, yearFigures(year)))
export const deckOfYear = (year: YearRecord): Deck => deckOf(year, slidesTold(year, ...counted(year)))

/** What the record of a year amounts to, and what it proposes. */
function counted(year: YearRecord) {
  const figures = yearFigures(year)
  return [figures, proposalsOf(year, figures)] as const
}
