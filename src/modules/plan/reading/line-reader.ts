import type { Block } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { heading, headingOfItems, listed, told } from './body-rules.ts'
import { labelled, ofFront, titleGoesOn, titleLine } from './front-rules.ts'
import { itemLabel } from './item-labels.ts'
import { isLine, withLabel, type Line, type Next } from './lines.ts'
import type { Rule } from './rule.ts'
import { headlessBegins, meetingBegins, ofMeeting, pageMark, signature } from './meeting-rules.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { beginsSecondPlan, SecondPlan } from './second-plan.ts'
import { Standing } from './standing.ts'
import type { Under } from './open-item.ts'

/** Tells for each line of a document what it is: the first rule that knows it takes it. */
export class LineReader {
  readonly #at: Standing
  readonly #second = new SecondPlan()
  readonly #rules: readonly Rule[] = [
    pageMark,
    titleLine,
    titleGoesOn,
    (line, next) => this.#secondPlan(line, next),
    signature,
    meetingBegins,
    ofMeeting,
    headlessBegins,
    labelled,
    headingOfItems,
    heading,
    told,
    ofFront,
    listed,
  ]

  /** @param lastTitle the block of the last title of a plan in the document; -1 for none */
  constructor(reading: PlanReading, notes: Notes, year: SchoolYear | null, lastTitle: number) {
    this.#at = new Standing(reading, notes, year, lastTitle)
  }

  take(line: Line, next: Next): void {
    if (this.#rules.some((rule) => rule(line, next, this.#at))) return
    const { front, headings, aside } = this.#at
    front.end()
    const bare = headings.takeBare()
    if (bare !== null) aside.add(bare, line.source)
    aside.add(withLabel(line), line.source)
  }

  get bodyBegun(): boolean {
    return this.#at.bodyBegun
  }

  /** «План заседаний …»: the title itself says what the plan is of. */
  get ofMeetings(): boolean {
    return /(?<!\p{L})заседаний(?!\p{L})/iu.test(this.#at.title.text)
  }

  get inMeeting(): boolean {
    return this.#at.items.open === 'meeting'
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
    this.#at.bodyBegun = true
    return this.#at.under
  }

  /** The table ended under this section. */
  endBody(section: string | null): void {
    this.#at.headings.goOn(section)
  }

  /** A meeting given by the rows of a table with labels. */
  beginPassport(source: Source): void {
    if (!this.inMeeting) this.#at.beginHeadless(source)
  }

  /** A field of the open meeting, from a row of a table with labels. */
  takeField(label: string, lines: readonly Line[], source: Source): void {
    const { items } = this.#at
    const text = lines.map((line) => (line.label === '•' ? line.text : withLabel(line))).join('\n')
    const line = { text: label + text, label: null, bold: false, heading: null, source: lines[0]?.source ?? source }
    if (this.#at.headless && itemLabel(label)?.field === 'topic' && items.has('topic')) this.#at.beginHeadless(source)
    if (!items.takeLabelled(line)) items.takeUnknown(label.replace(/:\s*$/, ''), text, line)
  }

  /** Words beside the parts of the plan. */
  leave(text: string, source: Source): void {
    this.#at.aside.add(text, source)
  }

  /** What was begun is whole. */
  pause(): void {
    this.#at.pause()
  }

  end(): void {
    this.pause()
    this.#at.headings.end()
    this.#at.title.end(this.#at.reading)
    this.#second.end(this.#at.notes)
  }

  #secondPlan(line: Line, next: Next): boolean {
    const { bodyBegun, reading, items, year, title } = this.#at
    const begun = bodyBegun && (reading.items.length > 0 || items.open !== null)
    if (!begun || !beginsSecondPlan(line, isLine(next) ? next : null, year, title.text)) return false
    this.pause()
    this.#second.begin(line)
    return true
  }
}
