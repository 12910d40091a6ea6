import type { ItemCard } from '../plan.ts'
import type { RawField } from '../reading/items.ts'
import { printedColumns } from '../reading/printed-words.ts'

/** A column of the printed table of items. */
export interface PlanColumn {
  readonly heading: string
  /** Width in proportion to the other columns. */
  readonly width: number
  readonly text: (item: ItemCard) => string
}

/** In the order of the form of nine columns. */
const own: readonly (readonly [RawField, width: number, PlanColumn['text']])[] = [
  ['number', 4, ({ number }) => number],
  ['term', 11, ({ term }) => term?.raw ?? ''],
  ['place', 11, ({ place }) => place],
  ['topic', 18, ({ topic }) => topic],
  ['aim', 18, ({ aim }) => aim],
  ['content', 24, ({ content }) => content],
  ['form', 12, ({ form }) => form],
  ['output', 15, ({ output }) => output],
  ['responsible', 15, ({ responsible }) => responsible.map(({ raw }) => raw).join('\n')],
  ['status', 13, ({ status }) => status],
]

/** The columns of a table of these items: those that are empty everywhere are left out, those that only this plan has stand at the end. */
export function planColumns(items: readonly ItemCard[], meetings: boolean): PlanColumn[] {
  const shown = own.filter(([field, , text]) => field === 'topic' || field === 'term' || items.some((item) => text(item) !== ''))
  const extra = [...new Set(items.flatMap(({ extra }) => Object.keys(extra)))]
  return [
    ...shown.map(([field, width, text]) => ({ heading: printedColumns[field][meetings ? 0 : 1], width, text })),
    ...extra.map((heading): PlanColumn => ({ heading, width: 12, text: ({ extra }) => extra[heading] ?? '' })),
  ]
}
