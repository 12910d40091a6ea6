import type { PlanReading, Question } from '../reading/plan-reading.ts'
import type { ItemField } from './value-at.ts'
import { placeOf, wordsAt } from './value-at.ts'
import { holds, meantInstead } from './words.ts'

/** How a question can be answered. */
export type Way =
  /** Other words in place of those in question. */
  | { readonly kind: 'words'; readonly found: string }
  | { readonly kind: 'term' }
  | { readonly kind: 'year' }
  | { readonly kind: 'unit' }
  | { readonly kind: 'number' }
  /** A number of its own for each criterion. */
  | { readonly kind: 'split'; readonly criteria: readonly string[] }
  | { readonly kind: 'abbreviation' }
  /** Words without a place: a part of the plan is named for them. */
  | { readonly kind: 'leftover' }
  /** An unknown column: a known one is named for it. */
  | { readonly kind: 'column'; readonly heading: string }
  /** Nothing to put right here: it is to be known. */
  | { readonly kind: 'notice' }

export function wayOf(question: Question, reading: PlanReading): Way {
  const { code, about, found } = question
  if (code === 'leftover') return { kind: 'leftover' }
  const place = placeOf(about)
  if (!place) return { kind: 'notice' }
  if (place.at === 'plan' && place.field === 'schoolYear') return { kind: 'year' }
  if (place.at === 'extra' && code === 'unknownHeading') return { kind: 'column', heading: place.heading }
  if (place.at === 'indicator' && (place.field === 'target' || place.field === 'unit')) return { kind: code === 'missingUnit' ? 'unit' : 'number' }
  if (place.at === 'item' && place.field === 'term') return { kind: 'term' }
  const words = wordsAt(reading, about)
  if (words === null) return { kind: 'notice' }
  if (code === 'severalCriteriaOneNumber') return { kind: 'split', criteria: words.split('\n').filter((line) => line.trim() !== '') }
  if (code === 'unclearAbbreviation') return { kind: 'abbreviation' }
  return { kind: 'words', found: holds(words, found) ? found : words }
}

/** What accepting the suggestion puts in place of which words; null when the reader suggests nothing. */
export function suggested({ about, found, suggestion }: Question, reading: PlanReading): { readonly found: string; readonly by: string } | null {
  if (suggestion === null) return null
  const words = wordsAt(reading, about)
  if (words === null) return { found, by: suggestion }
  const by = meantInstead(words, found, suggestion)
  return by === null ? { found: words, by: suggestion } : { found, by }
}

/** The school for beginners under any of its abbreviations: its name is a setting of the association. */
export const isBeginnersSchool = ({ code, found }: Question): boolean => code === 'unclearAbbreviation' && /^Ш[РМН]Б$/.test(found)

/** Where words without a place may belong. */
export const leftoverPlaces = {
  theme: 'Тема',
  problemField: 'Проблемное поле',
  aim: 'Цель',
  tasks: 'Задачи',
  priorities: 'Приоритетные направления',
  expected: 'Ожидаемые результаты',
  meeting: 'Новое заседание',
  activity: 'Новое дело (не заседание)',
} as const

export type LeftoverPlace = keyof typeof leftoverPlaces
export const isLeftoverPlace = (text: string): text is LeftoverPlace => Object.hasOwn(leftoverPlaces, text)

/** Where what stands in an unknown column may belong. */
export const columnPlaces = {
  number: '№',
  term: 'Срок',
  place: 'Место',
  topic: 'Тема, мероприятие',
  aim: 'Цель',
  content: 'Содержание',
  form: 'Форма',
  output: 'Практический выход, результат',
  responsible: 'Ответственный',
  status: 'Отметка о выполнении',
} as const satisfies Partial<Record<ItemField, string>>

export type ColumnPlace = keyof typeof columnPlaces
export const isColumnPlace = (text: string): text is ColumnPlace => Object.hasOwn(columnPlaces, text)
