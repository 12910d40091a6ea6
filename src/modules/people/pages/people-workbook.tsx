import { workbookOf } from '#documents/excel'
import { download } from '#platform/download'
import { peopleSheet } from '../documents/lists.ts'
import { may } from '../permissions.ts'
import { members } from '../store/people.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/people-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) =>
    download('Люди объединения.xlsx', await workbookOf([peopleSheet(await members(context), { today: context.today, contacts: may(context, 'see contacts') })])),
  )
