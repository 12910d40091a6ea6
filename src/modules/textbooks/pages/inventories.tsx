import { dayShort, Empty, Page, Table } from '#ui'
import { schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { mayForSchool } from '../own-school.ts'
import { countDifference } from '../stock-count.ts'
import { stockCounts } from '../store/stock-counts.ts'
import type { Route } from './+types/inventories'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    return {
      school: { id: school.id, name: school.name },
      mayKeep: await mayForSchool(context, 'keep textbooks', school.id),
      rows: (await stockCounts(context, school.id)).map(({ id, day, number, recordedBy, lines }) => ({ id, day, number, recordedBy, counted: lines.length, ...countDifference(lines) })),
    }
  })

export default function InventoriesPage({ loaderData: { school, mayKeep, rows } }: Route.ComponentProps) {
  const here = `/textbooks/schools/${school.id}/inventories`
  return (
    <Page
      title="Инвентаризация"
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: school.name, to: `/textbooks/schools/${school.id}` }, { title: 'Фонд', to: `/textbooks/schools/${school.id}/stock` }]}
      actions={
        <>
          {mayKeep && <a className="button" href={`${here}/new`}>Записать опись</a>}
          <a className="button quiet" href={`${here}/blank.docx`}>Бланк описи в Word</a>
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty>
          <p>Здесь будут описи: что комиссия нашла на полках рядом с тем, что записано, и расхождения. Бланк со всеми учебниками школы можно напечатать и взять с собой к полкам.</p>
        </Empty>
      ) : (
        <Table
          caption={`Описей: ${rows.length}`}
          rows={rows}
          columns={[
            { title: 'Опись', cell: ({ id, number }) => <a href={`${here}/${id}`}>№ {number}</a> },
            { title: 'День', cell: ({ day }) => dayShort(day) },
            { title: 'Сосчитано строк', number: true, cell: ({ counted }) => numberInFigures(counted) },
            { title: 'Недостача', number: true, cell: ({ missing }) => numberInFigures(missing) },
            { title: 'Излишек', number: true, cell: ({ extra }) => numberInFigures(extra) },
            { title: 'Записал', cell: ({ recordedBy }) => recordedBy },
          ]}
        />
      )}
    </Page>
  )
}
