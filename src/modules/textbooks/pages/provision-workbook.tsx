import { workbookOf } from '#documents/excel'
import { shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { download } from '#platform/download'
import { provisionOfCity } from '../documents/provision-of-city.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/provision-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    return download(`Обеспеченность ${schoolYearName(year).replace('/', '-')}.xlsx`, await workbookOf(await provisionOfCity(context, year)))
  })
