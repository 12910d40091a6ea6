import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, refuse } from '#platform/refusal'
import { lineKindName, linesOf, type LineId, type LineKind, type PlanId } from './plan.ts'
import { neighbourOf, planToChange, rowOfPlan, type Way } from './plan-to-change.ts'
import { planText } from './settled-plan.ts'
import { deleteRow, exchangePlaces, placeAfter, updateLine } from './store/plan-changes.ts'
import { insertLine } from './store/plans.ts'

/**
 * Adds a problem, a task, a priority or an expected result at the end of its list.
 * @throws {Refusal} when the actor may not, the plan's state allows no change, or nothing is written
 */
export function addLine(context: Context, planId: PlanId, kind: LineKind, typed: string): Promise<LineId> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    await planToChange(context, planId)
    const text = planText(typed) || refuse('Напишите, что добавить.', 'text')
    const id = await insertLine(context, planId, await placeAfter(context, 'plan_line', planId, null), kind, text)
    await note(context, { deed: `в план добавлено: ${lineKindName[kind].toLowerCase()}`, subject: `/plans/${planId}`, details: { text } })
    return id
  })
}

/**
 * Rewrites a line.
 * @param seen version that the person was looking at
 * @throws {Conflict} when somebody changed it since
 */
export function changeLine(context: Context, planId: PlanId, id: LineId, typed: string, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const before = rowOfPlan((await planToChange(context, planId)).lines, id)
    const text = planText(typed) || refuse('Напишите текст. Чтобы убрать строку, нажмите «Убрать» в списке.', 'text')
    if (before.version !== seen) throw new Conflict([{ field: lineKindName[before.kind], theirs: before.text, yours: text }])
    await updateLine(context, id, text)
    await note(context, { deed: `в плане изменено: ${lineKindName[before.kind].toLowerCase()}`, subject: `/plans/${planId}`, details: { before: before.text, after: text } })
  })
}

/** Removes a line; items that served it serve it no more. */
export function removeLine(context: Context, planId: PlanId, id: LineId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const { kind, text } = rowOfPlan((await planToChange(context, planId)).lines, id)
    await deleteRow(context, 'plan_line', id)
    await note(context, { deed: `из плана убрано: ${lineKindName[kind].toLowerCase()}`, subject: `/plans/${planId}`, details: { text } })
  })
}

/** Changes places with the neighbour of its kind; at the edge nothing moves. */
export function moveLine(context: Context, planId: PlanId, id: LineId, way: Way): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const plan = await planToChange(context, planId)
    const { kind, text } = rowOfPlan(plan.lines, id)
    const neighbour = neighbourOf(linesOf(plan, kind), id, way)
    if (!neighbour) return
    await exchangePlaces(context, 'plan_line', id, neighbour.id)
    await note(context, { deed: `в плане переставлено: ${lineKindName[kind].toLowerCase()}`, subject: `/plans/${planId}`, details: { text, way } })
  })
}
