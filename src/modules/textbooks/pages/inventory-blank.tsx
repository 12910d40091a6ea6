import { wordOf } from '#documents/word'
import { associationOf, schoolById, shown } from '#modules/people'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { stockCountPaper } from '../documents/stock-count-papers.ts'
import { heldParts } from './held-parts.ts'
import type { Route } from './+types/inventory-blank'

/** All textbooks of the school with an empty column, to take to the shelves. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const rows = (await heldParts(context, school.id)).map(({ named, copies }) => ({ named, recorded: copies, counted: null }))
    return download(`Бланк описи, ${school.name}.docx`, await wordOf(stockCountPaper(null, rows, { association: (await associationOf(context)).name, school: school.name }), context.now))
  })
