import { dayShort, Empty, Page, Table } from '#ui'
import { shown } from '#modules/people'
import { mattersOf } from '../matters-of.ts'
import type { Route } from './+types/matters'

export const loader = (args: Route.LoaderArgs) => shown(args, async (context) => ({ matters: (await mattersOf(context)).map((matter, id) => ({ ...matter, id })) }))

export default function MattersPage({ loaderData: { matters } }: Route.ComponentProps) {
  const late = matters.filter((matter) => matter.late).length
  return (
    <Page title="Мои дела" actions={<a href="/me/daily">Получать письмом по утрам</a>}>
      {matters.length === 0 ? (
        <Empty>
          <p>Дел нет: всё сделано. Здесь появится то, что ждут от вас: поручения заседаний, приглашения без ответа, дела плана, протоколы и участия.</p>
        </Empty>
      ) : (
        <Table
          caption={late > 0 ? `Всего ${matters.length}, просрочено ${late}` : `Всего ${matters.length}`}
          rows={matters}
          columns={[
            { title: 'Что сделать', cell: ({ text, to }) => <a href={to}>{text}</a> },
            {
              title: 'Срок',
              cell: ({ due, late }) => (
                <>
                  {due === null ? '—' : dayShort(due)}
                  {late && <span className="late"> просрочено</span>}
                </>
              ),
            },
            {
              title: 'Сделать',
              pressed: true,
              cell: ({ action, to, text }) => (
                <a className="button quiet" href={to} aria-label={`${action}: ${text}`}>
                  {action}
                </a>
              ),
            },
          ]}
        />
      )}
    </Page>
  )
}
