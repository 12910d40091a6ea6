import { permit, shown } from '#modules/people'
import { schoolYearOf } from '#platform/calendar'
import { download } from '#platform/download'
import { wordOf } from '#documents/word'
import { samplePlan } from '../sample-plan.ts'
import type { Route } from './+types/import-sample'

/** The sample of a plan, to look at and to type over. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'import a plan')
    return download('Образец плана.docx', await wordOf(samplePlan(schoolYearOf(context.today)), context.now))
  })
