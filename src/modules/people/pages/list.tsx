import { Page, Table } from '#ui'
import { idOf, type Form } from '#platform/form'
import { notFound } from '#platform/refusal'
import { answerList, forgetList } from '../begin-list.ts'
import { bringInList, listUnderstood } from '../bring-in-list.ts'
import { problemInWords, type Entry, type ListAnswer, type ListAnswers } from '../lists/entry.ts'
import { listFieldName } from '../lists/list-field.ts'
import { readList } from '../lists/read-list.ts'
import { permit } from '../permissions.ts'
import { listImportById } from '../store/list-imports.ts'
import { done, shown } from '../visit.ts'
import { entryShown, ListEntries } from './list-entries.tsx'
import type { Route } from './+types/list'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'bring in lists')
    const list = (await listImportById(context, idOf(args.params.listId))) ?? notFound('Такого списка нет.')
    const { name } = list
    if (list.outcome) return { name, outcome: list.outcome, read: null }
    const { tables, strange } = readList(list.sheets)
    const { schools, people, problems, open } = await listUnderstood(context, list)
    return {
      name,
      outcome: null,
      read: {
        columns: tables.flatMap(({ sheet, columns }) => columns.filter(({ field }) => field !== 'skipped').map(({ title, letter, field }) => ({ id: `${sheet} ${letter}`, sheet, letter, title, field: field === null || field === 'skipped' ? null : listFieldName[field] }))),
        strange,
        problems: problems.map(problemInWords),
        entries: [...schools.map((entry) => entryShown(entry, 'школа')), ...people.map((entry) => entryShown(entry, 'человек'))],
        open,
      },
    }
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    permit(context, 'bring in lists')
    const id = idOf(args.params.listId)
    if (form.text('deed') === 'forget') {
      await forgetList(context, id)
      return '/people/lists'
    }
    const list = (await listImportById(context, id)) ?? notFound('Такого списка нет.')
    const { schools, people } = await listUnderstood(context, list)
    await answerList(context, id, answersFrom(form, [...schools, ...people]))
    if (form.text('deed') === 'bring in') await bringInList(context, id, new Map(form.names().filter((name) => name.startsWith('shown-')).map((name) => [name.slice(6), form.text(name)])))
    return `/people/lists/${id}`
  })

/** Only what the person said: what the program proposes for the rest may change until the list is brought in. */
function answersFrom(form: Form, entries: readonly Entry[]): ListAnswers {
  const answers: Record<string, ListAnswer> = {}
  for (const { key, choice, question, changes } of entries) {
    const said = form.text(`choice-${key}`)
    const take = form.all(`take-${key}`)
    const sameTake = changes.every(({ field, taken }) => taken === take.includes(field))
    if (said !== choice) answers[key] = { choice: said, take: null }
    else if (!sameTake || (question !== null && said !== '')) answers[key] = { choice: said, take: changes.length > 0 ? take : null }
  }
  return answers
}

export default function ListPage({ loaderData: { name, outcome, read }, actionData }: Route.ComponentProps) {
  return (
    <Page title={name} trail={[{ title: 'Люди', to: '/people' }, { title: 'Списком', to: '/people/lists' }]}>
      {outcome && <BroughtIn outcome={outcome} />}
      {read && (
        <>
          <Columns {...read} />
          {read.problems.length > 0 && (
            <section aria-labelledby="problems">
              <h2 id="problems">Не войдёт: {read.problems.length}</h2>
              <p>Остальное в этих строках внести можно. Исправьте в файле и загрузите его снова или допишите потом на карточке.</p>
              <ul>
                {read.problems.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </section>
          )}
          <ListEntries entries={read.entries} open={read.open} refused={actionData} />
        </>
      )}
    </Page>
  )
}

function BroughtIn({ outcome: { newSchools, changedSchools, newPeople, changedPeople } }: { outcome: NonNullable<Route.ComponentProps['loaderData']['outcome']> }) {
  const nothing = newSchools + changedSchools + newPeople.length + changedPeople === 0
  return (
    <>
      <p>{nothing ? 'Список внесён. Всё в нём уже было записано, ничего не изменилось.' : 'Список внесён.'}</p>
      {!nothing && (
        <ul>
          <li>
            <a href="/schools">Школы</a>: новых {newSchools}, изменено {changedSchools}.
          </li>
          <li>
            <a href="/people">Люди</a>: новых {newPeople.length}, изменено {changedPeople}.{' '}
            {newPeople.length > 0 && <a href="/people/invitations?who=new">Пригласить их</a>}
          </li>
        </ul>
      )}
    </>
  )
}

/** How the columns were taken; the ones that were not understood stand open. */
function Columns({ columns, strange }: { columns: readonly { id: string; sheet: string; letter: string; title: string; field: string | null }[]; strange: readonly string[] }) {
  const unknown = columns.filter(({ field }) => field === null)
  return (
    <>
      {strange.length > 0 && <p>Без списка, пропущены листы: {strange.map((name) => `«${name}»`).join(', ')}.</p>}
      {unknown.length > 0 && <p>Не поняты и не войдут столбцы: {unknown.map(({ title, sheet }) => `«${title}» (лист «${sheet}»)`).join(', ')}.</p>}
      <details>
        <summary>Как поняты столбцы</summary>
        <Table
          caption="Столбцы списка"
          rows={columns}
          columns={[
            { title: 'Столбец', cell: ({ letter, title }) => `${letter}. ${title}` },
            { title: 'Лист', cell: ({ sheet }) => sheet },
            { title: 'Понят как', cell: ({ field }) => field ?? 'не понят' },
          ]}
        />
      </details>
    </>
  )
}
