import { Empty, Page, Table } from '#ui'
import { may } from '../permissions.ts'
import { members } from '../store/people.ts'
import { schools } from '../store/schools.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/schools'

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const people = await members(context)
    return {
      schools: (await schools(context)).map(({ id, name, address, founder, aliases }) => ({
        id,
        name,
        address,
        founder,
        aliases,
        people: people.filter(({ schoolId }) => schoolId === id).length,
      })),
      mayAdd: may(context, 'change schools'),
      mayList: may(context, 'bring in lists'),
    }
  })

export default function SchoolsPage({ loaderData: { schools, mayAdd, mayList } }: Route.ComponentProps) {
  return (
    <Page
      title="Школы"
      actions={
        <>
          {mayAdd && (
            <a className="button" href="/schools/new">
              Внести школу
            </a>
          )}
          {mayList && (
            <a className="button quiet" href="/people/lists">
              Внести списком
            </a>
          )}
          <a className="button quiet" href="/schools/schools.xlsx">
            Скачать в Excel
          </a>
          <button type="button" className="quiet" data-print hidden>
            Печать
          </button>
        </>
      }
    >
      {schools.length === 0 ? (
        <Empty>
          <p>Здесь будут школы города. Каждая узнаётся в бумагах под любым из своих названий: «МАОУ СОШ № 5», «СОШ№5», «школа 5».</p>
          {mayList && (
            <p>
              Есть список в Excel? <a href="/people/lists">Внесите все сразу</a> или возьмите <a href="/people/lists/sample.xlsx">образец</a>.
            </p>
          )}
        </Empty>
      ) : (
        <Table
          caption={`Школ: ${schools.length}`}
          rows={schools}
          columns={[
            { title: 'Школа', cell: ({ id, name }) => <a href={`/schools/${id}`}>{name}</a> },
            { title: 'Адрес', cell: ({ address }) => address },
            { title: 'Учредитель', cell: ({ founder }) => founder },
            { title: 'Библиотекарей', number: true, cell: ({ people }) => people, foot: schools.reduce((sum, { people }) => sum + people, 0) },
          ]}
        />
      )}
    </Page>
  )
}
