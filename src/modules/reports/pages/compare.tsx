import { Empty, Page, Table } from '#ui'
import { shown } from '#modules/people'
import { plans } from '#modules/plan'
import type { Context } from '#platform/context'
import { written } from '../figures/figure.ts'
import { comparedYears, yearNameOf } from '../compared-years.ts'
import { tellYear, type ToldYear } from '../told-year.ts'
import { hasBegun } from '../year-record.ts'
import { figureAddress } from './figure-address.ts'
import type { Route } from './+types/compare'

/** As many years as stand beside one another on a page. */
const most = 5

export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const years = await yearsTold(context)
    return {
      years: years.map((told) => ({ planId: told.year.plan.id, name: yearNameOf(told) })),
      rows: comparedYears(years).map(({ name, values }) => ({ id: name, values: values.map((figure) => figure && { key: figure.key, text: written(figure) }) })),
    }
  })

/** Years that have begun, the earliest first: one after another, they may share a connection. */
async function yearsTold(context: Context): Promise<ToldYear[]> {
  const told: ToldYear[] = []
  for (const { id } of (await plans(context)).toSorted((one, other) => one.schoolYear.from - other.schoolYear.from)) told.push(await tellYear(context, id))
  return told.filter(({ year }) => hasBegun(year)).slice(-most)
}

export default function ComparePage({ loaderData: { years, rows } }: Route.ComponentProps) {
  return (
    <Page
      title="Годы рядом"
      trail={[{ title: 'Итоги года', to: '/year-end' }]}
      actions={
        <button type="button" className="quiet" data-print hidden>
          Печать
        </button>
      }
    >
      {years.length < 2 ? (
        <Empty>
          <p>Здесь годы встанут рядом: заседания, решения, участие, показатели, оценки. Нужно хотя бы два начатых года.</p>
        </Empty>
      ) : (
        <Table
          caption="Закрытые годы показаны такими, какими их закрыли"
          rows={rows}
          columns={[
            { title: 'Что', cell: ({ id }) => id },
            ...years.map(({ planId, name }, at) => ({
              title: name,
              number: true,
              cell: ({ values }: (typeof rows)[number]) => {
                const value = values[at]
                return value ? <a href={figureAddress(planId, value.key)}>{value.text}</a> : 'нет данных'
              },
            })),
          ]}
        />
      )}
    </Page>
  )
}
