import { workbookOf } from '#documents/excel'
import { associationOf, shown } from '#modules/people'
import { download } from '#platform/download'
import { decisionsSheet } from '../documents/lists.ts'
import { decisionsShown } from './decisions-shown.ts'
import type { Route } from './+types/decisions-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { list, title } = await decisionsShown(context, args.request)
    const { name } = await associationOf(context)
    return download('Решения.xlsx', await workbookOf([decisionsSheet(list, `${name}. Решения: ${title}`)]))
  })
