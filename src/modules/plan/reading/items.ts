import type { SchoolYear } from '#platform/calendar'
import type { Notes } from './notes.ts'
import type { PlanItem, PlanReading, Source } from './plan-reading.ts'
import { readResponsible } from './responsible.ts'
import { readTerm } from './term.ts'
import { tidy } from './wording.ts'

/** The text fields of an item as they stand in the document, before terms and people are read. */
export interface RawItem {
  readonly kind: PlanItem['kind']
  readonly section: string | null
  readonly number?: string
  readonly term?: string
  readonly place?: string
  readonly topic?: string
  readonly aim?: string
  readonly content?: string
  readonly form?: string
  readonly output?: string
  readonly status?: string
  readonly responsible?: string
  readonly extra?: Record<string, string>
}

export type RawField = Exclude<keyof RawItem, 'kind' | 'section' | 'extra'>

const textFields = ['number', 'place', 'topic', 'aim', 'content', 'form', 'output', 'status'] as const

/** Adds an item to the reading, with its term resolved and the questions that it raises. */
export function addItem(reading: PlanReading, notes: Notes, raw: RawItem, year: SchoolYear | null, places: Partial<Record<RawField | 'row', Source>>): void {
  const index = reading.items.length
  const at = `/items/${index}`
  const text = (field: RawField): string | null => tidy(raw[field] ?? '') || null
  const term = text('term')
  const responsible = text('responsible')
  const item: PlanItem = {
    kind: raw.kind,
    number: text('number')?.replace(/[.)]+$/, '') ?? null,
    section: raw.section,
    term: term === null || isDash(term) ? null : readTerm(term, year).term,
    place: text('place'),
    topic: text('topic'),
    aim: text('aim'),
    content: text('content'),
    form: text('form'),
    output: text('output'),
    status: text('status'),
    responsible: responsible === null ? [] : readResponsible(responsible),
    extra: raw.extra ?? {},
  }
  reading.items.push(item)
  const row = places.row
  for (const field of [...textFields, 'term', 'responsible'] as const) {
    const place = places[field] ?? row
    if (raw[field] && place) notes.place(`${at}/${field}`, place)
  }
}

/** A dash says that there is none. */
const isDash = (text: string): boolean => /^[-–—\s]+$/.test(text)
