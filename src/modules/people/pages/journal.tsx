import { Empty, Page, Table } from '#ui'
import { journalOf } from '#platform/journal'
import { permit } from '../permissions.ts'
import { associationOf } from '../store/associations.ts'
import { shown } from '../visit.ts'
import type { Route } from './+types/journal'

const pageLength = 100

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    permit(context, 'see the journal')
    const before = Number(new URL(args.request.url).searchParams.get('before'))
    const entries = await journalOf(context, { limit: pageLength, ...(Number.isSafeInteger(before) && before > 0 ? { before } : {}) })
    const { timeZone } = await associationOf(context)
    const moment = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    return { entries: entries.map(({ id, at, actor, deed, subject }) => ({ id, at: moment.format(at), actor, deed, subject })) }
  })

export default function JournalPage({ loaderData: { entries } }: Route.ComponentProps) {
  const last = entries.at(-1)
  return (
    <Page title="Журнал">
      {entries.length === 0 ? (
        <Empty>
          <p>Здесь видно, кто и когда что записал или изменил.</p>
        </Empty>
      ) : (
        <Table
          caption="Кто что записал и изменил"
          rows={entries}
          columns={[
            { title: 'Когда', cell: ({ at }) => at },
            { title: 'Кто', cell: ({ actor }) => actor },
            { title: 'Что', cell: ({ deed }) => deed },
            { title: 'Где', cell: ({ subject }) => <a href={subject}>{subject}</a> },
          ]}
        />
      )}
      {entries.length === pageLength && last && <a href={`/journal?before=${last.id}`}>Раньше</a>}
    </Page>
  )
}
