import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, differencesIn, refuse } from '#platform/refusal'
import { objectionToItem } from './item-card.ts'
import type { ItemCard, LineId, Plan, PlanId, PlanItem, PlanItemId } from './plan.ts'
import { neighbourOf, planToChange, rowOfPlan, type Way } from './plan-to-change.ts'
import { settledItem } from './settled-plan.ts'
import { deleteRow, exchangePlaces, placeAfter, updateItem } from './store/plan-changes.ts'
import { insertItem, replaceServed } from './store/plans.ts'
import { unlessLeanedOn } from './unless-leaned-on.ts'

/** All that is typed about an item: its card and the tasks and problems that it serves. */
export interface TypedItem extends ItemCard {
  readonly serves: readonly LineId[]
}

/**
 * Adds an item at the end of its section, or of the plan where it is the first of its section.
 * @throws {Refusal} when the actor may not, the plan's state allows no change, or the card is wrong
 */
export function addItem(context: Context, planId: PlanId, typed: TypedItem): Promise<PlanItemId> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const plan = await planToChange(context, planId)
    const card = checked(plan, typed)
    const last = plan.items.findLast(({ section, kind }) => section === card.section && kind === card.kind) ?? plan.items.findLast(({ section }) => section === card.section)
    const id = await insertItem(context, planId, await placeAfter(context, 'plan_item', planId, last?.id ?? null), card)
    await replaceServed(context, id, servedOf(plan, typed))
    await note(context, { deed: 'дело добавлено в план', subject: `/plans/${planId}`, details: card })
    return id
  })
}

/**
 * Replaces an item's card and what it serves.
 * @param seen version that the person was looking at
 * @throws {Conflict} when somebody changed it since
 */
export function changeItem(context: Context, planId: PlanId, id: PlanItemId, typed: TypedItem, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const plan = await planToChange(context, planId)
    const before = rowOfPlan(plan.items, id)
    const card = checked(plan, typed)
    const serves = servedOf(plan, typed)
    const [theirs, yours] = [inWords(plan, before), inWords(plan, { ...card, serves })]
    if (before.version !== seen) throw new Conflict(differencesIn(labels, theirs, yours))
    await updateItem(context, id, card)
    await replaceServed(context, id, serves)
    await note(context, { deed: 'дело плана изменено', subject: `/plans/${planId}/items/${id}`, details: { before: theirs, after: yours } })
  })
}

/**
 * Removes an item and its mark.
 * @throws {Refusal} when a meeting is already being prepared by it, or other rooms keep records about it
 */
export function removeItem(context: Context, planId: PlanId, id: PlanItemId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const plan = await planToChange(context, planId)
    const before = rowOfPlan(plan.items, id)
    const words =
      before.kind === 'meeting'
        ? 'По этой строке плана уже заведена карточка заседания. Если день ещё не назначали, сначала удалите карточку — тогда можно убрать и строку.'
        : 'По этой строке плана уже ведут записи. Сначала уберите их.'
    await unlessLeanedOn(context, (context) => deleteRow(context, 'plan_item', id), words)
    await note(context, { deed: 'дело убрано из плана', subject: `/plans/${planId}`, details: inWords(plan, before) })
  })
}

/** Changes places with the neighbour; at the edge of a section it goes over into the next one. At the edge of the plan nothing moves. */
export function moveItem(context: Context, planId: PlanId, id: PlanItemId, way: Way): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'change a plan')
    const { items } = await planToChange(context, planId)
    const item = rowOfPlan(items, id)
    const neighbour = neighbourOf(items, id, way)
    if (!neighbour) return
    if (neighbour.section === item.section) await exchangePlaces(context, 'plan_item', id, neighbour.id)
    else await updateItem(context, id, { ...item, section: neighbour.section })
    await note(context, { deed: 'дело плана переставлено', subject: `/plans/${planId}/items/${id}`, details: { way, section: neighbour.section } })
  })
}

function checked(plan: Plan, typed: TypedItem): ItemCard {
  const card = settledItem(typed, plan.schoolYear)
  const objection = objectionToItem(plan, card)
  if (objection) refuse(objection.reason, objection.field)
  return card
}

/** Lines of this plan, in its order; what was meanwhile removed is not served. */
const servedOf = ({ lines }: Plan, { serves }: TypedItem): LineId[] => lines.filter(({ id }) => serves.includes(id)).map(({ id }) => id)

const labels = {
  kind: 'Вид',
  number: 'Номер',
  section: 'Раздел',
  term: 'Срок',
  place: 'Место',
  topic: 'Тема',
  aim: 'Цель',
  content: 'Содержание',
  form: 'Форма',
  output: 'Практический выход',
  status: 'Отметка о выполнении',
  responsible: 'Ответственные',
  extra: 'Другие графы',
  serves: 'Чему служит',
} as const

const inWords = ({ lines }: Plan, item: ItemCard & Pick<PlanItem, 'serves'>): Record<keyof typeof labels, string> => ({
  kind: item.kind === 'meeting' ? 'заседание' : 'другое дело',
  number: item.number,
  section: item.section,
  term: item.term?.raw ?? '',
  place: item.place,
  topic: item.topic,
  aim: item.aim,
  content: item.content,
  form: item.form,
  output: item.output,
  status: item.status,
  responsible: item.responsible.map(({ raw }) => raw).join('\n'),
  extra: Object.entries(item.extra).map(([heading, text]) => `${heading}: ${text}`).join('\n'),
  serves: lines.filter(({ id }) => item.serves.includes(id)).map(({ text }) => text).join('\n'),
})
