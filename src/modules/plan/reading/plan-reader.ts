import type { Block, Table } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { Stamps } from './approvals.ts'
import { Aside } from './aside.ts'
import { associationIn } from './association.ts'
import { readBodyTable } from './body-table.ts'
import { frontLabel } from './front-labels.ts'
import { FrontPart } from './front-part.ts'
import { distinct, gridOf, type Grid } from './grid.ts'
import { guessedHeading } from './guessed-heading.ts'
import { itemLabel } from './item-labels.ts'
import { readIndicatorTable } from './indicator-table.ts'
import { colon, isPassport, labelRows, type LabelRow } from './label-table.ts'
import { LineReader } from './line-reader.ts'
import { linesOf } from './lines.ts'
import { meetingHead } from './meeting-head.ts'
import { Notes } from './notes.ts'
import { emptyReading, type Source } from './plan-reading.ts'
import { headingOf, type Heading } from './table-columns.ts'
import { headingTerm } from './term-heading.ts'
import { TextItems } from './text-items.ts'
import { tidy } from './wording.ts'

/** Goes through a document block by block and hands each to who understands it. */
export class PlanReader {
  readonly reading = emptyReading()
  readonly notes = new Notes()
  /** Texts understood as names: titles, headings of columns. */
  readonly recognised = new Set<string>()
  readonly #blocks: readonly Block[]
  readonly #year: SchoolYear | null
  readonly #stamps = new Stamps(this.reading, this.notes)
  readonly #lines: LineReader
  #lastHeading: Heading | null = null

