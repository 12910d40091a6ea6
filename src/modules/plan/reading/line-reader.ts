import type { Block } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { schoolYearName } from '#platform/calendar'
import type { Aside } from './aside.ts'
import { frontLabel } from './front-labels.ts'
import type { FrontPart } from './front-part.ts'
import { gridOf, distinct } from './grid.ts'
import { itemLabel } from './item-labels.ts'
import type { Line } from './lines.ts'
import { meetingHead } from './meeting-head.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { sameYear, schoolYearsIn } from './school-year.ts'
import { isAside, isStructural, looksLikeHeading } from './section-heading.ts'
import { headingTerm } from './term-heading.ts'
import type { TextItems, Under } from './text-items.ts'
import { beginsPlan, isTitle, namesPlan } from './title.ts'
import { tidy, withoutMarker } from './wording.ts'

/** What comes after a line: another line, a table of planned work, another table, or the end. */
export type Next = Line | 'body' | 'table' | null

interface Parts {
  readonly reading: PlanReading
  readonly notes: Notes
  readonly recognised: Set<string>
  readonly front: FrontPart
  readonly items: TextItems
  readonly aside: Aside
  readonly year: SchoolYear | null
}

/** Tells for each line of a document what it is: of the title, the front part, a heading, a meeting, a list, or none of these. */
export class LineReader {
  bodyBegun = false
  title = ''
  readonly #parts: Parts
  #section: string | null = null
  #term: string | null = null
  #frontBegun = false
  /** A headless meeting: a second «Тема» begins the next one. */
  #headless = false
  #second: { texts: string[]; source: Source } | null = null

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get secondPlan(): boolean {
    return this.#second !== null
  }

  get inMeeting(): boolean {
    return this.#parts.items.open === 'meeting'
  }

