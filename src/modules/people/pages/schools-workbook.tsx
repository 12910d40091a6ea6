import { workbookOf } from '#documents/excel'
import { download } from '#platform/download'
import { schoolsSheet } from '../documents/lists.ts'
import { members } from '../store/people.ts'
import { schools } from '../store/schools.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/schools-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const librarians = new Map<number, number>()
    for (const { schoolId } of await members(context)) if (schoolId !== null) librarians.set(schoolId, (librarians.get(schoolId) ?? 0) + 1)
    return download('Школы города.xlsx', await workbookOf([schoolsSheet(await schools(context), librarians)]))
  })
