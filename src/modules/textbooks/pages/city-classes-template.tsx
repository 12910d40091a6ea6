import { workbookOf } from '#documents/excel'
import { schools, shown } from '#modules/people'
import { download } from '#platform/download'
import { classTemplate } from '../documents/class-sheets.ts'
import { classGroupsInYear } from '../store/classes.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/city-classes-template'

/** The classes of every school to fill in and bring back. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const year = yearAsked(args.request, context)
    const now = Map.groupBy(await classGroupsInYear(context, year.from), ({ schoolId }) => schoolId)
    const before = Map.groupBy(await classGroupsInYear(context, year.from - 1), ({ schoolId }) => schoolId)
    const toFill = (await schools(context)).map(({ id, name }) => ({ name, groups: now.get(id) ?? [], before: before.get(id) ?? [] }))
    return download('Классы всех школ.xlsx', await workbookOf([classTemplate(toFill, year)]))
  })
