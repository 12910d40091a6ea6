import { permit } from '#modules/people'
import { numberInFigures } from '#platform/russian'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, differencesIn, refuse } from '#platform/refusal'
import type { IndicatorCard, PlanId, PlanIndicatorId } from './plan.ts'
import { neighbourOf, planToChange, rowOfPlan, type Way } from './plan-to-change.ts'
import { settledIndicator } from './settled-plan.ts'
import { deleteRow, exchangePlaces, placeAfter, updateIndicator } from './store/plan-changes.ts'
import { insertIndicator } from './store/plans.ts'
import { unlessLeanedOn } from './unless-leaned-on.ts'

/**
 * Adds a row of «Показатели результативности» at the end.
 * @throws {Refusal} when the actor may not, the plan's state allows no change, or the row says nothing
 */
export function addIndicator(context: Context, planId: PlanId, typed: IndicatorCard): Promise<PlanIndicatorId> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    await planToChange(context, planId)
    const card = checked(typed)
    const id = await insertIndicator(context, planId, await placeAfter(context, 'plan_indicator', planId, null), card)
    await note(context, { deed: 'показатель добавлен в план', subject: `/plans/${planId}`, details: card })
    return id
  })
}

/**
 * Replaces a row.
 * @param seen version that the person was looking at
 * @throws {Conflict} when somebody changed it since
 */
export function changeIndicator(context: Context, planId: PlanId, id: PlanIndicatorId, typed: IndicatorCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const before = rowOfPlan((await planToChange(context, planId)).indicators, id)
    const card = checked(typed)
    if (before.version !== seen) throw new Conflict(differencesIn(labels, inWords(before), inWords(card)))
    await updateIndicator(context, id, card)
    await note(context, { deed: 'показатель плана изменён', subject: `/plans/${planId}`, details: { before: inWords(before), after: inWords(card) } })
  })
}

/**
 * Removes a row.
 * @throws {Refusal} when other rooms already lean on it
 */
export function removeIndicator(context: Context, planId: PlanId, id: PlanIndicatorId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const before = rowOfPlan((await planToChange(context, planId)).indicators, id)
    await unlessLeanedOn(context, (context) => deleteRow(context, 'plan_indicator', id), 'По этому показателю уже ведут счёт: записаны значения или правила. Сначала уберите их в показателях года.')
    await note(context, { deed: 'показатель убран из плана', subject: `/plans/${planId}`, details: inWords(before) })
  })
}

/** Changes places with the neighbour; at the edge nothing moves. */
export function moveIndicator(context: Context, planId: PlanId, id: PlanIndicatorId, way: Way): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const { indicators } = await planToChange(context, planId)
    const neighbour = neighbourOf(indicators, rowOfPlan(indicators, id).id, way)
    if (!neighbour) return
    await exchangePlaces(context, 'plan_indicator', id, neighbour.id)
    await note(context, { deed: 'показатель плана переставлен', subject: `/plans/${planId}`, details: { id, way } })
  })
}

function checked(typed: IndicatorCard): IndicatorCard {
  const card = settledIndicator(typed)
  if (card.criterion === '' && card.plannedResult === '' && card.task === '') refuse('Напишите критерий: что будут считать.', 'criterion')
  if (card.target === null && card.unit !== '') refuse('Единица без числа: напишите, сколько.', 'target')
  if (card.target !== null && card.target < 0) refuse('Показатель не бывает меньше нуля.', 'target')
  return card
}

const labels = { task: 'Задача', plannedResult: 'Планируемый результат', criterion: 'Критерий', target: 'Число', unit: 'Единица' } as const

const inWords = ({ task, plannedResult, criterion, target, unit }: IndicatorCard) => ({ task, plannedResult, criterion, target: target === null ? '' : numberInFigures(target, 9), unit })
