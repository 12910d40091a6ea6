import { indicatorsOf, type Indicator, type Measure } from '#modules/indicators'
import type { PlanId } from '#modules/plan'
import type { Context } from '#platform/context'
import type { IndicatorOfYear } from '../year-record.ts'

/** A row for each number of the plan's indicators; a row that nobody chose a rule for stands without a value. */
export async function gatherIndicators(context: Context, planId: PlanId): Promise<IndicatorOfYear[]> {
  const rows = await indicatorsOf(context, planId)
  return rows.flatMap((row) => (row.measures.length === 0 ? [unruled(row)] : row.measures.map((measure) => measured(row, measure))))
}

const unruled = ({ id, task, plannedResult, criterion, unit, target }: Indicator): IndicatorOfYear => ({
  id, task, plannedResult, criterion, unit, target, title: (criterion || plannedResult || task).replace(/\s*\n\s*/g, ' '), address: `/indicators/rows/${id}`, value: null, ruled: false, records: [],
})

/** One number of several that a row names is called by its own title. */
function measured(row: Indicator, { id, title, unit, target, rule, value, records }: Measure): IndicatorOfYear {
  const criterion = row.measures.length > 1 && title ? title : row.criterion
  return {
    ...unruled({ ...row, criterion, unit: rule?.sum.startsWith('share') ? '%' : unit, target }),
    id,
    address: `/indicators/${id}`,
    value,
    ruled: rule !== null,
    records: records.map(({ title, address }) => ({ title, address })),
  }
}
