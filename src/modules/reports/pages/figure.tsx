import { Card, Page, Table } from '#ui'
import { shown } from '#modules/people'
import { notFound } from '#platform/refusal'
import { written } from '../figures/figure.ts'
import { FigureLink, ToldOf } from './told.tsx'
import { yearTold } from './year-asked.ts'
import type { Route } from './+types/figure'

/** A number of the year and the records behind it. */
export const loader = (args: Route.LoaderArgs) =>
  shown(args, async (context) => {
    const { planId, year, told } = await yearTold(context, args.request)
    const key = new URL(args.request.url).searchParams.get('figure')
    return { planId, year, figure: told.numbers.find((figure) => figure.key === key) ?? notFound('Такого числа в итогах года сейчас нет.') }
  })

export default function FigurePage({ loaderData: { planId, year, figure } }: Route.ComponentProps) {
  const { name, unit, records, from } = figure
  return (
    <Page title={name} trail={[{ title: `Итоги ${year}`, to: `/year-end?plan=${planId}` }]}>
      <ToldOf value={{ planId }}>
        <Card
          lines={[
            ['Число', <>{written(figure)}{unit && unit !== '%' ? ` ${unit}` : ''}</>],
            ['Что считается', from && <><FigureLink figure={from[0]} /> ({from[0].name})</>],
            ['На что делится', from && <><FigureLink figure={from[1]} /> ({from[1].name})</>],
          ]}
        />
      </ToldOf>
      {records.length === 0 ? (
        <p>Записей за этим числом нет.</p>
      ) : (
        <Table
          caption={`Записей: ${records.length}`}
          rows={records.map((record, at) => ({ id: at, ...record }))}
          columns={[
            { title: 'Запись', cell: ({ title, address }) => <a href={address}>{title}</a> },
            { title: '№', number: true, cell: ({ id }) => id + 1 },
          ]}
        />
      )}
    </Page>
  )
}
