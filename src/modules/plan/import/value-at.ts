import { schoolYearName } from '#platform/calendar'
import type { IndicatorRow, PlanItem, PlanReading } from '../reading/plan-reading.ts'
import { readResponsible } from '../reading/responsible.ts'
import { schoolYearsIn } from '../reading/school-year.ts'
import { readTerm } from '../reading/term.ts'

export const listFields = ['problemField', 'tasks', 'priorities', 'expected'] as const
export const itemFields = ['number', 'section', 'term', 'place', 'topic', 'aim', 'content', 'form', 'output', 'status', 'responsible'] as const
export type ListField = (typeof listFields)[number]
export type ItemField = (typeof itemFields)[number]
type IndicatorField = keyof IndicatorRow

/** A place of a reading that holds words: where and how they are read and written. */
type Place =
  | { readonly at: 'plan'; readonly field: 'association' | 'theme' | 'aim' | 'schoolYear' }
  | { readonly at: 'list'; readonly field: ListField; readonly index: number }
  | { readonly at: 'indicator'; readonly field: IndicatorField; readonly index: number }
  | { readonly at: 'item'; readonly field: ItemField; readonly index: number }
  | { readonly at: 'extra'; readonly heading: string; readonly index: number }

/** Reads a JSON Pointer; null when it points to nothing that is words. */
export function placeOf(pointer: string): Place | null {
  const [first = '', index = '', field = '', heading] = pointer.split('/').slice(1).map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
  const number = /^\d+$/.test(index) ? Number(index) : -1
  if ((first === 'association' || first === 'theme' || first === 'aim' || first === 'schoolYear') && index === '') return { at: 'plan', field: first }
  if (number < 0) return null
  const list = listFields.find((one) => one === first)
  if (list) return { at: 'list', field: list, index: number }
  if (first === 'indicators') {
    const known = (['task', 'plannedResult', 'criterion', 'target', 'unit'] as const).find((one) => one === field)
    return known ? { at: 'indicator', field: known, index: number } : null
  }
  if (first !== 'items') return null
  if (field === 'extra' && heading !== undefined) return { at: 'extra', heading, index: number }
  const known = itemFields.find((one) => one === field)
  return known ? { at: 'item', field: known, index: number } : null
}

/** The words at a place; null when nothing stands there. */
export function wordsAt(reading: PlanReading, pointer: string): string | null {
  const place = placeOf(pointer)
  if (!place) return null
  if (place.at === 'plan') return place.field === 'schoolYear' ? reading.schoolYear && schoolYearName(reading.schoolYear) : reading[place.field]
  if (place.at === 'list') return reading[place.field][place.index] ?? null
  if (place.at === 'indicator') {
    const value = reading.indicators[place.index]?.[place.field] ?? null
    return value === null ? null : String(value).replace('.', typeof value === 'number' ? ',' : '.')
  }
  const item = reading.items[place.index]
  if (!item) return null
  return place.at === 'extra' ? (item.extra[place.heading] ?? null) : itemWords(item, place.field)
}

export function itemWords(item: PlanItem, field: ItemField): string | null {
  if (field === 'term') return item.term?.raw ?? null
  if (field === 'responsible') return item.responsible.map(({ raw }) => raw).join('\n') || null
  return item[field]
}

/** Writes words at a place of a reading that is ours to change; terms, people, numbers and years are read from them. */
export function putWords(reading: PlanReading, pointer: string, words: string): void {
  const place = placeOf(pointer)
  if (!place) return
  const text = words.trim() || null
  if (place.at === 'list') reading[place.field][place.index] = text ?? ''
  else if (place.at === 'indicator') putIndicator(reading.indicators[place.index], place.field, text)
  else if (place.at === 'plan') {
    if (place.field === 'schoolYear') putYear(reading, words)
    else reading[place.field] = text
  } else {
    const item = reading.items[place.index]
    if (!item) return
    if (place.at === 'extra') item.extra[place.heading] = words.trim()
    else putItemWords(item, place.field, text, reading.schoolYear)
  }
}

export function putItemWords(item: PlanItem, field: ItemField, text: string | null, year: PlanReading['schoolYear']): void {
  if (field === 'term') item.term = text === null ? null : readTerm(text, year).term
  else if (field === 'responsible') item.responsible = text === null ? [] : readResponsible(text)
  else item[field] = text
}

function putIndicator(row: IndicatorRow | undefined, field: IndicatorField, text: string | null): void {
  if (!row) return
  if (field !== 'target') row[field] = text
  else {
    const { number, unit } = numberAndUnit(text ?? '')
    row.target = number
    row.unit = unit || row.unit
  }
}

/** «20 участий»: the number and what it counts; null when no number begins the words. */
export function numberAndUnit(words: string): { number: number | null; unit: string } {
  const found = /^\s*(\d{1,9}(?:[.,]\d{1,3})?)(?!\d)\s*(.*)$/su.exec(words)
  return found ? { number: Number(found[1]!.replace(',', '.')), unit: found[2]!.trim() } : { number: null, unit: words.trim() }
}

/** Another year moves every term that the plan names without one. */
function putYear(reading: PlanReading, words: string): void {
  const [year] = schoolYearsIn(words)
  if (!year) return
  reading.schoolYear = year
  for (const item of reading.items) if (item.term) item.term = readTerm(item.term.raw, year).term
}
