import { Table } from '#ui'
import { numberInFigures } from '#platform/russian'

const titles = {
  rows: 'Строк',
  in: 'Уже внесено',
  ready: 'Готово внести',
  opened: 'Новых',
  corrected: 'Изменится',
  same: 'Как было',
  gone: 'Убудет',
  waits: 'Ждут решения',
  noNumber: 'Без числа',
  wrong: 'С вопросом',
  left: 'Не берутся',
} as const

type Sums = Readonly<Record<keyof typeof titles, number>>

/** How many rows of each school of a list are ready, wait or are in, and what of its stock would change. Columns without a number are left out. */
export function StockListSchools({ listId, schools }: { listId: number; schools: readonly (Sums & { readonly id: number; readonly name: string })[] }) {
  const sum = (key: keyof Sums): number => schools.reduce((sum, school) => sum + school[key], 0)
  const several = schools.length > 1
  return (
    <Table
      caption="Строки списка и части учебников, которые изменятся"
      rows={schools}
      columns={[
        { title: 'Школа', cell: ({ id, name }) => (several ? <a href={`/textbooks/lists/${listId}?school=${id}#school`}>{name}</a> : name), ...(several && { foot: 'Всего' }) },
        ...(Object.keys(titles) as (keyof Sums)[])
          .filter((key) => key === 'rows' || sum(key) > 0)
          .map((key) => ({ title: titles[key], number: true, cell: (school: Sums) => (school[key] === 0 ? '' : numberInFigures(school[key])), ...(several && { foot: numberInFigures(sum(key)) }) })),
      ]}
    />
  )
}
