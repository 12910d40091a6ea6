import { pdfOf } from '#documents/pdf'
import { slidesOf } from '#documents/slides'
import { wordOf } from '#documents/word'
import { shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { download } from '#platform/download'
import { citySummary } from '../documents/city-summary.ts'
import { summaryDeck } from '../documents/summary-deck.ts'
import { summaryPaper } from '../documents/summary-paper.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/summary-file'

/** «summary.docx», «summary.pdf», «summary.pptx» */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const ending = new URL(args.request.url).pathname.split('.').at(-1)
    const summary = await citySummary(context, year)
    const bytes = ending === 'pptx' ? await slidesOf(summaryDeck(summary), context.now) : ending === 'docx' ? await wordOf(summaryPaper(summary), context.now) : await pdfOf(summaryPaper(summary), context.now)
    return download(`Справка об обеспеченности ${schoolYearName(year).replace('/', '-')}.${ending}`, bytes)
  })
