import type { Line } from './lines.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { wordsOf } from './wording.ts'

/** Words of headings that only say that a plan goes on. */
const general =
  /^(план|планы|планирование|планируемая|работы?|деятельности?|мероприяти[яй]|содержание|заседани[яей]|основные|направлени[яей]|раздел|часть|блок|тематика|календарный|календарное|календарно|тематический|тематическое|годовой|перспективный|график|циклограмма|организация|гмо|рмо|шмо|ммо|мо|городского|районного|муниципального|школьного|методическо[ей]|методического|объединени[яе]|школьных|библиотекарей|педагогов|на|и|по|учебный|учебного|год|года|годы|полугодие|месяцам|[ivx]+|\d+)$/

/** The headings of the body: the nearest gives items their section; one that has only headings under it is not lost. */
export class HeadingsAbove {
  section: string | null = null
  /** The term when the section is one. */
  term: string | null = null
  readonly #reading: PlanReading
  readonly #notes: Notes
  /** A heading with nothing under it yet. */
  #bare: { readonly text: string; readonly source: Source; readonly items: number } | null = null
  readonly #outer: { readonly text: string; readonly source: Source; readonly item: number }[] = []

  constructor(reading: PlanReading, notes: Notes) {
    this.#reading = reading
    this.#notes = notes
  }

  enter(line: Line, term: string | null): void {
    this.#leaveBare()
    const text = [line.label, line.text.replace(/\n/g, ' ')].filter((part) => part && part !== '•').join(' ').replace(/\s*:$/, '')
    this.section = text
    this.term = term
    this.#bare = { text, source: line.source, items: this.#reading.items.length }
  }

  /** After a table its last section holds on; it is no term any more. */
  goOn(section: string | null): void {
    if (section !== this.section) this.term = null
    this.section = section
  }

  /** The heading when it has had nothing under it; what follows is told under it. */
  takeBare(): string | null {
    const bare = this.#bare
    this.#bare = null
    return bare && bare.items === this.#reading.items.length ? bare.text : null
  }

  end(): void {
    this.#leaveBare()
    for (const { text, source, item } of this.#outer)
      this.#notes.leftover(text, source, { about: item < this.#reading.items.length ? `/items/${item}/section` : '', text: `Над разделом стоит ещё заголовок «${text}». Куда его отнести?` })
  }

  #leaveBare(): void {
    const bare = this.#bare
    this.#bare = null
    if (!bare || bare.items !== this.#reading.items.length) return
    if (wordsOf(bare.text).every((word) => general.test(word))) this.#notes.name(bare.text, bare.source)
    else this.#outer.push({ text: bare.text, source: bare.source, item: bare.items })
  }
}
