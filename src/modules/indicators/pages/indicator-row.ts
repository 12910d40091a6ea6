import type { Indicator, Measure } from '../indicator.ts'
import { amountInWords, targetInWords, valueInWords } from '../measure-words.ts'

/** A line of the list of indicators: a number, or a row of the plan that nobody has chosen how to count. */
export interface IndicatorRow {
  readonly id: string
  readonly title: string
  readonly address: string
  /** What the row is planned for. */
  readonly aside: string
  /** Where the whole row stands, when this is a part of it. */
  readonly whole: { readonly words: string; readonly address: string } | null
  readonly target: string
  readonly value: string
  /** Where a rule is chosen, while there is none. */
  readonly ruleAddress: string | null
  readonly ruleWords: string
  /** Whether there is a number with records behind it. */
  readonly known: boolean
  readonly progress: { readonly share: number; readonly label: string } | null
  readonly forecast: string
  readonly state: Measure['state']
}

/** What the row of the plan is called: its criterion, or what stands for one. */
export const titleOf = ({ criterion, plannedResult, task }: Indicator): string => criterion || plannedResult || task || 'Показатель без названия'

export function rowsOf(indicator: Indicator): IndicatorRow[] {
  const { id, measures } = indicator
  const row = { title: titleOf(indicator), aside: indicator.criterion ? indicator.plannedResult : '' }
  const address = `/indicators/rows/${id}`
  if (measures.length === 1) return [{ ...measureRow(measures[0]!), aside: row.aside }]
  if (measures.length > 1) return measures.map((measure, at) => ({ ...measureRow(measure), whole: { words: `часть ${at + 1} из ${measures.length}`, address } }))
  const target = targetInWords({ ...indicator, rule: null })
  return [{ ...row, id: `row-${id}`, whole: null, address, ruleAddress: address, target, value: 'правило не выбрано', ruleWords: '', known: false, progress: null, forecast: '', state: null }]
}

function measureRow(measure: Measure): IndicatorRow {
  const { id, title, target, value, forecast, rule, ruleWords, state, frozenAt } = measure
  return {
    id: `measure-${id}`,
    title,
    aside: '',
    whole: null,
    address: `/indicators/${id}`,
    target: targetInWords(measure),
    value: valueInWords(measure),
    ruleAddress: rule ? null : `/indicators/${id}/rule`,
    ruleWords: ruleWords ?? '',
    known: value !== null,
    progress: value === null || target === null ? null : { share: value / target, label: `${amountInWords(value, rule)} из ${amountInWords(target, rule)}` },
    forecast: forecast === null || frozenAt ? '' : amountInWords(forecast, rule),
    state,
  }
}
