import { EntryForm, FileField, LongField, Page, Submit, Table } from '#ui'
import { workbookOf } from '#documents/excel'
import { refuse } from '#platform/refusal'
import { beginList } from '../begin-list.ts'
import { sampleSheets } from '../documents/lists.ts'
import { permit } from '../permissions.ts'
import { shortName } from '../person.ts'
import { associationOf } from '../store/associations.ts'
import { listImports } from '../store/list-imports.ts'
import { people } from '../store/people.ts'
import { done, shown } from '../visit.ts'
import type { Route } from './+types/lists'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'bring in lists')
    const names = new Map((await people(context)).map((person) => [person.id, shortName(person)]))
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone: (await associationOf(context)).timeZone, dateStyle: 'short', timeStyle: 'short' })
    return (await listImports(context)).map(({ id, name, sheets, startedBy, startedAt, outcome }) => ({
      id,
      name,
      rows: outcome ? '' : String(sheets.reduce((sum, { rows }) => sum + rows.length, 0)),
      started: [moment.format(startedAt), startedBy !== null && names.get(startedBy)].filter(Boolean).join(', '),
      done: outcome !== null,
    }))
  })

export const action = (args: Route.ActionArgs) =>
  done(args, async (context, form) => {
    const deed = form.oneOf('deed', ['file', 'paste', 'sample'], 'Список')
    const source =
      deed === 'paste' ? form.required('list', 'Список')
      : deed === 'sample' ? { name: 'Образец списков.xlsx', bytes: await workbookOf(sampleSheets()) }
      : ((await form.file('file')) ?? refuse('Выберите файл со списком.', 'file'))
    return `/people/lists/${await beginList(context, source)}?saved=read`
  })

export default function ListsPage({ loaderData: lists, actionData }: Route.ComponentProps) {
  const typed = actionData?.typed['deed']
  return (
    <Page title="Школы и люди списком" trail={[{ title: 'Люди', to: '/people' }]}>
      <p>
        Возьмите список, который у вас уже есть: столбцы могут стоять в любом порядке и называться по-своему. Программа покажет каждую строку рядом с тем, как она понята, и спросит обо всём
        сомнительном. До кнопки «Внести» ничего не записывается.
      </p>
      <h2>Файл</h2>
      <EntryForm refused={typed === 'file' ? actionData : undefined} files>
        <FileField name="file" label="Файл со списком" hint="Excel (.xlsx, .xls), LibreOffice (.ods) или .csv; школы и люди могут быть на разных листах" accept=".xlsx,.xls,.xlsb,.ods,.csv,.txt" required />
        <Submit name="deed" value="file">
          Прочитать файл
        </Submit>
      </EntryForm>
      <h2>Или вставьте строки</h2>
      <EntryForm refused={typed === 'paste' ? actionData : undefined} draft="list">
        <LongField name="list" label="Скопированное из Excel" hint="Вместе со строкой заголовков: ФИО, Школа, Должность, Телефон, Почта" rows={8} required />
        <Submit name="deed" value="paste">
          Прочитать вставленное
        </Submit>
      </EntryForm>
      <h2>Нет списка под рукой?</h2>
      <p>
        <a href="/people/lists/sample.xlsx">Скачайте образец</a>, впишите своих и загрузите. То, что уже внесено, можно <a href="/people/lists/all.xlsx">выгрузить в таком же виде</a>, поправить в
        Excel и загрузить снова: изменится только исправленное.
      </p>
      <EntryForm refused={typed === 'sample' ? actionData : undefined}>
        <Submit name="deed" value="sample" quiet>
          Посмотреть на образце
        </Submit>
      </EntryForm>
      {lists.length > 0 && (
        <section aria-labelledby="begun">
          <h2 id="begun">Прочитанные списки</h2>
          <Table
            caption="К неоконченному можно вернуться"
            rows={lists}
            columns={[
              { title: 'Список', cell: ({ id, name }) => <a href={`/people/lists/${id}`}>{name}</a> },
              { title: 'Строк', number: true, cell: ({ rows }) => rows },
              { title: 'Прочитан', cell: ({ started }) => started },
              { title: 'Состояние', cell: ({ done }) => (done ? 'внесён' : 'не внесён') },
            ]}
          />
        </section>
      )}
    </Page>
  )
}
