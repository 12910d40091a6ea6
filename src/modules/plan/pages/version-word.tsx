import { shown } from '#modules/people'
import { wordOf } from '#documents/word'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { planFileName, planPaper } from '../documents/plan-paper.ts'
import { versionsOf } from '../store/versions.ts'
import { planOf } from './plan-of.ts'
import type { Route } from './+types/version-word'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const plan = await planOf(context, args.params)
    const number = idOf(args.params.number)
    const { text } = (await versionsOf(context, plan.id)).find((version) => version.number === number) ?? notFound('Такой редакции плана нет.')
    return download(`${planFileName(text)}, редакция ${number}.docx`, await wordOf(planPaper(text), context.now))
  })
