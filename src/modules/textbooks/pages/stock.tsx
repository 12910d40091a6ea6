import { Empty, Page, Table } from '#ui'
import { schoolById, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { notFound } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { editionInWords, partInWords } from '../book-words.ts'
import { mayForSchool } from '../own-school.ts'
import { subjectName } from '../subjects.ts'
import { gradesInWords } from '../textbook.ts'
import { heldParts } from './held-parts.ts'
import type { Route } from './+types/stock'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const school = (await schoolById(context, idOf(args.params.schoolId))) ?? notFound('Такой школы нет.')
    const held = await heldParts(context, school.id)
    return {
      school: { id: school.id, name: school.name },
      mayKeep: await mayForSchool(context, 'keep textbooks', school.id),
      rows: held.map(({ partId, copies, worn, named }) => ({
        id: partId,
        book: partInWords(named),
        edition: editionInWords(named.edition),
        subject: subjectName(named.work.subject),
        grades: gradesInWords(named.work.grades),
        copies,
        worn,
      })),
    }
  })

export default function StockPage({ loaderData: { school, mayKeep, rows } }: Route.ComponentProps) {
  const here = `/textbooks/schools/${school.id}/stock`
  return (
    <Page
      title="Фонд учебников"
      trail={[{ title: 'Учебники', to: '/textbooks' }, { title: school.name, to: `/textbooks/schools/${school.id}` }]}
      actions={
        <>
          {mayKeep && <a className="button" href={`${here}/receive`}>Записать поступление</a>}
          {mayKeep && <a className="button quiet" href={`${here}/edit`}>Вписать числа</a>}
          <a className="button quiet" href={`/textbooks/schools/${school.id}/book`}>Книга суммарного учёта</a>
          <a className="button quiet" href={`/textbooks/schools/${school.id}/inventories`}>Инвентаризация</a>
          {mayKeep && <a className="button quiet" href={`/textbooks/lists/new?school=${school.id}`}>Загрузить из Excel</a>}
          {rows.length > 0 && <a className="button quiet" href={`${here}.xlsx`}>{mayKeep ? 'Скачать, исправить и загрузить' : 'Скачать в Excel'}</a>}
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty>
          <p>Здесь будет фонд учебников школы: каждый учебник, его части, сколько экземпляров и сколько из них ветхих. Число складывается из поступлений и списаний.</p>
          {mayKeep && (
            <p>
              Первый шаг: <a href={`/textbooks/lists/new?school=${school.id}`}>загрузить список, который у вас есть</a>, или <a href={`${here}/receive`}>записать, что есть на полках</a>.
            </p>
          )}
        </Empty>
      ) : (
        <Table
          caption={`Строк: ${numberInFigures(rows.length)}`}
          rows={rows}
          columns={[
            { title: 'Учебник', cell: ({ id, book }) => <a href={`${here}/${id}`}>{book}</a> },
            { title: 'Издание', cell: ({ edition }) => edition },
            { title: 'Предмет', cell: ({ subject }) => subject },
            { title: 'Класс', cell: ({ grades }) => grades },
            { title: 'Экземпляров', number: true, cell: ({ copies }) => numberInFigures(copies), foot: numberInFigures(rows.reduce((sum, { copies }) => sum + copies, 0)) },
            { title: 'К списанию', number: true, cell: ({ worn }) => (worn === 0 ? '' : numberInFigures(worn)), foot: numberInFigures(rows.reduce((sum, { worn }) => sum + worn, 0)) },
          ]}
        />
      )}
    </Page>
  )
}