  constructor(blocks: readonly Block[], year: SchoolYear | null) {
    this.#blocks = blocks
    this.#year = year
    this.reading.schoolYear = year
    this.#lines = new LineReader({
      reading: this.reading,
      notes: this.notes,
      recognised: this.recognised,
      front: new FrontPart(this.reading, this.notes),
      items: new TextItems(this.reading, this.notes, year),
      aside: new Aside(this.notes),
      year,
    })
  }

  read(): void {
    for (const [block, content] of this.#blocks.entries()) {
      if (this.#lines.secondPlan) this.#lines.keepSecond(content)
      else if (content.type === 'table') this.#table(content, { block })
      else if (tidy(content.text) !== '') this.#paragraph(content, block)
    }
    this.#lines.end()
    const { name, level } = associationIn(this.#lines.title)
    this.reading.association = name
    this.reading.level = level
  }

  #paragraph(content: Extract<Block, { type: 'paragraph' }>, block: number): void {
    const source = { block }
    const names = frontLabel(content.text) !== null || this.#lines.isOfTitle(tidy(content.text))
    if (!this.#lines.bodyBegun && !names && this.#stamps.take(content, source)) return
    if (names) this.#stamps.close()
    const lines = linesOf(content, source)
    for (const [index, line] of lines.entries()) this.#lines.take(line, lines[index + 1] ?? this.#after(block))
  }

  /** What comes after a block: the first line of the next paragraph, or the next table. */
  #after(block: number) {
    for (let at = block + 1; at < this.#blocks.length; at++) {
      const next = this.#blocks[at]!
      if (next.type === 'table') return tableSeen(next)
      const [line] = tidy(next.text) === '' ? [] : linesOf(next, { block: at })
      if (line) return line
    }
    return null
  }

  #table(table: Table, source: Source): void {
    const grid = gridOf(table)
    if (grid.rows.every(({ places }) => distinct(places).every(({ text }) => text === ''))) return
    const own = headingOf(grid)
    if (!own && !this.#lines.bodyBegun && this.#stamps.takeTable(grid, source)) return
    const labelled = own && grid.rows.length > own.rows ? null : labelRows(grid)
    if (labelled) {
      this.#labelTable(labelled, source)
      return
    }
    const heading = own ?? this.#continued(grid) ?? guessedHeading(grid)
    if (!heading) {
      this.#plainTable(table, grid, source)
      return
    }
    if (own) this.#recogniseHeading(grid, own)
    else if (heading !== this.#lastHeading && heading.rows === 0 && !this.#continued(grid))
      this.notes.ask('other', '', 'У таблицы нет строки с названиями граф. Графы угаданы по содержанию — проверьте.', heading.columns.map(({ heading }) => heading).join(' | '))
    if (heading.kind === 'indicators') {
      this.#lines.pause()
      readIndicatorTable(this.reading, this.notes, grid, heading, source.block)
    } else {
      const { section, term } = this.#lines.beginBody()
      this.#lines.section = readBodyTable(this.reading, this.notes, grid, heading, { section, term, year: this.#year, block: source.block, recognised: this.recognised })
    }
    this.#lastHeading = { ...heading, rows: 0 }
  }

  /** The words of known columns; the words of others are asked about with what stands in them. */
  #recogniseHeading(grid: Grid, { rows, columns }: Heading): void {
    for (const row of grid.rows.slice(0, rows))
      for (const [column, place] of row.places.entries())
        if (place && (columns[column]?.field || place.cell.columnSpan > 1)) for (const text of place.text.split('\n')) this.recognised.add(text)
  }

  /** A table without a heading right after one of as many columns goes on with it. */
  #continued(grid: Grid): Heading | null {
    return this.#lastHeading?.columns.length === grid.columns ? this.#lastHeading : null
  }

  #labelTable(rows: readonly LabelRow[], { block }: Source): void {
    const passport = isPassport(rows) && !rows.some(({ label }) => meetingHead(label) !== null)
    if (passport) this.#lines.beginPassport({ block, row: rows[0]!.row })
    for (const { label, content, row } of rows) {
      const source = { block, row, column: 1 }
      const lines = content.flatMap((part) => (part.type === 'paragraph' ? linesOf(part, source) : []))
      const [first] = lines
      const head = { text: label, label: null, bold: true, heading: null, source: { block, row, column: 0 } }
      const ofMeeting = this.#lines.inMeeting && itemLabel(colon(label)) !== null
      if (content.length === 0 || meetingHead(label) || (headingTerm(label) !== null && !ofMeeting)) {
        this.#lines.take(head, first ?? null)
        for (const line of lines) this.#lines.take(line, null)
      } else if (ofMeeting) this.#lines.takeField(colon(label), lines, head.source)
      else if (frontLabel(label)) {
        this.#lines.take({ ...head, text: colon(label) }, first ?? null)
        for (const line of lines) this.#lines.take({ ...line, bold: false, heading: null }, null)
      } else if (lines.some(({ text }) => frontLabel(text) !== null)) {
        this.#lines.pause()
        this.notes.leftover(label, head.source)
        for (const line of lines) this.#lines.take(line, null)
      } else {
        this.#lines.pause()
        if (label !== '' || lines.length > 0) this.notes.leftover([colon(label).trim(), ...lines.map(({ text }) => text)].join('\n'), head.source)
      }
      for (const nested of content) if (nested.type === 'table') this.#table(nested, { block })
    }
    this.#lines.pause()
  }

  /** A table that holds no plan: its words are not lost. */
  #plainTable(table: Table, grid: Grid, source: Source): void {
    if (grid.columns === 1) {
      for (const { cells } of table.rows)
        for (const content of cells.flatMap(({ blocks }) => blocks)) {
          if (content.type === 'table') this.#table(content, source)
          else for (const line of linesOf(content, source)) if (line.text !== '') this.#lines.take(line, null)
        }
      return
    }
    this.#lines.pause()
    const rows = grid.rows.map(({ places, index }) => distinct(places).filter(({ row }) => row === index).map(({ text }) => text).filter(Boolean).join(' | '))
    this.notes.leftover(rows.filter(Boolean).join('\n'), source)
  }
}

/** Whether a table that comes next is of planned work. */
function tableSeen(table: Table): 'body' | 'table' {
  const heading = headingOf(gridOf(table))
  return heading?.kind === 'body' ? 'body' : 'table'
}
