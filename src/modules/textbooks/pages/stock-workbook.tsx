import { workbookOf } from '#documents/excel'
import { schoolById, shown } from '#modules/people'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { namedParts } from '../book-words.ts'
import { stockSheet } from '../documents/stock-sheet.ts'
import { catalogue } from '../store/catalogue.ts'
import { holdingsOf } from '../store/stock.ts'
import type { Route } from './+types/stock-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    return download(`Фонд учебников ${school.name}.xlsx`, await workbookOf([stockSheet(school.name, namedParts(await catalogue(context)), await holdingsOf(context, school.id))]))
  })
