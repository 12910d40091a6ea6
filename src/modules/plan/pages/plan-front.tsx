import type { ReactNode } from 'react'
import { itemTitle, lineKindName, linesOf, type LineKind, type Plan, type PlanLine } from '../plan.ts'

/** The front part: theme, aim, and the lists with what serves each task and problem. */
export function PlanFront({ plan, mayChange }: { plan: Plan; mayChange: boolean }) {
  return (
    <>
      <Part title="Тема и цель" change={mayChange && `/plans/${plan.id}/front`}>
        {plan.theme ? <p className="lead">{plan.theme}</p> : <p className="faded">Тема года не названа.</p>}
        {plan.aim ? (
          <p className="lines">
            <b>Цель.</b> {plan.aim}
          </p>
        ) : (
          <p className="faded">Цель не названа.</p>
        )}
      </Part>
      <Lines plan={plan} kind="problem" mayChange={mayChange} />
      <Lines plan={plan} kind="task" mayChange={mayChange} />
      <Lines plan={plan} kind="priority" mayChange={mayChange} />
      <Lines plan={plan} kind="expected" mayChange={mayChange} />
    </>
  )
}

const unnamed: Readonly<Record<LineKind, string>> = {
  problem: 'Проблем план не называет.',
  task: 'Задач пока нет. С них начинают: каждое дело плана служит задаче.',
  priority: '',
  expected: '',
}

function Lines({ plan, kind, mayChange }: { plan: Plan; kind: LineKind; mayChange: boolean }) {
  const lines = linesOf(plan, kind)
  if (lines.length === 0 && !mayChange) return null
  return (
    <Part title={lineKindName[kind]} change={mayChange && `/plans/${plan.id}/lines/${kind}`}>
      {lines.length > 0 ? (
        <ol>
          {lines.map((line) => (
            <li key={line.id} id={`line-${line.id}`}>
              <span className="lines">{line.text}</span>
              {(kind === 'task' || kind === 'problem') && <Served plan={plan} line={line} />}
            </li>
          ))}
        </ol>
      ) : (
        unnamed[kind] && <p className="faded">{unnamed[kind]}</p>
      )}
    </Part>
  )
}

function Served({ plan, line }: { plan: Plan; line: PlanLine }) {
  const items = plan.items.filter(({ serves }) => serves.includes(line.id))
  if (items.length === 0) return line.kind === 'task' ? <p className="serves">Этой задаче не служит ни одно дело плана.</p> : null
  return (
    <p className="serves">
      {line.kind === 'task' ? 'Задаче служат: ' : 'Решают: '}
      {items.map((item, at) => (
        <span key={item.id}>
          {at > 0 && '; '}
          <a href={`/plans/${plan.id}/items/${item.id}`}>{itemTitle(item)}</a>
        </span>
      ))}
    </p>
  )
}

/** A part of the plan under its heading, with the way to change it. */
export function Part({ title, change, children }: { title: string; change?: string | false; children: ReactNode }) {
  return (
    <section className="part">
      <h2>
        {title}
        {change && (
          <>
            {' '}
            <a className="change" href={change} aria-label={`Изменить: ${title}`}>
              изменить
            </a>
          </>
        )}
      </h2>
      {children}
    </section>
  )
}
