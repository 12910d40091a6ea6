import { permit } from '#modules/people'
import { schoolYearName, type CalendarDate } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { dateShort } from '#platform/russian'
import { keepFile } from '#platform/stored-files'
import type { Plan, PlanId, PlanItemId } from './plan.ts'
import { rowOfPlan } from './plan-to-change.ts'
import { planText } from './settled-plan.ts'
import { deleteDone, insertDone } from './store/marks.ts'
import { heldPlan } from './store/plan-changes.ts'

/** What is typed about an item done. */
export interface DoneCard {
  readonly on: CalendarDate
  /** What came out of it. */
  readonly words: string
  /** A paper that shows it; members of the association may open it. */
  readonly file: UploadedFile | null
}

/**
 * Marks an item done. A second mark replaces the first and keeps its paper unless it brings its own.
 * @throws {Refusal} when the actor may not, the day has not come or is of another year, or the plan is closed
 */
export function markDone(context: Context, planId: PlanId, itemId: PlanItemId, { on, words, file }: DoneCard): Promise<void> {
  return atomically(context, async (context) => {
    const plan = await planToMark(context, planId)
    const { done } = rowOfPlan(plan.items, itemId)
    if (on > context.today) refuse(`День ${dateShort(on)} ещё не наступил. Отметку ставят, когда дело сделано.`, 'on')
    if (on < `${plan.schoolYear.from}-06-01` || on > `${plan.schoolYear.to}-12-31`) refuse(`День ${dateShort(on)} далёк от ${schoolYearName(plan.schoolYear)} учебного года. Проверьте год.`, 'on')
    const fileId = file ? await keepFile(context, file, { field: 'file' }) : (done?.fileId ?? null)
    await deleteDone(context, itemId)
    await insertDone(context, itemId, { on, words: planText(words), fileId, by: context.actor.personId })
    await note(context, { deed: 'дело плана сделано', subject: `/plans/${planId}/items/${itemId}`, details: { on, words, fileId } })
  })
}

/** Takes the mark away; the journal keeps what it said. */
export function unmark(context: Context, planId: PlanId, itemId: PlanItemId): Promise<void> {
  return atomically(context, async (context) => {
    const plan = await planToMark(context, planId)
    const { done } = rowOfPlan(plan.items, itemId)
    if (!done) return
    await deleteDone(context, itemId)
    await note(context, { deed: 'отметка о выполнении снята', subject: `/plans/${planId}/items/${itemId}`, details: { done } })
  })
}

async function planToMark(context: Context, planId: PlanId): Promise<Plan> {
  permit(context, 'mark a plan item')
  const plan = (await heldPlan(context, planId)) ?? notFound('Такого плана нет.')
  if (plan.state === 'closed') refuse('План закрыт: отметки в нём больше не меняют.')
  return plan
}
