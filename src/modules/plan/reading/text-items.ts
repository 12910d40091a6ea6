import type { SchoolYear } from '#platform/calendar'
import { addItem, type RawField } from './items.ts'
import { itemLabel } from './item-labels.ts'
import type { Line } from './lines.ts'
import { meetingHead, type MeetingHead } from './meeting-head.ts'
import type { Notes } from './notes.ts'
import type { PlanItem, PlanReading, Source } from './plan-reading.ts'
import { splitTermAndPlace } from './term-and-place.ts'
import { headingTerm } from './term-heading.ts'
import { withoutMarker } from './wording.ts'

/** Where an item stands: the section above it, and the term when the section is one. */
export interface Under {
  readonly section: string | null
  readonly term: string | null
}

interface OpenItem extends Under {
  readonly kind: PlanItem['kind']
  readonly fields: Partial<Record<RawField, string>>
  readonly places: Partial<Record<RawField | 'row', Source>>
  /** The field that a line without a label goes on with; null right after the head of a meeting. */
  field: RawField | null
}

/** Items written as paragraphs rather than rows: meetings with labelled lines, and lists under a month or a section. */
export class TextItems {
  readonly #reading: PlanReading
  readonly #notes: Notes
  readonly #year: SchoolYear | null
  #open: OpenItem | null = null
  /** How the items of the present list are marked: '1', '1.1', '•' or not at all. */
  #marked: string | null = null

  constructor(reading: PlanReading, notes: Notes, year: SchoolYear | null) {
    this.#reading = reading
    this.#notes = notes
    this.#year = year
  }

  /** What is open now: a meeting with lines of its own, an item of a list, or nothing. */
  get open(): 'meeting' | 'listed' | null {
    return this.#open === null ? null : this.#marked === null ? 'meeting' : 'listed'
  }

  /** Nothing is known of the open item but its head. */
  get isNew(): boolean {
    return this.#open !== null && this.#open.field === null
  }

  /** The items of the present list have numbers or bullets. */
  get marked(): boolean {
    return this.#marked !== null && this.#marked !== ''
  }

  has(field: RawField): boolean {
    return this.#open?.fields[field] !== undefined
  }

  /** «Заседание № 1 (сентябрь) «Тема»»: the lines below belong to it. */
  beginMeeting(head: MeetingHead | null, line: Line, under: Under): void {
    this.close()
    this.#open = { ...under, kind: 'meeting', fields: {}, places: { row: line.source }, field: null }
    if (!head) return
    if (head.number) this.#put('number', head.number, line)
    this.#remainder(head.rest, line)
  }

