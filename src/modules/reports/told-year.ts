import type { PlanId } from '#modules/plan'
import type { Context } from '#platform/context'
import type { Telling } from './content/chapter.ts'
import { noteOf } from './content/note.ts'
import { reportOf } from './content/report.ts'
import { slidesTold, type ToldSlide } from './content/slides.ts'
import { allFigures, type Figure } from './figures/figure.ts'
import { yearFigures, type YearFigures } from './figures/year-figures.ts'
import { gatherYear } from './gather.ts'
import type { Proposal } from './next-plan/proposal.ts'
import { proposalsOf } from './next-plan/proposals.ts'
import type { YearRecord } from './year-record.ts'

/** A year with all that its papers and pages tell of it. */
export interface ToldYear {
  readonly year: YearRecord
  readonly figures: YearFigures
  readonly proposals: readonly Proposal[]
  readonly note: Telling
  readonly report: Telling
  readonly slides: readonly ToldSlide[]
  /** Every number told anywhere. */
  readonly numbers: readonly Figure[]
}

export function toldYear(year: YearRecord): ToldYear {
  const figures = yearFigures(year)
  const proposals = proposalsOf(year, figures)
  const [note, report, slides] = [noteOf(year, figures, proposals), reportOf(year, figures), slidesTold(year, figures, proposals)]
  return { year, figures, proposals, note, report, slides, numbers: allFigures([figures, note, report, slides]) }
}

/** The year of a plan, as of the context's day or of its closing. @throws {NotFound} when there is no such plan */
export const tellYear = async (context: Context, planId: PlanId): Promise<ToldYear> => toldYear(await gatherYear(context, planId))
