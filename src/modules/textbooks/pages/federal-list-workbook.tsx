import { sheetOf, workbookOf, type SheetColumnOf } from '#documents/excel'
import { shown } from '#modules/people'
import { schoolYearName, type SchoolYear } from '#platform/calendar'
import { download } from '#platform/download'
import { gradesInWords, levelName, type FederalEntry } from '../federal-list/entry.ts'
import { orderInWords } from '../federal-list/federal-list.ts'
import { standing, standingInWords } from '../federal-list/standing.ts'
import { federalListAsked } from './federal-list-shown.ts'
import type { Route } from './+types/federal-list-workbook'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { list, found, year } = await federalListAsked(context, args.params.listId, args.request)
    const sheet = sheetOf('Федеральный перечень', found, columns(year), [`Федеральный перечень учебников ${orderInWords(list)}`])
    return download(`Федеральный перечень ${orderInWords(list)}.xlsx`, await workbookOf([sheet]))
  })

const columns = (year: SchoolYear): SheetColumnOf<FederalEntry>[] => [
  { title: 'Приложение', kind: 'whole', value: ({ appendix }) => appendix },
  { title: 'Порядковый номер учебника', kind: 'text', value: ({ code }) => code },
  { title: 'Наименование учебника', value: ({ title }) => title },
  { title: 'Автор/авторский коллектив', value: ({ authors }) => authors },
  { title: 'Наименование издателя', value: ({ publishers }) => publishers.join('; ') },
  { title: 'Предмет', value: ({ subject }) => subject },
  { title: 'Класс', kind: 'text', value: gradesInWords },
  { title: 'Уровень', value: ({ level }) => (level === null ? '' : levelName[level]) },
  { title: 'Язык', value: ({ language }) => language ?? '' },
  { title: 'Для кого', value: ({ programme }) => programme },
  { title: 'Срок', kind: 'day', value: ({ until, term }) => until ?? (term === 'unlimited' ? 'бессрочно' : 'не понят') },
  { title: `В ${schoolYearName(year)} учебном году`, value: (entry) => standingInWords(standing(entry, year)) },
]
