import { workbookOf } from '#documents/excel'
import { pdfOf } from '#documents/pdf'
import { wordOf } from '#documents/word'
import { associationOf, schoolById, shown } from '#modules/people'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { summaryBookPaper, summaryBookSheets } from '../documents/summary-book-papers.ts'
import { summaryBook } from '../summary-book.ts'
import { movementsOfSchool } from '../store/stock.ts'
import { bookYear, periodOf } from './book-year.ts'
import type { Route } from './+types/book-paper'

/** «book.docx», «book.pdf», «book.xlsx» */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const [, ending] = /^book\.(docx|pdf|xlsx)$/.exec(args.params.paper) ?? notFound('Такой бумаги нет.')
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const year = bookYear(args.request, context)
    const book = summaryBook(await movementsOfSchool(context, school.id, periodOf(year).to), periodOf(year))
    const head = { association: (await associationOf(context)).name, school: school.name, period: `за ${year} год` }
    const bytes = ending === 'xlsx' ? await workbookOf(summaryBookSheets(book, head)) : ending === 'docx' ? await wordOf(summaryBookPaper(book, head), context.now) : await pdfOf(summaryBookPaper(book, head), context.now)
    return download(`Книга суммарного учёта ${year}, ${school.name}.${ending}`, bytes)
  })
