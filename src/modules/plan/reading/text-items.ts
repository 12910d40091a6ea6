import type { SchoolYear } from '#platform/calendar'
import { addItem, type RawField } from './items.ts'
import { itemLabel } from './item-labels.ts'
import type { Line } from './lines.ts'
import { listedLine } from './listed-line.ts'
import { styleOf } from './list-marks.ts'
import { isMeeting, meetingHead, type MeetingHead } from './meeting-head.ts'
import type { Notes } from './notes.ts'
import { fieldAfter, type OpenItem, type Under } from './open-item.ts'
import type { PlanReading } from './plan-reading.ts'
import { splitTermAndPlace } from './term-and-place.ts'
import { isTerm } from './term-words.ts'
import { bullets, withoutMarker } from './wording.ts'

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

  /** The last field of an item has been told: who answers, or what comes of it. */
  get isTold(): boolean {
    const field = this.#open?.field
    return (field === 'responsible' || field === 'output') && this.has(field)
  }

  has(field: RawField): boolean {
    return this.#open?.fields[field] !== undefined
  }

  /** «Заседание № 1 (сентябрь) «Тема»»: the lines below belong to it. */
  beginMeeting(head: MeetingHead | null, line: Line, under: Under): void {
    this.close()
    this.#open = { ...under, kind: 'meeting', fields: {}, extra: {}, places: { row: line.source }, field: null }
    if (!head) return
    this.#notes.name(head.words, line.source)
    this.#put('number', head.number ?? '', line)
    this.#put('term', head.term ?? '', line)
    this.#remainder(head.rest, line)
  }

  /** One more item of a list, or a line that goes on with the one before. */
  takeListed(line: Line, under: Under): void {
    const { marker, rest } = line.label === null ? withoutMarker(line.text) : { marker: line.label, rest: line.text }
    const style = styleOf(marker)
    if (this.#open && this.#marked !== null && style !== this.#marked) {
      if (style === '' && this.takeLabelled(line)) return
      const text = style.startsWith('1') ? `${marker} ${rest}` : rest
      this.#put(this.#open.field === 'responsible' ? 'responsible' : 'content', text, line)
      return
    }
    this.close({ list: true })
    const { term, topic = '', ...further } = listedLine(rest)
    const number = style.startsWith('1') ? marker! : (meetingHead(topic)?.number ?? '')
    this.#open = { ...under, kind: isMeeting(topic) ? 'meeting' : 'activity', fields: {}, extra: {}, places: { row: line.source }, field: 'topic' }
    this.#marked = style
    this.#notes.name('срок сроки дата место форма проведения исполнения отв ответственный ответственные ответственная исполнитель исполнители', line.source)
    for (const [field, text] of Object.entries({ number, term: term ?? '', topic, ...further })) this.#put(field as RawField, text, line)
  }

  /** A labelled line of the open item; false when the line has no label of an item. */
  takeLabelled(line: Line): boolean {
    const open = this.#open
    const label = open && itemLabel(line.text)
    if (!open || !label) return false
    this.#notes.name(line.text.slice(0, line.text.length - label.rest.length), line.source)
    if (label.field === 'termAndPlace') splitTermAndPlace(label.rest, (field, part) => this.#put(field, part, line))
    else this.#put(label.field, label.rest, line)
    open.field = label.field === 'termAndPlace' ? 'place' : label.field
    return true
  }

  /** What stands under a label that no plan is known to have. */
  takeUnknown(label: string, text: string, line: Line): void {
    if (!this.#open) return
    this.#open.extra[label] = [this.#open.extra[label], text].filter(Boolean).join('\n')
    this.#open.places.row ??= line.source
  }

  /** A line without a label that belongs to the open meeting; false when none is open. */
  takeText(line: Line): boolean {
    const open = this.#open
    if (!open || this.open !== 'meeting') return false
    const text = [line.label === '•' ? null : line.label, line.text.replace(bullets, '')].filter(Boolean).join(' ')
    const awaited = open.field !== null && open.fields[open.field] === undefined
    if (awaited) this.#put(open.field!, text, line)
    else if (open.field === null && isTerm(text)) this.#put('term', text, line)
    else {
      const listed = line.label !== null || withoutMarker(line.text).marker !== null
      open.field = fieldAfter(open, listed)
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
    const { fields, extra, places, kind, section, term } = open
    const known = fields.term ?? term
    addItem(this.#reading, this.#notes, { ...fields, ...(known === null ? {} : { term: known }), kind, section, extra }, this.#year, places)
  }

  /** What stands after «Заседание № 1»: a term, with brackets or without, a topic, or both. */
  #remainder(text: string, line: Line): void {
    const bracketed = /^\(([^()]{3,40})\)\s*[.:–—-]*\s*/u.exec(text)
    if (bracketed && isTerm(bracketed[1]!)) {
      this.#put('term', bracketed[1]!, line)
      this.#remainder(text.slice(bracketed[0].length), line)
    } else if (isTerm(text)) this.#put('term', text.replace(/(?<=\p{L}{3,})\.$/u, ''), line)
    else if (!this.takeLabelled({ ...line, text })) {
      const { term = '', topic = '', ...further } = listedLine(text)
      for (const [field, said] of Object.entries({ term, topic, ...further })) this.#put(field as RawField, said, line)
    }
  }

  #put(field: RawField, text: string, line: Line): void {
    if (text === '') return
    const open = this.#open!
    open.fields[field] = open.fields[field] === undefined ? text : `${open.fields[field]}\n${text}`
    open.places[field] ??= line.source
  }
}
