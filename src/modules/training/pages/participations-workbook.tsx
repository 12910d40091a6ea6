import { workbookOf } from '#documents/excel'
import { associationOf, shown } from '#modules/people'
import { schoolYearName, schoolYearPeriod } from '#platform/calendar'
import { download } from '#platform/download'
import { participationsSheet } from '../documents/participations-sheet.ts'
import { events } from '../store/events.ts'
import { asked, askedOf } from './which.ts'
import { wordsChosen } from './words-chosen.ts'
import type { Route } from './+types/participations-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const which = askedOf(args.request, context)
    const rows = await asked(context, which)
    const { name } = await associationOf(context)
    const ofYear = schoolYearName(which.year)
    const title = [`${name}. Участие в событиях, ${ofYear} учебный год`, wordsChosen(which, rows)].filter(Boolean).join(': ')
    return download(`Участие ${ofYear.replace('/', '-')}.xlsx`, await workbookOf([participationsSheet(rows, await events(context, schoolYearPeriod(which.year)), title)]))
  })
