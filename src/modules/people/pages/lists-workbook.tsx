import { workbookOf } from '#documents/excel'
import { download } from '#platform/download'
import { peopleSheet, schoolsSheet } from '../documents/lists.ts'
import { permit } from '../permissions.ts'
import { members } from '../store/people.ts'
import { schools } from '../store/schools.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/lists-workbook'

/** Everything that is kept of schools and people in the shape in which lists are brought in: read back, it changes nothing. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'bring in lists')
    const people = await members(context)
    const librarians = new Map<number, number>()
    for (const { schoolId } of people) if (schoolId !== null) librarians.set(schoolId, (librarians.get(schoolId) ?? 0) + 1)
    return download('Школы и люди.xlsx', await workbookOf([schoolsSheet(await schools(context), librarians), peopleSheet(people, { today: context.today, contacts: true })]))
  })
