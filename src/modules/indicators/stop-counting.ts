import { permit } from '#modules/people'
import type { PlanIndicatorId } from '#modules/plan'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { counted } from '#platform/russian'
import { liveRow } from './live-row.ts'
import { deleteMeasures } from './store/measures.ts'
import { ownRecordsOf } from './store/own-records.ts'

/**
 * Leaves a row of the plan without rules, as it was before anybody chose one; only then can it be taken out of the plan.
 * @throws {Refusal} when the actor may not, records are kept for the row by hand, or the year is closed
 */
export function stopCounting(context: Context, row: PlanIndicatorId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'choose a count rule')
    const { plan, measures } = await liveRow(context, row)
    const ids = measures.map(({ id }) => id)
    const records = (await ownRecordsOf(context, ids)).length
    if (records > 0) refuse(`К этой строке вручную внесено: ${counted(records, 'запись', 'записи', 'записей')}. Сначала удалите их: вместе с правилом они не пропадут.`)
    await deleteMeasures(context, ids)
    await note(context, { deed: 'показатель больше не считается', subject: `/indicators?plan=${plan.id}`, details: { measures: measures.map(({ title }) => title) } })
  })
}
