import { itemTitle, lineKindName, type Plan } from './plan.ts'

export type CommentId = number
export type CommentKind = 'comment' | 'proposal'

/** A place of a plan that can be spoken of: 'plan', 'front', 'line:7', 'indicator:3', 'item:12'. */
export type PlanPlace = 'plan' | 'front' | `${'line' | 'indicator' | 'item'}:${number}`

/** What somebody says of a place of a plan. */
export interface PlanComment {
  readonly id: CommentId
  readonly place: PlanPlace
  /** What the place said then: it may be changed or removed since. */
  readonly placeWords: string
  readonly kind: CommentKind
  readonly words: string
  readonly by: number | null
  readonly byName: string
  readonly at: Date
  /** What was answered to it; null while it waits. */
  readonly verdict: CommentVerdict | null
}

export interface CommentVerdict {
  readonly taken: boolean
  readonly words: string
  readonly byName: string
  readonly at: Date
}

export const commentKindName: Readonly<Record<CommentKind, string>> = { comment: 'замечание', proposal: 'предложение' }

/** The place that an address names; null when it names none. */
export const placeFrom = (text: string): PlanPlace | null => (/^(plan|front|(line|indicator|item):\d{1,15})$/.test(text) ? (text as PlanPlace) : null)

/** What the place says in the plan as it stands; null when it is not in the plan (any more). */
export function wordsOfPlace({ lines, indicators, items, theme, aim, schoolYear }: Plan, place: PlanPlace): string | null {
  const [kind, id] = [place.split(':')[0], Number(place.split(':')[1])]
  if (kind === 'plan') return `План на ${schoolYear.from}/${schoolYear.to} учебный год в целом`
  if (kind === 'front') return [theme && `Тема: ${theme}`, aim && `Цель: ${aim}`].filter(Boolean).join('\n') || 'Тема и цель'
  if (kind === 'line') {
    const line = lines.find((line) => line.id === id)
    return line ? `${lineKindName[line.kind]}: ${line.text}` : null
  }
  if (kind === 'indicator') {
    const row = indicators.find((row) => row.id === id)
    return row ? `Показатель: ${row.criterion || row.plannedResult || row.task}` : null
  }
  const item = items.find((item) => item.id === id)
  return item ? `${item.kind === 'meeting' ? 'Заседание' : 'Дело'}: ${itemTitle(item)}` : null
}

/** How many comments wait for an answer at each place. */
export const waitingAt = (comments: readonly PlanComment[]): ReadonlyMap<PlanPlace, number> =>
  new Map([...Map.groupBy(comments.filter(({ verdict }) => verdict === null), ({ place }) => place)].map(([place, own]) => [place, own.length]))

/** Every place of the plan with its words, in the order of the plan. */
export function placesOf(plan: Plan): (readonly [place: PlanPlace, words: string])[] {
  const places: readonly PlanPlace[] = [
    'plan',
    'front',
    ...plan.lines.map(({ id }) => `line:${id}` as const),
    ...plan.indicators.map(({ id }) => `indicator:${id}` as const),
    ...plan.items.map(({ id }) => `item:${id}` as const),
  ]
  return places.map((place) => [place, short(wordsOfPlace(plan, place)!)])
}

const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 99).trimEnd()}…` : text).replace(/\n/g, ' ')
