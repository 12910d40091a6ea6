import { workbookOf } from '#documents/excel'
import { associationOf, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { download } from '#platform/download'
import { participationsSheet } from '../documents/participations-sheet.ts'
import { asked, askedOf } from './which.ts'
import { wordsChosen } from './words-chosen.ts'
import type { Route } from './+types/participations-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const which = askedOf(args.request, context)
    const rows = await asked(context, which)
    const { name } = await associationOf(context)
    const year = which.event === null && which.person === null ? schoolYearName(which.year) : ''
    const title = [`${name}. Участие в событиях${year && `, ${year} учебный год`}`, wordsChosen(which, rows)].filter(Boolean).join(': ')
    return download(`${['Участие', year.replace('/', '-')].filter(Boolean).join(' ')}.xlsx`, await workbookOf([participationsSheet(rows, title)]))
  })
