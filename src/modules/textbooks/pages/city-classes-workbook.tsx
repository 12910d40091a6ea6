import { workbookOf } from '#documents/excel'
import { shown } from '#modules/people'
import { download } from '#platform/download'
import { classesByGrade } from '../city-classes.ts'
import { cityClassesSheet } from '../documents/class-sheets.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/city-classes-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    return download('Ученики по параллелям.xlsx', await workbookOf([cityClassesSheet(await classesByGrade(context, year.from), year)]))
  })
