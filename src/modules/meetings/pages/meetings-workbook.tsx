import { workbookOf } from '#documents/excel'
import { associationOf, shown } from '#modules/people'
import { planOfYear } from '#modules/plan'
import { schoolYearName } from '#platform/calendar'
import { download } from '#platform/download'
import { meetingsSheet } from '../documents/lists.ts'
import { yearAsked } from '#platform/year-asked'
import { yearMeetings } from './year-meetings.ts'
import type { Route } from './+types/meetings-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context.today)
    const list = await yearMeetings(context, year, await planOfYear(context, year.from))
    const { name } = await associationOf(context)
    const title = `${name}. Заседания ${schoolYearName(year)} учебного года`
    return download(`Заседания ${schoolYearName(year).replace('/', '-')}.xlsx`, await workbookOf([meetingsSheet(list, title)]))
  })
