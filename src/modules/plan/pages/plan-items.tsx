import { Empty, Table } from '#ui'
import type { ItemProgress } from '../item-progress.ts'
import type { ItemGroup } from '../plan-groups.ts'
import { itemTitle, type PlanId } from '../plan.ts'
import { ItemState } from './item-state.tsx'
import type { ShownItem } from './plan-meetings.ts'

interface Props {
  readonly planId: PlanId
  /** Number of items of the plan, whatever is shown. */
  readonly all: number
  readonly groups: readonly ItemGroup<ShownItem>[]
  readonly byMonth: boolean
  readonly show: string | null
  readonly counts: Readonly<Record<ItemProgress, number>>
  readonly mayChange: boolean
}

/** Meetings and other work, by the plan's sections or by months. */
export function PlanItems({ planId, all, groups, byMonth, show, counts, mayChange }: Props) {
  const address = (query: string) => `/plans/${planId}${query}#items`
  return (
    <section id="items" aria-labelledby="items-title">
      <h2 id="items-title">Заседания и дела</h2>
      {all > 0 && (
        <p className="sans">
          Всего <a href={address('')}>{all}</a>, сделано <a href={address('?show=done')}>{counts.done}</a>, просрочено{' '}
          <a href={address('?show=late')} className={counts.late > 0 ? 'late' : undefined}>
            {counts.late}
          </a>
          , впереди <a href={address('?show=open')}>{counts.now + counts.ahead + counts.undated}</a>.{' '}
          <a className="ways" href={address(byMonth ? '' : '?by=month')}>{byMonth ? 'Разделами, как в плане' : 'По месяцам'}</a>
        </p>
      )}
      {mayChange && (
        <p className="actions">
          <a className="button quiet" href={`/plans/${planId}/items/new?kind=meeting`}>
            Добавить заседание
          </a>
          <a className="button quiet" href={`/plans/${planId}/items/new?kind=activity`}>
            Добавить дело
          </a>
          {all > 1 && <a href={`/plans/${planId}/items`}>Порядок</a>}
        </p>
      )}
      {all === 0 && (
        <Empty>
          <p>Здесь будут заседания и другие дела года: тема, срок, место, кто отвечает. Каждое отмечают, когда оно сделано.</p>
        </Empty>
      )}
      {all > 0 && groups.length === 0 && <p>Таких дел нет.</p>}
      {groups.map(({ title, items }, at) => (
        <Table
          key={at}
          caption={title}
          rows={items}
          columns={[
            { title: show === null && items.every(({ kind }) => kind === 'meeting') ? 'Заседание' : 'Дело', cell: (item) => <Topic planId={planId} item={item} /> },
            { title: 'Срок', cell: ({ term }) => term?.raw },
            { title: 'Место', cell: ({ place }) => <span className="lines">{place}</span> },
            { title: 'Ответственный', cell: ({ responsible }) => <span className="lines">{responsible.map(({ raw }) => raw).join('\n')}</span> },
            { title: 'Состояние', cell: (item) => <ItemState item={item} /> },
          ]}
        />
      ))}
    </section>
  )
}

function Topic({ planId, item }: { planId: PlanId; item: ShownItem }) {
  const { id, number, topic, content, form } = item
  return (
    <>
      {number && `${number}. `}
      <a href={`/plans/${planId}/items/${id}`}>{itemTitle(item)}</a>
      {(form || (topic && content)) && <small className="lines">{[form, topic && content].filter(Boolean).join('\n')}</small>}
    </>
  )
}
