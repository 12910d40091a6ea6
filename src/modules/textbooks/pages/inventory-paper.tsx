import { workbookOf } from '#documents/excel'
import { pdfOf } from '#documents/pdf'
import { wordOf } from '#documents/word'
import { associationOf, schoolById, shown } from '#modules/people'
import { download } from '#platform/download'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { namedParts, partInWords } from '../book-words.ts'
import { stockCountPaper, stockCountSheet } from '../documents/stock-count-papers.ts'
import { catalogue } from '../store/catalogue.ts'
import { stockCountById } from '../store/stock-counts.ts'
import type { Route } from './+types/inventory-paper'

/** «count.docx», «count.pdf», «count.xlsx» */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const [, ending] = /^count\.(docx|pdf|xlsx)$/.exec(args.params.paper) ?? notFound('Такой бумаги нет.')
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const count = await stockCountById(context, idOf(args.params.countId))
    if (count?.schoolId !== school.id) notFound('Такой описи нет.')
    const parts = namedParts(await catalogue(context))
    const rows = count!.lines.map(({ partId, recorded, counted }) => ({ named: parts.get(partId)!, recorded, counted })).toSorted((one, other) => partInWords(one.named).localeCompare(partInWords(other.named), 'ru'))
    const name = `Опись № ${count!.number}, ${school.name}.${ending}`
    if (ending === 'xlsx') return download(name, await workbookOf([stockCountSheet(`Инвентаризационная опись № ${count!.number}. ${school.name}`, rows)]))
    const paper = stockCountPaper(count!, rows, { association: (await associationOf(context)).name, school: school.name })
    return download(name, ending === 'docx' ? await wordOf(paper, context.now) : await pdfOf(paper, context.now))
  })
