import type { Block } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { Aside } from './aside.ts'
import { frontLabel } from './front-labels.ts'
import { FrontPart } from './front-part.ts'
import { HeadingsAbove } from './headings-above.ts'
import { itemLabel } from './item-labels.ts'
import type { Line } from './lines.ts'
import { ledByTerm, listedLine } from './listed-line.ts'
import { meetingHead } from './meeting-head.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { namePattern } from './people-words.ts'
import { noteYear } from './school-year.ts'
import { beginsSecondPlan, SecondPlan } from './second-plan.ts'
import { isAside, isStructural, looksLikeHeading } from './section-heading.ts'
import { headingTerm } from './term-words.ts'
import { TextItems, type Under } from './text-items.ts'
import { isTitle, Title } from './title.ts'
import { withoutMarker } from './wording.ts'

/** What comes after a line: another line, a table of planned work, another table, or the end. */
export type Next = Line | 'body' | 'table' | null

/** Tells for each line of a document what it is: the first rule that knows it takes it. */
export class LineReader {
  bodyBegun = false
  readonly #reading: PlanReading
  readonly #notes: Notes
  readonly #year: SchoolYear | null
  readonly #title: Title
  readonly #front: FrontPart
  readonly #items: TextItems
  readonly #headings: HeadingsAbove
  readonly #aside: Aside
  readonly #second = new SecondPlan()
  readonly #lastTitle: number
  #frontBegun = false
  /** A meeting without a head: a second «Тема» begins the next one. */
  #headless = false

  /** @param lastTitle the block of the last title of a plan: what tells of last year before it has labels of its own */
  constructor(reading: PlanReading, notes: Notes, year: SchoolYear | null, lastTitle: number) {
    this.#lastTitle = lastTitle
    this.#reading = reading
    this.#notes = notes
    this.#year = year
    this.#title = new Title(notes)
    this.#front = new FrontPart(reading, notes)
    this.#items = new TextItems(reading, notes, year)
    this.#headings = new HeadingsAbove(reading, notes)
    this.#aside = new Aside(notes)
  }

