import type { SchoolYear } from '#platform/calendar'
import type { Line } from './front-part.ts'
import { addItem, type RawField } from './items.ts'
import { splitTermAndPlace } from './body-table.ts'
import { monthOf } from './months.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { folded, tidy } from './wording.ts'

const meetingHead = /^заседани[ея](?:\s+(?:[гршм]?мо|методического объединения))?\s*(?:№|n)?\s*(\d{1,2}|[ivx]{1,4}|первое|второе|третье|четвертое|четвёртое|пятое)?\s*[.:)–—-]*\s*(.*)$/iu

const labels: readonly (readonly [RegExp, RawField | 'termAndPlace'])[] = [
  [/^(?:дата|время|сроки?)\s*(?:проведения)?\s*(?:и|,)\s*место(?:\s+проведения)?\s*[:–—-]\s*/iu, 'termAndPlace'],
  [/^(?:месяц|дата|сроки?|время)(?:\s+(?:проведения|исполнения|и время))?\s*[:–—-]\s*/iu, 'term'],
  [/^место(?:\s+проведения)?\s*[:–—-]\s*/iu, 'place'],
  [/^тема(?:\s+заседания)?\s*[:.–—-]\s*/iu, 'topic'],
  [/^цел[ьи](?:\s+заседания)?\s*[:–—-]\s*/iu, 'aim'],
  [/^(?:форма|формы)(?:\s+(?:проведения|работы|заседания))?\s*[:–—-]\s*/iu, 'form'],
  [/^(?:вопросы(?:\s+для\s+обсуждения)?|рассматриваемые\s+вопросы|повестка(?:\s+дня|\s+заседания)?|содержание(?:\s+работы)?|план\s+заседания)\s*[:.–—-]?\s*(?=$|[^а-яё])/iu, 'content'],
  [/^(?:практический\s+выход|ожидаемы[ей]\s+результаты?|планируемы[ей]\s+результаты?|результаты?|итог)\s*[:–—-]\s*/iu, 'output'],
  [/^(?:ответственны[ейх]+|исполнител[ьи])(?:\s+за\s+[^:]{0,40})?\s*[:–—-]\s*/iu, 'responsible'],
  [/^(?:отметка\s+о\s+выполнении|примечани[ея])\s*[:–—-]\s*/iu, 'status'],
]

/** The field that a labelled line fills, and its text. */
export function itemLabel(text: string): { field: RawField | 'termAndPlace'; rest: string } | null {
  for (const [pattern, field] of labels) {
    const found = pattern.exec(text)
    if (found) return { field, rest: text.slice(found[0].length) }
  }
  return null
}

/** Gathers meetings written as labelled paragraphs: «Заседание № 1», «Тема: …», «Вопросы: …». */
export class LabelledMeetings {
  readonly #reading: PlanReading
  readonly #notes: Notes
  readonly #year: SchoolYear | null
  #open: { fields: Partial<Record<RawField, string>>; places: Partial<Record<RawField | 'row', Source>>; section: string | null; field: RawField | null } | null = null

  constructor(reading: PlanReading, notes: Notes, year: SchoolYear | null) {
    this.#reading = reading
    this.#notes = notes
    this.#year = year
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  /** Whether the line begins a meeting or belongs to the one begun. */
  take(line: Line, section: string | null): boolean {
    const text = tidy([line.label === '•' ? null : line.label, line.text].filter(Boolean).join(' '))
    const head = meetingHead.exec(text)
    const begins = head && (head[1] || (text.toLowerCase().startsWith('заседание') && (line.bold || line.heading !== null)))
    if (begins && text.length < 200) {
      this.close()
      this.#open = { fields: {}, places: { row: line.source }, section, field: null }
      if (head[1]) this.#put('number', numberOf(head[1]), line)
      if (head[2]) this.#remainder(head[2], line)
      return true
    }
    if (!this.#open) return false
    const label = itemLabel(text)
    if (label) {
      if (label.field === 'termAndPlace') splitTermAndPlace(label.rest, (field, part) => part && this.#put(field, part, line))
      else if (label.rest) this.#put(label.field, label.rest, line)
      this.#open.field = label.field === 'termAndPlace' ? 'place' : label.field
      return true
    }
    if (this.#open.field === null) {
      if (monthOf(folded(text).split(' ')[0] ?? '') !== null && text.length < 40) this.#put('term', text, line)
      else {
        this.#put('topic', text, line)
        this.#open.field = 'topic'
      }
      return true
    }
    if (line.heading !== null || (line.bold && this.#open.field === 'responsible')) return false
    this.#put(this.#open.field, text, line)
    return true
  }

  close(): void {
    if (!this.#open) return
    const { fields, places, section } = this.#open
    this.#open = null
    addItem(this.#reading, this.#notes, { ...fields, kind: 'meeting', section }, this.#year, places)
  }

  /** What stands after «Заседание № 1»: a month in brackets, a topic in quotes, or both. */
  #remainder(text: string, line: Line): void {
    const term = /^[(]?\s*([^()«»]*?(?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)[^()«»:]{0,20}?)\s*(?:\)|[.:–—-]\s*|$)/iu.exec(text)
    const isTerm = term !== null && term[1]!.length < 40
    if (isTerm) this.#put('term', term[1]!, line)
    const rest = (isTerm ? text.slice(term[0].length) : text).replace(/^[\s.:–—-]+|^тема\s*[:.–—-]\s*/giu, '').trim()
    if (rest) this.#put('topic', rest, line)
  }

  #put(field: RawField, text: string, line: Line): void {
    const open = this.#open!
    open.fields[field] = open.fields[field] === undefined ? text : `${open.fields[field]}\n${text}`
    open.places[field] ??= line.source
  }
}

function numberOf(text: string): string {
  const ordinals = ['первое', 'второе', 'третье', 'четвертое', 'пятое']
  const ordinal = ordinals.indexOf(text.toLowerCase().replace('ё', 'е'))
  return ordinal >= 0 ? String(ordinal + 1) : text
}
