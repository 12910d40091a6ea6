import { Page, Table } from '#ui'
import { schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { counted, dateShort, numberInFigures } from '#platform/russian'
import { roubles } from '../money.ts'
import { summaryBook, type Worth } from '../summary-book.ts'
import { movementsOfSchool } from '../store/stock.ts'
import { bookYear, periodOf } from './book-year.ts'
import type { Route } from './+types/book'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const year = bookYear(args.request, context)
    const period = periodOf(year)
    return { school: { id: school.id, name: school.name }, year, book: summaryBook(await movementsOfSchool(context, school.id, period.to), period) }
  })

const money = ({ copies, sum, unpriced }: Worth): string => (copies !== 0 && unpriced === copies ? 'нет данных' : roubles(sum))
const bare = (number: number): string => (number === 0 ? '' : numberInFigures(number))

export default function BookPage({ loaderData: { school, year, book } }: Route.ComponentProps) {
  const here = `/textbooks/schools/${school.id}/book`
  const lines = (kind: 'received' | 'withdrawn') => book[kind].map((line, id) => ({ id, ...line }))
  return (
    <Page
      title={`Книга суммарного учёта, ${year} год`}
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: school.name, to: `/textbooks/schools/${school.id}` }, { title: 'Фонд', to: `/textbooks/schools/${school.id}/stock` }]}
      actions={
        <>
          {(['docx', 'pdf', 'xlsx'] as const).map((ending) => (
            <a key={ending} className="button quiet" href={`${here}/book.${ending}?year=${year}`}>
              {{ docx: 'Скачать в Word', pdf: 'PDF', xlsx: 'Скачать в Excel' }[ending]}
            </a>
          ))}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <nav className="choices" aria-label="Год">
        Год: <a href={`${here}?year=${year - 1}`}>{year - 1}</a> <strong aria-current="true">{year}</strong> <a href={`${here}?year=${year + 1}`}>{year + 1}</a>
      </nav>
      <Table
        caption="Часть 1. Поступление"
        rows={lines('received')}
        columns={[
          { title: 'Документ', cell: ({ paper }) => paper, foot: 'Всего' },
          { title: 'Дата', cell: ({ day }) => dateShort(day) },
          { title: 'Экземпляров', number: true, cell: ({ copies }) => numberInFigures(copies), foot: numberInFigures(book.in.copies) },
          { title: 'На сумму, руб.', number: true, cell: money, foot: money(book.in) },
          { title: 'Из них без цены', number: true, cell: ({ unpriced }) => bare(unpriced), foot: bare(book.in.unpriced) },
        ]}
      />
      <Table
        caption="Часть 2. Выбытие"
        rows={lines('withdrawn')}
        columns={[
          { title: 'Документ', cell: ({ paper }) => paper, foot: 'Всего' },
          { title: 'Дата', cell: ({ day }) => dateShort(day) },
          { title: 'Причина', cell: ({ reason }) => reason },
          { title: 'Экземпляров', number: true, cell: ({ copies }) => numberInFigures(copies), foot: numberInFigures(book.out.copies) },
          { title: 'На сумму, руб.', number: true, cell: money, foot: money(book.out) },
          { title: 'Из них без цены', number: true, cell: ({ unpriced }) => bare(unpriced), foot: bare(book.out.unpriced) },
        ]}
      />
      <Table
        caption="Часть 3. Итоги движения"
        rows={[{ id: 'before', name: 'Состоит на начало года', ...book.before }, { id: 'in', name: 'Поступило', ...book.in }, { id: 'out', name: 'Выбыло', ...book.out }, { id: 'after', name: 'Состоит на конец', ...book.after }]}
        columns={[
          { title: 'Итог', cell: ({ name }) => name },
          { title: 'Экземпляров', number: true, cell: ({ copies }) => numberInFigures(copies) },
          { title: 'На сумму, руб.', number: true, cell: money },
          { title: 'Из них без цены', number: true, cell: ({ unpriced }) => bare(unpriced) },
        ]}
      />
      <p>
        Во временном пользовании: получено от других школ {counted(book.borrowed, 'экземпляр', 'экземпляра', 'экземпляров')}, передано другим школам {counted(book.lent, 'экземпляр', 'экземпляра', 'экземпляров')}. На балансе они числятся у
        владельца. Выбывшие оценены по средней цене поступлений того же учебника.
      </p>
    </Page>
  )
}
