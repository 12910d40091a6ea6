import type { ItemCard, Plan } from './plan.ts'
import { bodyField } from './reading/headings.ts'

/**
 * Why the card cannot stand in the plan: the field and the words, or null. A column of its own must not be called like one
 * that every plan has, but for those that the plan came with.
 */
export function objectionToItem({ items }: Pick<Plan, 'items'>, card: ItemCard): { field: string; reason: string } | null {
  if (card.topic === '' && card.content === '') return { field: 'topic', reason: 'Напишите тему или содержание: что будет сделано.' }
  const own = new Set(items.flatMap(({ extra }) => Object.keys(extra)))
  const taken = Object.keys(card.extra).find((heading) => !own.has(heading) && bodyField(heading) !== null)
  if (taken !== undefined) return { field: 'newColumn', reason: `Для графы «${taken}» есть своё поле выше. Назовите графу иначе.` }
  return null
}
