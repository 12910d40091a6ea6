import { workbookOf } from '#documents/excel'
import { shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { download } from '#platform/download'
import { notFound } from '#platform/refusal'
import { indicatorsSheet } from '../documents/sheets.ts'
import { indicatorsOf } from '../indicators-of.ts'
import { planShown } from './plan-shown.ts'
import type { Route } from './+types/indicators-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { id, schoolYear } = (await planShown(context, args.request)) ?? notFound('Плана ещё нет.')
    return download(`Показатели ${schoolYearName(schoolYear).replace('/', '-')}.xlsx`, await workbookOf([indicatorsSheet(await indicatorsOf(context, id))]))
  })