  /** The section after a table; it is no term any more. */
  set section(section: string | null) {
    if (section !== this.#section) this.#term = null
    this.#section = section
  }

  get #under(): Under {
    return { section: this.#section, term: this.#term }
  }

  isOfTitle(text: string): boolean {
    return !this.bodyBegun && !this.#frontBegun && isTitle(text)
  }

  take(line: Line, next: Next): void {
    const { aside, front, items, notes, reading, recognised } = this.#parts
    if (this.isOfTitle(line.text)) {
      this.#titleLine(line)
      return
    }
    if (this.#beginsSecond(line, next)) {
      this.end()
      this.#second = { texts: [line.text], source: line.source }
      return
    }
    if (this.#meetingLine(line, next) || this.#frontLine(line)) return
    if (this.#heading(line, next)) return
    if (aside.isOpen) {
      aside.add([line.label, line.text].filter(Boolean).join(' '))
      return
    }
    if (front.field !== null && front.take(line)) return
    if (this.bodyBegun && itemLabel(line.text) && items.open === null && this.#section !== null) {
      this.#beginHeadless(line.source)
      items.takeLabelled(line)
      return
    }
    if (this.#listed(line)) return
    if (!this.#frontBegun && !this.bodyBegun && this.title !== '' && reading.approvals.length === 0 && /библиотек/iu.test(line.text) && line.text.length < 120 && !/[:;]/.test(line.text)) {
      this.#titleLine(line)
      return
    }
    front.end()
    if (!recognised.has(line.text)) notes.leftover([line.label, line.text].filter(Boolean).join(' '), line.source)
  }

  /** A meeting given by the rows of a table with labels. */
  beginPassport(source: Source): void {
    if (!this.inMeeting) this.#beginHeadless(source)
  }

  /** A field of the open meeting, from a row of a table with labels. */
  takeField(label: string, lines: readonly Line[], source: Source): void {
    const { items } = this.#parts
    const text = lines.map((line) => [line.label === '•' ? null : line.label, line.text].filter(Boolean).join(' ')).join('\n')
    if (this.#headless && itemLabel(label)?.field === 'topic' && items.has('topic')) this.#beginHeadless(source)
    items.takeLabelled({ text: label + text, label: null, bold: false, heading: null, source: lines[0]?.source ?? source })
  }

  /** A table of items begins: the section that it stands in. */
  beginBody(): Under {
    this.pause()
    this.bodyBegun = true
    return this.#under
  }

  /** What was begun is whole. */
  pause(): void {
    const { aside, front, items } = this.#parts
    front.end()
    items.close()
    aside.close()
    this.#headless = false
  }

  /** Words of the second plan are kept as they are. */
  keepSecond(block: Block): void {
    this.#second!.texts.push(textOf(block))
  }

  end(): void {
    this.pause()
    if (this.#second)
      this.#parts.notes.ask('other', '', 'Похоже, в файле два плана. Прочитан первый; второй загрузите отдельным файлом.', this.#second.texts.filter(Boolean).join('\n'))
  }

  #titleLine(line: Line): void {
    const { notes, recognised } = this.#parts
    this.title = `${this.title} ${line.text.replace(/\n/g, ' ')}`.trim()
    recognised.add(line.text)
    notes.place('/association', notes.sources['/association'] ?? line.source)
    if (schoolYearsIn(line.text).length > 0) notes.place('/schoolYear', line.source)
  }

  /** A second «План работы …» after the body has begun, of an association or another year: two plans in one file. */
  #beginsSecond({ text, label }: Line, next: Next): boolean {
    const { reading, year, items } = this.#parts
    if (!this.bodyBegun || (reading.items.length === 0 && items.open === null) || label !== null || !beginsPlan(text)) return false
    const title = `${text} ${typeof next === 'object' && next !== null && isTitle(next.text) ? next.text : ''}`
    const [written] = schoolYearsIn(title)
    const another = written !== undefined && year !== null && !sameYear(written, year)
    return namesPlan(title) && (another || /методическ[а-яё]+ объединени|[ГРМШ]МО(?!\p{L})/iu.test(title)) && /^(?:.{0,20})план\s+(работы|деятельности|методическ|городск|районн|[гршм]?мо)|^план$/iu.test(text)
  }

  #meetingLine(line: Line, next: Next): boolean {
    const { items, front, aside } = this.#parts
    const text = line.label === null || line.label === '•' ? line.text : `${line.label} ${line.text}`
    const head = meetingHead(line.text) ?? meetingHead(text)
    const labelled = isLine(next) && itemLabel(next.text) !== null
    const dressed = line.bold || line.heading !== null
    if (head && (head.number !== null || dressed || labelled) && line.text.length < 250) {
      const inList = (this.#term !== null || items.open === 'listed') && !dressed && !labelled
      if (!inList) {
        front.end()
        aside.close()
        items.beginMeeting(head, line, this.#under)
        this.#headless = false
        this.bodyBegun = true
        return true
      }
    }
    if (items.open === null) return false
    if (items.open === 'meeting' && this.#endsMeeting(line, next)) return false
    if (this.#headless && itemLabel(line.text)?.field === 'topic' && items.has('topic')) this.#beginHeadless(line.source)
    return items.takeLabelled(line) || items.takeText(line)
  }

  /** A heading of its own after the lines of a meeting. */
  #endsMeeting(line: Line, next: Next): boolean {
    const { items } = this.#parts
    if (itemLabel(line.text) !== null) return false
    const label = frontLabel(line.text)
    if (label && !items.isNew && label.field !== 'aim' && label.field !== 'theme') return true
    if (items.isNew) return line.heading !== null && meetingHead(line.text) === null
    if (headingTerm(line.text) !== null && line.label === null) return true
    if (line.heading !== null || next === 'body') return true
    return looksLikeHeading(line) && line.label === null && (items.has('responsible') || items.has('content') || items.has('output')) && (line.bold || isStructural(line.text))
  }

  #frontLine(line: Line): boolean {
    const { front, items, aside } = this.#parts
    const label = frontLabel(line.text)
    if (!label || (this.bodyBegun && items.open === 'listed' && itemLabel(line.text))) return false
    if (this.bodyBegun && this.#term !== null && (label.field === 'theme' || label.field === 'aim')) return false
    this.#noteYear(label.label, line)
    aside.close()
    items.close()
    this.#frontBegun = true
    front.begin(label, line)
    return true
  }

  /** Headings of the body: «Заседания ГМО», «I. Организационная работа», a month; and of what is kept aside. */
  #heading(line: Line, next: Next): boolean {
    const { aside, front, items } = this.#parts
    const { text } = line
    const term = line.label === null || !/\d/.test(line.label) || this.#term !== null || !front.field ? headingTerm(text) : null
    if (term !== null) {
      this.#enter(line, term)
      return true
    }
    const heading = looksLikeHeading(line)
    const short = text.length < 160 && !/[;,.]$/.test(text) && line.label === null && withoutMarker(text).marker === null
    if (next === 'body' && (heading || short)) {
      this.#enter(line, null)
      return true
    }
    if (!heading || (front.field !== null && (line.label !== null || withoutMarker(text).marker !== null) && !line.bold && line.heading === null)) return false
    if (isAside(text)) {
      if (aside.isOpen && !line.bold && line.heading === null) return false
      front.end()
      items.close()
      aside.begin([line.label, text].filter(Boolean).join(' '), line.source)
      return true
    }
    if (aside.isOpen && !isStructural(text)) return false
    if (!isStructural(text) && !this.bodyBegun) return false
    if (this.bodyBegun && items.open === 'listed' && !line.bold && line.heading === null && !/^[IVX]+[.)]?\s|^раздел/iu.test(text)) return false
    this.#enter(line, null)
    return true
  }

  #enter(line: Line, term: string | null): void {
    this.pause()
    this.#noteYear(line.text, line)
    this.#section = [line.label, line.text.replace(/\n/g, ' ')].filter((part) => part && part !== '•').join(' ').replace(/\s*:$/, '')
    this.#term = term
    this.bodyBegun = true
  }

  /** Under a month each line is an item; under another heading each line of a list is. */
  #listed(line: Line): boolean {
    const { items } = this.#parts
    if (!this.bodyBegun || this.#section === null) return false
    const marked = line.label !== null || withoutMarker(line.text).marker !== null
    if (this.#term === null && !marked && items.open !== 'listed') return false
    if (this.#term === null && !marked && !items.marked) return false
    items.takeListed(line, this.#under)
    return true
  }

  #beginHeadless(source: Source): void {
    const { aside, front, items } = this.#parts
    front.end()
    aside.close()
    items.beginMeeting(null, { text: '', label: null, bold: false, heading: null, source }, this.#under)
    this.#headless = true
    this.bodyBegun = true
  }

  /** A year in a label or a heading that is not the plan's. */
  #noteYear(text: string, { source }: Line): void {
    const { notes, year } = this.#parts
    const [written] = schoolYearsIn(text)
    if (!written || !year || sameYear(written, year) || isAside(text)) return
    notes.ask('yearDisagrees', '/schoolYear', `Здесь назван ${schoolYearName(written)} учебный год, а план читается как план на ${schoolYearName(year)}. Какой верен?`, text, schoolYearName(written))
    notes.place(`/questions/${notes.questions.length - 1}`, source)
  }
}

const isLine = (next: Next): next is Line => typeof next === 'object' && next !== null

function textOf(block: Block): string {
  if (block.type === 'paragraph') return tidy([block.label === '•' ? null : block.label, block.text].filter(Boolean).join(' '))
  return gridOf(block)
    .rows.map(({ places, index }) => distinct(places).filter(({ row }) => row === index).map(({ text }) => text).filter(Boolean).join(' | '))
    .join('\n')
}
