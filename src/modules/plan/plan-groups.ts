import { monthName } from '#platform/russian'
import type { PlanItem } from './plan.ts'

/** Items under one heading, in order. */
export interface ItemGroup<Item> {
  readonly title: string
  readonly items: readonly Item[]
}

type Grouped = Pick<PlanItem, 'kind' | 'section' | 'term'>

/** As the plan has them: a section after another; items without one under what they are. */
export function groupsBySection<Item extends Grouped>(items: readonly Item[]): ItemGroup<Item>[] {
  const groups: { title: string; items: Item[] }[] = []
  for (const item of items) {
    const title = item.section || (item.kind === 'meeting' ? 'Заседания' : 'Другие дела')
    const last = groups.at(-1)
    if (last?.title === title) last.items.push(item)
    else groups.push({ title, items: [item] })
  }
  return groups
}

const wholeYear = 'В течение года'
const undated = 'Без дня'

/** By the month in which each begins, in the order of the school year; an item of several months stands in each. */
export function groupsByMonth<Item extends Grouped>(items: readonly Item[]): ItemGroup<Item>[] {
  const groups = Map.groupBy(
    items.flatMap((item) => monthsOf(item).map((month) => ({ month, item }))),
    ({ month }) => month,
  )
  return [...groups]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([title, entries]) => ({ title, items: entries.map(({ item }) => item) }))
}

function monthsOf({ term }: Grouped): string[] {
  if (!term) return [undated]
  if (term.kind === 'allYear' || term.kind === 'recurring') return [wholeYear]
  if (term.kind === 'months') return term.months.map(titleOf)
  const first = term.from ?? term.to
  return [first === null ? undated : titleOf(Number(first.slice(5, 7)))]
}

const titleOf = (month: number): string => {
  const name = monthName(month)
  return name[0]!.toUpperCase() + name.slice(1)
}

const schoolMonths = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8].map(titleOf)
const rank = (title: string): number => [...schoolMonths, wholeYear, undated].indexOf(title)
