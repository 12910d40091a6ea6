import { workbookOf } from '#documents/excel'
import { schoolById, shown } from '#modules/people'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { classTemplate } from '../documents/class-sheets.ts'
import { classGroups } from '../store/classes.ts'
import { yearAsked } from './year-asked.ts'
import type { Route } from './+types/school-classes-workbook'

/** The classes of a school to fill in and bring back. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { id, name } = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const year = yearAsked(args.request, context)
    const [groups, before] = [await classGroups(context, id, year.from), await classGroups(context, id, year.from - 1)]
    return download(`Классы, ${name}.xlsx`, await workbookOf([classTemplate([{ name, groups, before }], year)]))
  })
