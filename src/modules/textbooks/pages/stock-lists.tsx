import { Empty, EntryForm, Page, Table } from '#ui'
import { associationOf, done, may, permit, schools, shown } from '#modules/people'
import { refuse } from '#platform/refusal'
import { numberInFigures } from '#platform/russian'
import { mayKeepStockList } from '../begin-stock-list.ts'
import { doubtsWaiting } from '../doubts-waiting.ts'
import { stockListsSent } from '../store/stock-lists.ts'
import { undoStockList } from '../undo-stock-list.ts'
import type { Route } from './+types/stock-lists'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'bring in stock lists')
    const names = new Map((await schools(context)).map(({ id, name }) => [id, name]))
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone: (await associationOf(context)).timeZone, dateStyle: 'short', timeStyle: 'short' })
    return {
      mayDecide: may(context, 'decide doubts about textbooks'),
      doubts: (await doubtsWaiting(context)).length,
      lists: (await stockListsSent(context))
        .filter((list) => mayKeepStockList(context, list))
        .map(({ id, name, schoolId, startedByName, startedAt, broughtIn, undone, rows, settled }) => ({
          id,
          name,
          school: schoolId === null ? 'названы в файле' : (names.get(schoolId) ?? ''),
          by: startedByName,
          read: moment.format(startedAt),
          state: undone ? `отменён ${moment.format(undone.at)}` : broughtIn ? `внесён ${moment.format(broughtIn.at)}` : 'не внесён',
          standing: broughtIn !== null && undone === null,
          rows,
          settled,
          waiting: undone ? null : rows - settled,
        })),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await undoStockList(context, form.whole('list', 'Список') ?? refuse('Выберите список.'))
    return '/textbooks/lists'
  })

export default function StockListsPage({ loaderData: { lists, doubts, mayDecide }, actionData }: Route.ComponentProps) {
  return (
    <Page
      title="Списки учебников из Excel"
      trail={[{ title: 'Учебники', to: '/textbooks' }]}
      actions={
        <>
          <a className="button" href="/textbooks/lists/new">Загрузить список</a>
          {doubts > 0 && <a className="button quiet" href="/textbooks/doubts">{mayDecide ? 'Решить' : 'Ждут решения'}: {numberInFigures(doubts)}</a>}
        </>
      }
    >
      {lists.length === 0 ? (
        <Empty>
          <p>Здесь будут списки учебников, загруженные из Excel: из какой школы, кто внёс, сколько строк вошло и сколько ждёт решения. Внесённое можно отменить целиком.</p>
          <p>
            Первый шаг: <a href="/textbooks/lists/new">загрузить список</a>.
          </p>
        </Empty>
      ) : (
        <EntryForm refused={actionData}>
          <Table
            caption={`Списков: ${lists.length}`}
            rows={lists}
            columns={[
              { title: 'Список', cell: ({ id, name }) => <a href={`/textbooks/lists/${id}`}>{name}</a> },
              { title: 'Школа', cell: ({ school }) => school },
              { title: 'Кто', cell: ({ by }) => by },
              { title: 'Прочитан', cell: ({ read }) => read },
              { title: 'Состояние', cell: ({ state }) => state },
              { title: 'Строк', number: true, cell: ({ rows }) => numberInFigures(rows), foot: numberInFigures(lists.reduce((sum, { rows }) => sum + rows, 0)) },
              { title: 'Вошло', number: true, cell: ({ settled }) => numberInFigures(settled), foot: numberInFigures(lists.reduce((sum, { settled }) => sum + settled, 0)) },
              { title: 'Не вошло', number: true, cell: ({ id, waiting }) => (waiting === null || waiting === 0 ? '' : <a href={`/textbooks/lists/${id}#waiting`}>{numberInFigures(waiting)}</a>), foot: numberInFigures(lists.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0)) },
              {
                title: 'Отменить',
                pressed: true,
                cell: ({ id, name, standing }) =>
                  standing && (
                    <button type="submit" name="list" value={id} className="quiet" aria-label={`Отменить внесение: ${name}`} data-confirm={`Отменить всё, что внёс список «${name}»?`}>
                      Отменить
                    </button>
                  ),
              },
            ]}
          />
        </EntryForm>
      )}
    </Page>
  )
}
