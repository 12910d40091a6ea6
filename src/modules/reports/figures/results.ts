import { linesOf } from '#modules/plan'
import { isComplete, planAddress, type IndicatorOfYear, type YearRecord } from '../year-record.ts'
import { count, measured, share, type Figure } from './figure.ts'

/** 'behind': not reached yet while the year runs. */
export type Outcome = 'reached' | 'missed' | 'behind' | 'no data' | 'no target'

/** What came of the plan: its items, tasks and indicators. */
export function resultsOf(year: YearRecord) {
  const { items, indicators } = year
  const all = count('items', 'Пунктов плана', items)
  const done = count('items.done', 'Выполнено пунктов плана', items.filter(({ state }) => state === 'done'))
  const each = indicators.map((indicator) => indicatorOf(indicator, isComplete(year)))
  const withOutcome = (outcome: Outcome, name: string) => count(`indicators.${outcome}`, name, each.filter((one) => one.outcome === outcome).map(({ indicator }) => indicator))
  return {
    items: all,
    done,
    doneShare: share('items.done.share', 'Доля выполненного', done, all),
    late: count('items.late', 'Пунктов плана не выполнено в срок', items.filter(({ state }) => state === 'late')),
    ahead: count('items.ahead', 'Пунктов плана впереди', items.filter(({ state }) => state === 'ahead')),
    cancelled: count('items.cancelled', 'Пунктов плана отменено', items.filter(({ state }) => state === 'cancelled')),
    tasks: linesOf(year.plan, 'task').map((task) => {
      const own = items.filter(({ item }) => item.serves.includes(task.id))
      const items_ = count(`task.${task.id}.items`, `Пунктов плана: ${task.text}`, own)
      return { task: { ...task, title: task.text, address: planAddress(year.plan) }, items: items_, done: count(`task.${task.id}.done`, `Выполнено: ${task.text}`, own.filter(({ state }) => state === 'done')) }
    }),
    indicators: {
      all: count('indicators', 'Показателей', indicators),
      reached: withOutcome('reached', 'Показателей достигнуто'),
      missed: withOutcome('missed', 'Показателей не достигнуто'),
      behind: withOutcome('behind', 'Показателей ещё не достигнуто'),
      unknown: withOutcome('no data', 'Показателей без данных'),
      each,
    },
  }
}

export interface IndicatorFigures {
  readonly indicator: IndicatorOfYear
  readonly outcome: Outcome
  readonly target: Figure
  readonly value: Figure
  /** Of the target, per cent. */
  readonly share: Figure
}

function indicatorOf(indicator: IndicatorOfYear, complete: boolean): IndicatorFigures {
  const key = `indicator.${indicator.id}`
  const name = indicatorName(indicator)
  const target = measured(`${key}.target`, `План: ${name}`, indicator.target, indicator.unit, [indicator])
  const value = measured(`${key}.value`, `Достигнуто: ${name}`, indicator.value, indicator.unit, indicator.records)
  return { indicator, target, value, share: share(`${key}.share`, `Доля от плана: ${name}`, value, target), outcome: outcomeOf(indicator, complete) }
}

/** The criterion, or what else the plan says of it. */
export const indicatorName = ({ criterion, plannedResult, task }: Pick<IndicatorOfYear, 'criterion' | 'plannedResult' | 'task'>): string => criterion || plannedResult || task

function outcomeOf({ target, value }: IndicatorOfYear, complete: boolean): Outcome {
  if (value === null) return 'no data'
  if (target === null) return 'no target'
  return value >= target ? 'reached' : complete ? 'missed' : 'behind'
}
