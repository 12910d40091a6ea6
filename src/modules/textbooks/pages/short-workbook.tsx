import { workbookOf } from '#documents/excel'
import { associationOf, shown } from '#modules/people'
import { schoolYearName } from '#platform/calendar'
import { download } from '#platform/download'
import { balanceSheet } from '../documents/balance-sheet.ts'
import { askedBalances } from './balances.ts'
import type { Route } from './+types/short-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { year, school, rows } = await askedBalances(args.request, context, 'short')
    const title = [(await associationOf(context)).name, school?.name, 'Чего не хватает', `${schoolYearName(year)} учебный год`].filter(Boolean).join('. ')
    return download('Чего не хватает.xlsx', await workbookOf([balanceSheet('Чего не хватает', rows, title)]))
  })
