import { dayShort, Empty, EntryForm, Page, Table } from '#ui'
import { associationOf, done, may, shortNamesOf, shown } from '#modules/people'
import { idOf } from '#platform/form'
import { chooseFederalList } from '../choose-federal-list.ts'
import { listAddress, orderInWords } from '../federal-list/federal-list.ts'
import { federalListChoices } from '../store/federal-list-choices.ts'
import { federalListReadings } from '../store/federal-list-readings.ts'
import { federalLists } from '../store/federal-lists.ts'
import type { Route } from './+types/federal-lists'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const [lists, choices] = [await federalLists(context), await federalListChoices(context)]
    const mayLoad = may(context, 'load a federal list')
    const readings = mayLoad ? await federalListReadings(context) : []
    const names = await shortNamesOf(context, choices.flatMap(({ chosenBy }) => chosenBy ?? []))
    const { timeZone } = await associationOf(context)
    const day = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short' })
    const [inUse] = choices
    return {
      lists: lists.map((list) => ({ id: list.id, order: orderInWords(list), from: list.inForceFrom, entries: list.entries, questions: list.questions.length, inUse: list.id === inUse?.listId })),
      readings: readings.map((reading) => ({ id: reading.id, file: reading.fileName, order: orderInWords(reading), on: day.format(reading.readAt) })),
      seen: inUse?.id ?? 0,
      chosen: choices.map(({ id, listId, chosenBy, chosenAt }) => ({ id, order: orderInWords(lists.find((list) => list.id === listId)!), by: chosenBy === null ? '' : (names.get(chosenBy) ?? ''), on: day.format(chosenAt) })),
      mayLoad,
      mayChoose: may(context, 'choose a federal list'),
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    await chooseFederalList(context, idOf(form.text('choose')), idOf(form.text('seen')))
    return '/textbooks/federal'
  })

export default function FederalListsPage({ loaderData: { lists, readings, seen, chosen, mayLoad, mayChoose }, actionData }: Route.ComponentProps) {
  const load = (
    <a className="button" href="/textbooks/federal/new">
      Загрузить перечень
    </a>
  )
  return (
    <Page
      title="Федеральный перечень"
      trail={[{ title: 'Учебники', to: '/textbooks' }]}
      actions={
        <>
          {lists.length > 0 && mayLoad && load}
          {lists.length > 1 && (
            <a className="button quiet" href="/textbooks/federal/compare">
              Сравнить перечни
            </a>
          )}
        </>
      }
    >
      {lists.length === 0 ? (
        <Empty>
          <p>
            Здесь будет федеральный перечень учебников: что допущено, что исключено и до какого учебного года этим можно пользоваться. Перечень — это приложения 1 и 2 к приказу Министерства
            просвещения. Возьмите их таблицами Excel, OpenDocument или .csv.
          </p>
          {mayLoad ? <p>{load}</p> : <p>Загрузить его может руководитель, методист или администратор.</p>}
        </Empty>
      ) : (
        <>
          {seen === 0 && (
            <div className="notice">
              <p>{mayChoose ? 'Выберите, по какому перечню работает объединение.' : 'По какому перечню работает объединение, пока не выбрано: это делает руководитель или методист.'}</p>
            </div>
          )}
          <EntryForm refused={actionData}>
            <input type="hidden" name="seen" value={seen} />
            <Table
              caption="Загруженные перечни"
              rows={lists}
              columns={[
                { title: 'Приказ', cell: ({ id, order, inUse }) => <><a href={listAddress(id)}>{order}</a>{inUse && ' — работаем по нему'}</> },
                { title: 'Действует с', cell: ({ from }) => dayShort(from) },
                { title: 'Приложение 1', number: true, cell: ({ id, entries }) => <a href={`${listAddress(id)}?appendix=1`} aria-label={`Приложение 1: ${entries[1]}`}>{entries[1]}</a> },
                { title: 'Приложение 2', number: true, cell: ({ id, entries }) => <a href={`${listAddress(id)}?appendix=2`} aria-label={`Приложение 2: ${entries[2]}`}>{entries[2]}</a> },
                { title: 'Вопросы', number: true, cell: ({ id, questions }) => (questions > 0 ? <a href={`${listAddress(id)}#questions`} aria-label={`Вопросы: ${questions}`}>{questions}</a> : 0) },
                ...(mayChoose
                  ? [{ title: 'Выбрать', pressed: true, cell: ({ id, order, inUse }: (typeof lists)[number]) => !inUse && <button type="submit" name="choose" value={id} className="quiet" aria-label={`Работать по нему: ${order}`}>Работать по нему</button> }]
                  : []),
              ]}
            />
          </EntryForm>
        </>
      )}
      {readings.length > 0 && (
        <section aria-labelledby="readings">
          <h2 id="readings">Прочитаны, но не загружены</h2>
          <ul>
            {readings.map(({ id, file, order, on }) => (
              <li key={id}>
                <a href={`/textbooks/federal/readings/${id}`}>{order}</a>, файл «{file}», {on}
              </li>
            ))}
          </ul>
        </section>
      )}
      {chosen.length > 0 && (
        <details>
          <summary>Как выбирали</summary>
          <ul>
            {chosen.map(({ id, order, by, on }) => (
              <li key={id}>{[on, order, by].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </details>
      )}
    </Page>
  )
}
