import { Card, dayShort, Page, Table } from '#ui'
import { schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { editionInWords, namedParts, partInWords } from '../book-words.ts'
import { countDifference } from '../stock-count.ts'
import { catalogue } from '../store/catalogue.ts'
import { stockCountById } from '../store/stock-counts.ts'
import type { Route } from './+types/inventory'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const count = await stockCountById(context, idOf(args.params.countId))
    if (count?.schoolId !== school.id) notFound('Такой описи нет.')
    const parts = namedParts(await catalogue(context))
    const { lines, ...rest } = count!
    return {
      school: { id: school.id, name: school.name },
      count: { ...rest, ...countDifference(lines) },
      rows: lines
        .map(({ partId, recorded, counted }) => ({ id: partId, book: partInWords(parts.get(partId)!), edition: editionInWords(parts.get(partId)!.edition), recorded, counted, difference: counted - recorded }))
        .toSorted((one, other) => Number(one.difference === 0) - Number(other.difference === 0) || one.book.localeCompare(other.book, 'ru')),
    }
  })

export default function InventoryPage({ loaderData: { school, count, rows } }: Route.ComponentProps) {
  const here = `/textbooks/schools/${school.id}/inventories`
  return (
    <Page
      title={`Инвентаризационная опись № ${count.number}`}
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: school.name, to: `/textbooks/schools/${school.id}` }, { title: 'Инвентаризация', to: here }]}
      actions={
        <>
          {(['docx', 'pdf', 'xlsx'] as const).map((ending) => (
            <a key={ending} className="button quiet" href={`${here}/${count.id}/count.${ending}`}>
              {{ docx: 'Скачать в Word', pdf: 'PDF', xlsx: 'Скачать в Excel' }[ending]}
            </a>
          ))}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      <Card
        lines={[
          ['День', dayShort(count.day)],
          ['Комиссия', count.commission],
          ['Записал', count.recordedBy],
          ['Недостача', `${numberInFigures(count.missing)} экз.`],
          ['Излишек', `${numberInFigures(count.extra)} экз.`],
        ]}
      />
      <Table
        caption={`Сосчитано строк: ${numberInFigures(rows.length)}; с расхождением — сверху`}
        rows={rows}
        columns={[
          { title: 'Учебник', cell: ({ id, book }) => <a href={`/textbooks/schools/${school.id}/stock/${id}`}>{book}</a> },
          { title: 'Издание', cell: ({ edition }) => edition },
          { title: 'Было записано', number: true, cell: ({ recorded }) => numberInFigures(recorded) },
          { title: 'На полке', number: true, cell: ({ counted }) => numberInFigures(counted) },
          { title: 'Разница', number: true, cell: ({ difference }) => (difference === 0 ? '' : `${difference > 0 ? '+' : ''}${numberInFigures(difference)}`) },
        ]}
      />
    </Page>
  )
}
