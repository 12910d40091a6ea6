import { workbookOf } from '#documents/excel'
import { download } from '#platform/download'
import { sampleSheets } from '../documents/lists.ts'
import { permit } from '../permissions.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/lists-sample'

/** A workbook to type over and send back. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'bring in lists')
    return download('Образец списков.xlsx', await workbookOf(sampleSheets()))
  })
