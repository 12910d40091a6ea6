import type { SchoolYear } from '#platform/calendar'
import { Aside } from './aside.ts'
import { FrontPart } from './front-part.ts'
import { HeadingsAbove } from './headings-above.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import type { Under } from './open-item.ts'
import { TextItems } from './text-items.ts'
import { isTitle, Title } from './title.ts'

/** Where the reading of lines stands: what has begun, what is open, and the parts that take lines. */
export class Standing {
  bodyBegun = false
  frontBegun = false
  /** A meeting without a head is open: a second «Тема» begins the next one. */
  headless = false
  readonly reading: PlanReading
  readonly notes: Notes
  readonly year: SchoolYear | null
  /** The block of the last title of a plan: what tells of last year before it has labels of its own. */
  readonly lastTitle: number
  readonly title: Title
  readonly front: FrontPart
  readonly items: TextItems
  readonly headings: HeadingsAbove
  readonly aside: Aside

  constructor(reading: PlanReading, notes: Notes, year: SchoolYear | null, lastTitle: number) {
    this.reading = reading
    this.notes = notes
    this.year = year
    this.lastTitle = lastTitle
    this.title = new Title(notes)
    this.front = new FrontPart(reading, notes)
    this.items = new TextItems(reading, notes, year)
    this.headings = new HeadingsAbove(reading, notes)
    this.aside = new Aside(notes)
  }

  get under(): Under {
    return { section: this.headings.section, term: this.headings.term }
  }

  /** Whether a line may still be of the title: neither a part nor a list has begun. */
  isOfTitle(text: string): boolean {
    return !this.bodyBegun && !this.frontBegun && !(this.title.begun && this.aside.isOpen) && isTitle(text)
  }

  /** What was begun is whole. */
  pause(): void {
    this.front.end()
    this.items.close()
    this.aside.close()
    this.headless = false
  }

  beginHeadless(source: Source): void {
    this.front.end()
    this.aside.close()
    this.items.beginMeeting(null, { text: '', label: null, bold: false, heading: null, source }, this.under)
    this.headless = true
    this.bodyBegun = true
  }
}
