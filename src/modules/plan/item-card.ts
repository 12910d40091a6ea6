import type { ItemCard } from './plan.ts'
import { bodyField } from './reading/headings.ts'

/** Why the card cannot stand in a plan: the field and the words, or null. */
export function objectionToItem(card: ItemCard): { field: string; reason: string } | null {
  if (card.topic === '' && card.content === '') return { field: 'topic', reason: 'Напишите тему или содержание: что будет сделано.' }
  const taken = Object.keys(card.extra).find((heading) => bodyField(heading) !== null)
  if (taken !== undefined) return { field: 'newColumn', reason: `Для графы «${taken}» есть своё поле выше. Назовите графу иначе.` }
  return null
}
