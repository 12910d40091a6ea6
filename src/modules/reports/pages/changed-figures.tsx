import { Table } from '#ui'
import type { PlanId } from '#modules/plan'
import { written } from '../figures/figure.ts'
import type { ChangedFigure } from '../paper-version.ts'
import { figureAddress } from './figure-address.ts'

/** What the records tell today other than the version in force. */
export function ChangedFigures({ planId, since, changes }: { planId: PlanId; since: string; changes: readonly ChangedFigure[] }) {
  return (
    <section id="changed" aria-labelledby="changed-title">
      <h2 id="changed-title">Что изменилось в записях</h2>
      {changes.length === 0 ? (
        <p>С тех пор, как появились числа действующей версии ({since}), ничего не изменилось.</p>
      ) : (
        <Table
          caption={`Числа, которые сегодня другие, чем в документе (${since})`}
          rows={changes.map((change) => ({ id: change.key, ...change }))}
          columns={[
            { title: 'Число', cell: ({ name }) => name },
            { title: 'В документе', number: true, cell: ({ was, unit }) => shown(was, unit) },
            { title: 'Сегодня', number: true, cell: ({ is, unit, key, name }) => (is === null ? '—' : <a href={figureAddress(planId, key)} aria-label={`${shown(is, unit)} — ${name}`}>{shown(is, unit)}</a>) },
          ]}
        />
      )}
    </section>
  )
}

const shown = (value: number | null, unit: string): string => (value === null ? '—' : written({ value, unit }))
