import { numberInFigures, percent } from '#platform/russian'
import type { Entry } from '../year-record.ts'

/** A number told by a paper, with the records that it counts: the page of the figure opens them. */
export interface Figure {
  /** Stays the same from day to day, so that yesterday's number can be compared: 'meetings.held'. */
  readonly key: string
  /** As a list of figures calls it: «Проведено заседаний». */
  readonly name: string
  /** Null when there is nothing to measure. */
  readonly value: number | null
  /** '%', «часов»; '' for a plain count. */
  readonly unit: string
  readonly records: readonly Entry[]
  /** What a share or a mean is taken of, and over what. */
  readonly from?: readonly [Figure, Figure]
}

/** As many as there are records. */
export const count = (key: string, name: string, records: readonly Entry[]): Figure => ({ key, name, value: records.length, unit: '', records })

/** Per cent to one digit; nothing to measure when the whole is empty. */
export const share = (key: string, name: string, part: Figure, whole: Figure): Figure => ({
  key,
  name,
  value: part.value === null || whole.value === null || whole.value === 0 ? null : Math.round((1000 * part.value) / whole.value) / 10,
  unit: '%',
  records: part.records,
  from: [part, whole],
})

/** To one digit. */
export const mean = (key: string, name: string, sum: Figure, over: Figure): Figure => ({
  key,
  name,
  value: sum.value === null || !over.value ? null : Math.round((10 * sum.value) / over.value) / 10,
  unit: '',
  records: sum.records,
  from: [sum, over],
})

/** A number that the records themselves name: hours, a target. */
export const measured = (key: string, name: string, value: number | null, unit: string, records: readonly Entry[]): Figure => ({ key, name, value, unit, records })

/** «21», «33,3 %», «нет данных» */
export const written = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string => (value === null ? 'нет данных' : unit === '%' ? percent(value) : numberInFigures(value))

/** Every record once, known by its address. */
export const distinct = <E extends Entry>(entries: readonly E[], by: (entry: E) => unknown = ({ address }) => address): E[] => {
  const seen = new Set<unknown>()
  return entries.filter((entry) => !seen.has(by(entry)) && seen.add(by(entry)))
}

/** All figures of a tree of them, each key once. */
export function allFigures(tree: unknown): Figure[] {
  const found = new Map<string, Figure>()
  walk(tree, found)
  return [...found.values()]
}

function walk(tree: unknown, found: Map<string, Figure>): void {
  if (typeof tree !== 'object' || tree === null) return
  if (isFigure(tree)) found.set(tree.key, tree)
  else for (const branch of Object.values(tree)) walk(branch, found)
}

const isFigure = (tree: object): tree is Figure => 'key' in tree && 'records' in tree && 'value' in tree