  /** One more item of a list, or a line that goes on with the one before. */
  takeListed(line: Line, under: Under): void {
    const { marker, rest } = line.label === null ? withoutMarker(line.text) : { marker: line.label, rest: line.text }
    const style = styleOf(marker)
    if (this.#open && this.#marked !== null && style !== this.#marked) {
      const text = style.startsWith('1') ? `${marker} ${rest}` : rest
      this.#put(this.#open.field === 'responsible' ? 'responsible' : 'content', text, line)
      return
    }
    this.close({ list: true })
    const head = meetingHead(rest)
    const dated = /^(\d{1,2}\.\d{1,2}(?:\.\d{2,4})?|\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s+(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[ья]?а?)(?:\s?г\.?)?\s*[-–—:.]*\s+(?=\p{Lu}|«)/u.exec(rest)
    const { topic, responsible } = splitResponsible(dated ? rest.slice(dated[0].length) : rest)
    const number = style.startsWith('1') ? marker! : (head?.number ?? '')
    this.#open = { ...under, kind: isMeeting(topic) ? 'meeting' : 'activity', fields: {}, places: { row: line.source }, field: 'topic' }
    this.#marked = style
    if (dated) this.#put('term', dated[1]!, line)
    if (number) this.#put('number', number, line)
    this.#put('topic', topic, line)
    if (responsible) this.#put('responsible', responsible, line)
  }

  /** A labelled line of the open item; false when the line has no label of an item. */
  takeLabelled(line: Line): boolean {
    const open = this.#open
    const label = open && itemLabel(line.text)
    if (!open || !label) return false
    if (label.field === 'termAndPlace') {
      splitTermAndPlace(label.rest, (field, part) => part && this.#put(field, part, line))
      open.field = 'place'
    } else {
      if (label.rest) this.#put(label.field, label.rest, line)
      open.field = label.field
    }
    return true
  }

  /** A line without a label that belongs to the open meeting; false when none is open. */
  takeText(line: Line): boolean {
    const open = this.#open
    if (!open || this.open !== 'meeting') return false
    const text = [line.label === '•' ? null : line.label, line.text].filter(Boolean).join(' ')
    if (open.field === null && headingTerm(text) !== null) this.#put('term', text, line)
    else {
      const listed = line.label !== null || withoutMarker(line.text).marker !== null
      open.field = open.field === null || open.field === 'topic' || open.field === 'term' ? (listed || open.fields.topic !== undefined ? 'content' : 'topic') : open.field
      this.#put(open.field, text, line)
    }
    return true
  }

  /** The open item is whole. With `list` the marks of the list still hold. */
  close({ list = false } = {}): void {
    const open = this.#open
    this.#open = null
    if (!list) this.#marked = null
    if (!open) return
    const { fields, places, kind, section, term } = open
    const known = fields.term ?? term
    addItem(this.#reading, this.#notes, { ...fields, ...(known === null ? {} : { term: known }), kind, section }, this.#year, places)
  }

  /** What stands after «Заседание № 1»: a term, with brackets or without, a topic, or both. */
  #remainder(text: string, line: Line): void {
    const bracketed = /^\(([^()]{3,40})\)\s*[.:–—-]*\s*/u.exec(text)
    const begun = bracketed ?? /^([^«»():.–—]{3,40}?)(?:[.:]\s*|\s+[–—-]\s+|$)/u.exec(text)
    const isTerm = begun !== null && (headingTerm(begun[1]!) !== null || /^\d{1,2}[\s.](?:\d{1,2}|[а-яё]{3,8})/iu.test(begun[1]!))
    if (isTerm) this.#put('term', begun[1]!.trim(), line)
    const rest = (isTerm ? text.slice(begun[0].length) : text).trim()
    const trailing = isTerm ? null : /\s*\(([^()]{3,30})\)\.?$/u.exec(rest)
    if (trailing && headingTerm(trailing[1]!) !== null) {
      this.#put('term', trailing[1]!, line)
      this.#put('topic', rest.slice(0, trailing.index), line)
    } else if (itemLabel(rest)) this.takeLabelled({ ...line, text: rest })
    else this.#put('topic', rest, line)
  }

  #put(field: RawField, text: string, line: Line): void {
    if (text === '') return
    const open = this.#open!
    open.fields[field] = open.fields[field] === undefined ? text : `${open.fields[field]}\n${text}`
    open.places[field] ??= line.source
  }
}

/** Whether the words name a meeting itself, not work about one. */
export const isMeeting = (text: string): boolean =>
  /^(?:\d{1,2}[.)]?\s+|[IVX]{1,4}\s+)?(?:проведение\s+)?(?:[а-яё]+[оы]е\s+|\d-?е\s+){0,2}заседани[ея](?!\p{L})/iu.test(text)

function styleOf(marker: string | null): string {
  if (marker === null) return ''
  const figures = marker.match(/\d+/g)
  return figures ? figures.map(() => '1').join('.') : /^[IVX]+/.test(marker) ? 'I' : /^\p{L}/u.test(marker) ? 'а' : '•'
}

/** «Сверка фондов. Отв. Лебедева А.П.»: the work and who answers for it. */
function splitResponsible(text: string): { topic: string; responsible: string } {
  const found = /[\s.,;(–—-]+(?:отв\.|ответственн(?:ый|ые|ая))\s*[:.–—-]*\s*([^)]+)\)?\.?$/iu.exec(text)
  return found ? { topic: text.slice(0, found.index).trim(), responsible: found[1]!.trim() } : { topic: text, responsible: '' }
}
