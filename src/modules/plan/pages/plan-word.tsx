import { shown } from '#modules/people'
import { wordOf } from '#documents/word'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { planFileName, planPaper } from '../documents/plan-paper.ts'
import { planById } from '../store/plans.ts'
import type { Route } from './+types/plan-word'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = (await planById(context, idOf(args.params.planId))) ?? notFound('Такого плана нет.')
    return download(`${planFileName(plan)}.docx`, await wordOf(planPaper(plan), context.now))
  })