  readonly #rules: readonly ((line: Line, next: Next) => boolean)[] = [
    (line) => this.#titleLine(line),
    (line, next) => this.#titleGoesOn(line, next),
    (line, next) => this.#secondPlan(line, next),
    (line) => this.#signature(line),
    (line, next) => this.#meetingBegins(line, next),
    (line, next) => this.#ofMeeting(line, next),
    (line, next) => this.#headlessBegins(line, next),
    (line, next) => this.#labelled(line, next),
    (line, next) => this.#heading(line, next),
    (line) => this.#told(line),
    (line) => this.#ofFront(line),
    (line) => this.#listed(line),
  ]

  take(line: Line, next: Next): void {
    if (this.#rules.some((rule) => rule(line, next))) return
    this.#front.end()
    const bare = this.#headings.takeBare()
    if (bare !== null) this.#aside.add(bare, line.source)
    this.#aside.add(withLabel(line), line.source)
  }

  /** Whether the line may still be of the title: neither a part nor a list has begun. */
  isOfTitle(text: string): boolean {
    return !this.bodyBegun && !this.#frontBegun && !(this.#title.begun && this.#aside.isOpen) && isTitle(text)
  }

  get inMeeting(): boolean {
    return this.#items.open === 'meeting'
  }

  get secondPlan(): boolean {
    return this.#second.begun
  }

  /** Words of the second plan are kept as they are. */
  keepSecond(block: Block): void {
    this.#second.keep(block)
  }

  /** A table of items begins: the section that it stands in. */
  beginBody(): Under {
    this.pause()
    this.bodyBegun = true
    return this.#under
  }

  /** The table ended under this section. */
  endBody(section: string | null): void {
    this.#headings.goOn(section)
  }

  /** A meeting given by the rows of a table with labels. */
  beginPassport(source: Source): void {
    if (!this.inMeeting) this.#beginHeadless(source)
  }

  /** A field of the open meeting, from a row of a table with labels. */
  takeField(label: string, lines: readonly Line[], source: Source): void {
    const text = lines.map((line) => (line.label === '•' ? line.text : withLabel(line))).join('\n')
    const line = { text: label + text, label: null, bold: false, heading: null, source: lines[0]?.source ?? source }
    if (this.#headless && itemLabel(label)?.field === 'topic' && this.#items.has('topic')) this.#beginHeadless(source)
    if (!this.#items.takeLabelled(line)) this.#items.takeUnknown(label.replace(/:\s*$/, ''), text, line)
  }

  /** Words beside the parts of the plan. */
  leave(text: string, source: Source): void {
    this.#aside.add(text, source)
  }

  /** What was begun is whole. */
  pause(): void {
    this.#front.end()
    this.#items.close()
    this.#aside.close()
    this.#headless = false
  }

  end(): void {
    this.pause()
    this.#headings.end()
    this.#title.end(this.#reading)
    this.#second.end(this.#notes)
  }

  get #under(): Under {
    return { section: this.#headings.section, term: this.#headings.term }
  }

  #titleLine(line: Line): boolean {
    if (!this.isOfTitle(line.text)) return false
    this.#aside.close()
    this.#title.add(line, this.#year)
    return true
  }

  #titleGoesOn(line: Line, next: Next): boolean {
    if (this.#frontBegun || this.bodyBegun || this.#aside.isOpen || !this.#title.goesOn(line, isLine(next) ? next : null)) return false
    this.#title.add(line, this.#year)
    return true
  }

  #secondPlan(line: Line, next: Next): boolean {
    const begun = this.bodyBegun && (this.#reading.items.length > 0 || this.#items.open !== null)
    if (!begun || !beginsSecondPlan(line, isLine(next) ? next : null, this.#year, this.#title.text)) return false
    this.pause()
    this.#second.begin(line)
    return true
  }

  /** «Руководитель ГМО ________ Лебедева А.П.» under the body. */
  #signature(line: Line): boolean {
    const signed = /_{3,}/.test(line.text) || (signatory.test(line.text) && namePattern.test(line.text) && line.label === null)
    if (!this.bodyBegun || !signed || itemLabel(line.text) || (this.inMeeting && !line.text.includes('_'))) return false
    this.#items.close()
    this.#aside.add(withLabel(line), line.source)
    return true
  }

  #meetingBegins(line: Line, next: Next): boolean {
    const heads = [line.text, withLabel(line)].map(meetingHead)
    const head = heads.find((one) => one?.number) ?? heads.find((one) => one !== null)
    if (!head || line.text.length > 250) return false
    const dressed = isDressed(line)
    const labelled = isLine(next) && itemLabel(next.text) !== null
    const listed = (this.#headings.term !== null || this.#items.open === 'listed') && !dressed && !labelled
    if (listed || (head.number === null && !dressed && !labelled)) return false
    this.#front.end()
    this.#aside.close()
    this.#items.beginMeeting(head, line, this.#under)
    this.#headless = false
    this.bodyBegun = true
    return true
  }

  #ofMeeting(line: Line, next: Next): boolean {
    const items = this.#items
    if (items.open === null || (items.open === 'meeting' && this.#endsMeeting(line, next))) return false
    if (this.#headless && itemLabel(line.text)?.field === 'topic' && items.has('topic')) this.#beginHeadless(line.source)
    return items.takeLabelled(isBareLabel(line.text) ? { ...line, text: `${line.text}: ` } : line) || items.takeText(line)
  }

  /** A heading of its own, or a piece of the front part, after the lines of a meeting. */
  #endsMeeting(line: Line, next: Next): boolean {
    const items = this.#items
    if (itemLabel(line.text) !== null || isBareLabel(line.text)) return false
    const label = frontLabel(line.text)
    if (label && !items.isNew && label.field !== 'aim' && label.field !== 'theme') return true
    if (items.isNew) return line.heading !== null
    if (headingTerm(line.text) !== null && line.label === null) return true
    if (line.heading !== null || next === 'body') return true
    const whole = items.has('responsible') || items.has('content') || items.has('output')
    const counted = line.label !== null || /^(?:\d|[•–—-])/u.test(line.text)
    return whole && looksLikeHeading(line) && (line.bold ? line.label === null : !counted && isStructural(line.text))
  }

  /** «Тема: …» under a heading of meetings begins one without a head. */
  #headlessBegins(line: Line, next: Next): boolean {
    const label = itemLabel(line.text)
    if (!this.bodyBegun || !label || this.#items.open !== null || this.#headings.section === null || this.#aside.takesLines) return false
    const front = frontLabel(line.text)
    const known = front && (front.field === 'theme' || front.field === 'aim') && (this.#reading.theme !== null || /заседани/iu.test(this.#headings.section))
    if ((front && !known) || (label.field === 'aim' && !(isLine(next) && itemLabel(next.text)))) return false
    this.#beginHeadless(line.source)
    return this.#items.takeLabelled(line)
  }

  #labelled(line: Line, next: Next): boolean {
    const label = frontLabel(line.text)
    if (!label || (label.rest === '' && next === 'body' && label.field !== 'indicators')) return false
    if (this.bodyBegun && this.#items.open === 'listed' && itemLabel(line.text)) return false
    if (this.bodyBegun && this.#headings.term !== null && (label.field === 'theme' || label.field === 'aim')) return false
    if (this.#aside.ofLastYear && !isDressed(line) && line.source.block < this.#lastTitle) return false
    noteYear(this.#notes, this.#year, label.label, line.source)
    this.#aside.close()
    this.#items.close()
    this.#frontBegun = true
    this.#front.begin(label, line)
    return true
  }

  /** Headings of the body: «Заседания ГМО», «I. Организационная работа», a month; and of what is kept aside. */
  #heading(line: Line, next: Next): boolean {
    const { text } = line
    const marked = line.label !== null || withoutMarker(text).marker !== null
    const counted = line.label !== null && /\d/.test(line.label) && this.#headings.term === null && this.#front.field !== null
    const term = counted ? null : headingTerm(text)
    if (term !== null || (next === 'body' && (looksLikeHeading(line) || (text.length < 160 && !/[;,.]$/.test(text) && !marked)))) return this.#enter(line, term)
    if (!looksLikeHeading(line) || (marked && !isDressed(line) && (this.#front.field !== null || this.#items.marked) && !/^(?:[IVX]+[.)]?\s|раздел)/iu.test(text))) return false
    if (isAside(text)) return (!this.#aside.takesLines || isDressed(line)) && this.#beginAside(line)
    const over = line.heading !== null && this.#title.begun && isLine(next) && next.heading !== null && frontLabel(next.text) === null
    if (!isStructural(text) && !over && (this.#aside.takesLines || !this.bodyBegun)) return false
    if (this.bodyBegun && this.#items.open === 'listed' && !isDressed(line) && !/^(?:[IVX]+[.)]?\s|раздел)/iu.test(text)) return false
    return this.#enter(line, null)
  }

  #enter(line: Line, term: string | null): boolean {
    this.pause()
    noteYear(this.#notes, this.#year, line.text, line.source)
    this.#headings.enter(line, term)
    this.bodyBegun = true
    return true
  }

  #beginAside(line: Line): boolean {
    this.#front.end()
    this.#items.close()
    this.#aside.begin(withLabel(line), line.source)
    return true
  }

  #told(line: Line): boolean {
    if (!this.#aside.takesLines) return false
    this.#aside.add(withLabel(line), line.source)
    return true
  }

  #ofFront(line: Line): boolean {
    if (this.#front.field === null || ledByMonth(line) || !this.#front.take(line)) return false
    this.#aside.close()
    return true
  }

  /** Under a month each line is an item; under another heading each line of a list is, and each that a month begins. */
  #listed(line: Line): boolean {
    const led = ledByMonth(line)
    if (!led && (!this.bodyBegun || this.#headings.section === null)) return false
    const marked = line.label !== null || withoutMarker(line.text).marker !== null
    if (this.#headings.term === null && !marked && !led && !this.#items.marked && !tellsWhen(line)) return false
    this.#front.end()
    this.#aside.close()
    this.bodyBegun = true
    this.#items.takeListed(line, this.#under)
    return true
  }

  #beginHeadless(source: Source): void {
    this.#front.end()
    this.#aside.close()
    this.#items.beginMeeting(null, { text: '', label: null, bold: false, heading: null, source }, this.#under)
    this.#headless = true
    this.bodyBegun = true
  }
}

/** Who signs a plan below its body. */
const signatory = /^(?:руководитель|рук\.|председатель|секретарь|методист|директор|составил|исполнитель)/iu

const isLine = (next: Next): next is Line => typeof next === 'object' && next !== null
const isDressed = ({ bold, heading }: Line): boolean => bold || heading !== null
const withLabel = ({ label, text }: Line): string => [label, text].filter(Boolean).join(' ')

/** «Дата проведения» on a line of its own, its value on the next. */
const isBareLabel = (text: string): boolean => text.length < 40 && itemLabel(text) === null && itemLabel(`${text}: `)?.rest === ''

/** «Сбор сведений (до 20 сентября, секретарь)» */
function tellsWhen({ text }: Line): boolean {
  const { term, responsible } = listedLine(text)
  return term !== undefined || responsible !== undefined
}

/** «Сентябрь: сверка фондов» */
function ledByMonth({ text }: Line): boolean {
  const led = ledByTerm(text)
  return led !== null && headingTerm(led.term) !== null
}
