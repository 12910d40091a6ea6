import { shown } from '#modules/people'
import { wordOf } from '#documents/word'
import { download } from '#platform/download'
import { planFileName, planPaper } from '../documents/plan-paper.ts'
import { planOf } from './plan-of.ts'
import type { Route } from './+types/plan-word'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    return download(`${planFileName(plan)}.docx`, await wordOf(planPaper(plan), context.now))
  })
