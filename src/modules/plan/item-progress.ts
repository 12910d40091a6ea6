import type { CalendarDate } from '#platform/calendar'
import type { PlanItem } from './plan.ts'

/** How far an item is: measured from its term and its mark, never stored. */
export type ItemProgress = 'done' | 'late' | 'now' | 'ahead' | 'undated'

export const itemProgressName: Readonly<Record<ItemProgress, string>> = {
  done: 'сделано',
  late: 'просрочено',
  now: 'идёт срок',
  ahead: 'впереди',
  undated: 'без дня',
}

/** Late is an item whose last day has passed without a mark; an item without a last day is never late. */
export function progressOf({ term, done }: Pick<PlanItem, 'term' | 'done'>, today: CalendarDate): ItemProgress {
  if (done) return 'done'
  if (!term?.to) return 'undated'
  if (term.to < today) return 'late'
  return term.from !== null && term.from > today ? 'ahead' : 'now'
}

/** What stands behind «сделано 3 из 12, просрочено 2». */
export function countsOf(progress: readonly ItemProgress[]): Readonly<Record<ItemProgress, number>> {
  const counts: Record<ItemProgress, number> = { done: 0, late: 0, now: 0, ahead: 0, undated: 0 }
  for (const one of progress) counts[one]++
  return counts
}
