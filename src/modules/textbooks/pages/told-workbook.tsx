import { workbookOf } from '#documents/excel'
import { associationOf, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { download } from '#platform/download'
import { toldSheet } from '../documents/told-sheet.ts'
import { toldData } from '../store/told-data.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/told-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const title = `${(await associationOf(context)).name}. Кто прислал данные об учебниках, ${schoolYearName(year)} учебный год`
    return download(`Кто прислал данные ${schoolYearName(year).replace('/', '-')}.xlsx`, await workbookOf([toldSheet(await toldData(context, year.from), title)]))
  })
