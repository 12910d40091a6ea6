import type { Paragraph, Table } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import type { Stamps } from './approvals.ts'
import { readBodyTable, type Setting } from './body-table.ts'
import { distinct, gridOf, wordsOfGrid, type Grid } from './grid.ts'
import { guessedHeading } from './guessed-heading.ts'
import { readIndicatorTable } from './indicator-table.ts'
import { labelRows } from './label-table.ts'
import { readLabelTable } from './label-table-reader.ts'
import type { LineReader } from './line-reader.ts'
import { monthGridOf, readMonthGrid } from './month-grid.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { headingOf, nameHeading, secondHeading, type Heading } from './table-columns.ts'
import { tidy } from './wording.ts'

/** Tells for each table of a document what it is: stamps, labels, indicators, planned work, a grid of months, or none of them. */
export class TableReader {
  readonly #reading: PlanReading
  readonly #notes: Notes
  readonly #year: SchoolYear | null
  readonly #lines: LineReader
  readonly #stamps: Stamps
  readonly #readParagraph: (content: Paragraph, source: Source) => void
  #lastHeading: Heading | null = null

  /** @param readParagraph for a table that is only a frame */
  constructor(reading: PlanReading, notes: Notes, year: SchoolYear | null, lines: LineReader, stamps: Stamps, readParagraph: (content: Paragraph, source: Source) => void) {
    this.#reading = reading
    this.#notes = notes
    this.#year = year
    this.#lines = lines
    this.#stamps = stamps
    this.#readParagraph = readParagraph
  }

  read(table: Table, source: Source): void {
    this.#grid(gridOf(table), table, source)
  }

  #grid(whole: Grid, table: Table, source: Source): void {
    const months = monthGridOf(whole)
    if (months) {
      const setting = this.#setting(source)
      this.#lines.endBody(readMonthGrid(this.#reading, this.#notes, whole, months, setting))
      return
    }
    const own = headingOf(whole)
    const second = own && secondHeading(whole, own)
    const grid = second === null ? whole : { ...whole, rows: whole.rows.slice(0, second) }
    if (grid.rows.every(({ places }) => distinct(places).every(({ text }) => text === ''))) return
    this.#stamps.close()
    if (!own && this.#stamps.takeTable(grid, source, this.#lines.bodyBegun)) {
      this.#lines.pause()
      return
    }
    const labelled = own && grid.rows.length > own.rows ? null : labelRows(grid)
    if (labelled) {
      readLabelTable(labelled, source.block, this.#lines, this.#notes, (nested) => this.read(nested, source))
      return
    }
    const heading = own ?? this.#continued(grid) ?? guessedHeading(grid)
    if (!heading) {
      this.#plainTable(table, grid, source)
      return
    }
    if (own) nameHeading(this.#notes, grid, own, source)
    else if (heading !== this.#lastHeading && heading.rows === 0 && !this.#continued(grid))
      this.#notes.ask('other', '', 'У таблицы нет строки с названиями граф. Графы угаданы по содержанию — проверьте.', heading.columns.map(({ heading }) => heading).join(' | '))
    if (heading.kind === 'indicators') {
      this.#lines.pause()
      readIndicatorTable(this.#reading, this.#notes, grid, heading, source.block)
    } else {
      const setting = this.#setting(source)
      this.#lines.endBody(readBodyTable(this.#reading, this.#notes, grid, heading, setting))
    }
    this.#lastHeading = { ...heading, rows: 0, first: 0, title: null }
    if (second !== null) this.#grid({ ...whole, rows: whole.rows.slice(second) }, table, source)
  }

  /** A table of planned work begins. */
  #setting({ block }: Source): Setting {
    return { ...this.#lines.beginBody(), year: this.#year, block, ofMeetings: this.#lines.ofMeetings }
  }

  /** A table without a heading right after one of as many columns goes on with it. */
  #continued(grid: Grid): Heading | null {
    return this.#lastHeading?.columns.length === grid.columns ? this.#lastHeading : null
  }

  /** A table that holds no plan: its words are not lost. */
  #plainTable(table: Table, grid: Grid, source: Source): void {
    if (grid.columns === 1) {
      const blocks = table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
      for (const content of blocks) {
        if (content.type === 'table') this.read(content, source)
        else if (tidy(content.text) !== '') this.#readParagraph(content, source)
      }
      return
    }
    this.#lines.pause()
    this.#notes.leftover(wordsOfGrid(grid), source)
  }
}
