import { isHeld, meetingsOfPlan, type Meeting } from '#modules/meetings'
import type { Context } from '#platform/context'
import { progressOf, type ItemProgress } from '../item-progress.ts'
import type { Plan, PlanItem, PlanItemId } from '../plan.ts'

/** An item with how far it is and the meeting that was opened for it. */
export interface ShownItem extends PlanItem {
  readonly progress: ItemProgress
  readonly meeting: Pick<Meeting, 'id' | 'state' | 'day'> | null
}

/** The items of a plan as its pages show them: a meeting that was held is done, whether it is marked or not. */
export async function itemsShown(context: Context, plan: Plan): Promise<ShownItem[]> {
  const meetings = new Map<PlanItemId | null, Meeting>((await meetingsOfPlan(context, plan.id)).map((meeting) => [meeting.planItemId, meeting]))
  return plan.items.map((item) => {
    const meeting = meetings.get(item.id)
    const held = meeting !== undefined && isHeld(meeting)
    return { ...item, progress: held ? 'done' : progressOf(item, context.today), meeting: meeting ? { id: meeting.id, state: meeting.state, day: meeting.day } : null }
  })
}
