import { diffArrays } from 'diff'
import { itemTitle, levelName, lineKindName, type IndicatorCard, type Plan, type PlanItem, type PlanLine } from './plan.ts'
import type { PlanFrontCard } from './settled-plan.ts'

/** What became of one part of a plan between two of its texts. */
export interface PlanDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  /** «Задача», «Заседание 2. Фонды» */
  readonly part: string
  readonly changes: readonly FieldChange[]
}

export interface FieldChange {
  readonly field: string
  /** The words of both texts in the order of reading. */
  readonly pieces: readonly Piece[]
}

export interface Piece {
  readonly text: string
  readonly in: 'both' | 'before' | 'after'
}

/** What a reader of both texts would find different, in the order of the plan. Marks of what is done are no part of its text. */
export function planDifferences(before: Plan, after: Plan): PlanDifference[] {
  return [
    ...part('Титул, тема и цель', before, after, frontFields),
    ...rows(before.lines, after.lines, ({ kind }) => lineKindName[kind], lineFields),
    ...rows(before.indicators, after.indicators, ({ criterion, plannedResult, task }) => `Показатель: ${short(criterion || plannedResult || task)}`, indicatorFields),
    ...rows(servingItems(before), servingItems(after), (item) => `${item.kind === 'meeting' ? 'Заседание' : 'Дело'}: ${short([item.number, itemTitle(item)].filter(Boolean).join('. '))}`, itemFields),
  ]
}

type Fields<T> = readonly (readonly [field: string, words: (thing: T) => string])[]

const frontFields: Fields<PlanFrontCard> = [
  ['Объединение', ({ association }) => association],
  ['Уровень', ({ level }) => (level === null ? '' : levelName[level])],
  ['Тема', ({ theme }) => theme],
  ['Цель', ({ aim }) => aim],
]

const lineFields: Fields<PlanLine> = [['', ({ text }) => text]]

const indicatorFields: Fields<IndicatorCard> = [
  ['Задача', ({ task }) => task],
  ['Планируемый результат', ({ plannedResult }) => plannedResult],
  ['Критерий', ({ criterion }) => criterion],
  ['Показатель', ({ target, unit }) => [target === null ? '' : String(target).replace('.', ','), unit].filter(Boolean).join(' ')],
]

interface ServingItem extends PlanItem {
  /** The words of the tasks and problems that it serves. */
  readonly served: string
}

const servingItems = ({ items, lines }: Plan): ServingItem[] =>
  items.map((item) => ({ ...item, served: lines.filter(({ id }) => item.serves.includes(id)).map(({ text }) => text).join('\n') }))

const itemFields: Fields<ServingItem> = [
  ['Номер', ({ number }) => number],
  ['Раздел', ({ section }) => section],
  ['Срок', ({ term }) => term?.raw ?? ''],
  ['Место', ({ place }) => place],
  ['Тема', ({ topic }) => topic],
  ['Цель', ({ aim }) => aim],
  ['Содержание', ({ content }) => content],
  ['Форма', ({ form }) => form],
  ['Практический выход', ({ output }) => output],
  ['Ответственные', ({ responsible }) => responsible.map(({ raw }) => raw).join('\n')],
  ['Другие графы', ({ extra }) => Object.entries(extra).map(([heading, text]) => `${heading}: ${text}`).join('\n')],
  ['Служит', ({ served }) => served],
]

/** By number in the database: a row that was moved is the same row. */
function rows<Row extends { readonly id: number }>(before: readonly Row[], after: readonly Row[], title: (row: Row) => string, fields: Fields<Row>): PlanDifference[] {
  const [old, now] = [byId(before), byId(after)]
  const gone = before.filter(({ id }) => !now.has(id))
  return [...after.flatMap((row) => part(title(row), old.get(row.id), row, fields)), ...gone.flatMap((row) => part(title(row), row, undefined, fields))]
}

const byId = <Row extends { readonly id: number }>(all: readonly Row[]) => new Map(all.map((row) => [row.id, row]))

function part<T>(title: string, before: T | undefined, after: T | undefined, fields: Fields<T>): PlanDifference[] {
  const changes = fields.flatMap(([field, words]) => {
    const [old, now] = [before ? words(before) : '', after ? words(after) : '']
    return old === now ? [] : [{ field, pieces: piecesOf(old, now) }]
  })
  if (changes.length === 0) return []
  return [{ kind: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', part: title, changes }]
}

function piecesOf(before: string, after: string): Piece[] {
  const pieces = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostWordsChanged })
  if (!pieces) return [{ text: before, in: 'before' }, { text: after, in: 'after' }]
  return pieces.map(({ value, added, removed }) => ({ text: value.join(''), in: added ? 'after' : removed ? 'before' : 'both' }))
}

/** Of two texts that differ more, one replaces the other as a whole: the search for what they share grows with its square. */
const mostWordsChanged = 1000

/** The words, and what stands between them; the library's own words end at Cyrillic letters. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? []

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text).replace(/\n/g, ' ')
