import { Table } from '#ui'
import { numberInFigures } from '#platform/russian'
import type { Plan } from '../plan.ts'
import { Part } from './plan-front.tsx'

/** «Показатели результативности» as the plan words them. */
export function PlanIndicators({ plan: { id, indicators }, mayChange }: { plan: Plan; mayChange: boolean }) {
  if (indicators.length === 0 && !mayChange) return null
  return (
    <Part title="Показатели результативности" change={mayChange && `/plans/${id}/indicators`}>
      {indicators.length === 0 ? (
        <p className="faded">Показателей пока нет: чем измерят год, решает объединение.</p>
      ) : (
        <Table
          caption={`Показателей: ${indicators.length}`}
          rows={indicators}
          columns={[
            { title: 'Критерий', cell: ({ criterion, plannedResult, task }) => <span className="lines">{criterion || plannedResult || task}</span> },
            { title: 'Задача', cell: ({ task }) => <span className="lines">{task}</span> },
            { title: 'Планируемый результат', cell: ({ plannedResult }) => <span className="lines">{plannedResult}</span> },
            { title: 'Показатель', number: true, cell: ({ target, unit }) => (target === null ? 'не назван' : `${numberInFigures(target)}\u00A0${unit}`.trim()) },
          ]}
        />
      )}
      {indicators.length > 0 && (
        <p className="ways">
          <a href={`/indicators?plan=${id}`}>Как идут показатели</a>
        </p>
      )}
    </Part>
  )
}
