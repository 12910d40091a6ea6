import { workbookOf } from '#documents/excel'
import { associationOf, permit, shown } from '#modules/people'
import { download } from '#platform/download'
import { namedParts } from '../book-words.ts'
import { stockForm } from '../documents/stock-sheet.ts'
import { catalogue } from '../store/catalogue.ts'
import type { Route } from './+types/stock-form-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'bring in stock lists')
    return download('Бланк фонда учебников.xlsx', await workbookOf([stockForm((await associationOf(context)).city, namedParts(await catalogue(context)))]))
  })
