import { shown } from '#modules/people'
import { pdfOf } from '#documents/pdf'
import { download } from '#platform/download'
import { planFileName, planPaper } from '../documents/plan-paper.ts'
import { planOf } from './plan-of.ts'
import type { Route } from './+types/plan-pdf'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    return download(`${planFileName(plan)}.pdf`, await pdfOf(planPaper(plan), context.now))
  })
