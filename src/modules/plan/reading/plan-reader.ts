import type { Block, Paragraph, Table } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { Stamps } from './approvals.ts'
import { readBodyTable } from './body-table.ts'
import { frontLabel } from './front-labels.ts'
import { distinct, gridOf, type Grid } from './grid.ts'
import { guessedHeading } from './guessed-heading.ts'
import { readIndicatorTable } from './indicator-table.ts'
import { labelRows } from './label-table.ts'
import { readLabelTable } from './label-table-reader.ts'
import { LineReader } from './line-reader.ts'
import { linesOf, type Next } from './lines.ts'
import { endOfLostTable } from './lost-table.ts'
import { monthGridOf, readMonthGrid } from './month-grid.ts'
import { Notes } from './notes.ts'
import { emptyReading, type Source } from './plan-reading.ts'
import { PrintedPlan } from './printed-plan.ts'
import { headingOf, secondHeading, type Heading } from './table-columns.ts'
import { beginsPlan, isTitle } from './title.ts'
import { tidy } from './wording.ts'

/** Goes through a document block by block and hands each to who understands it. */
export class PlanReader {
  readonly reading = emptyReading()
  readonly notes = new Notes()
  readonly #blocks: readonly Block[]
  readonly #year: SchoolYear | null
  readonly #stamps = new Stamps(this.reading, this.notes)
  readonly #lines: LineReader
  readonly #printed: PrintedPlan
  #lastHeading: Heading | null = null

  constructor(blocks: readonly Block[], year: SchoolYear | null) {
    this.#blocks = blocks
    this.#year = year
    this.reading.schoolYear = year
    this.#lines = new LineReader(this.reading, this.notes, year, blocks.findLastIndex((block) => block.type === 'paragraph' && beginsPlan(tidy(block.text))))
    this.#printed = new PrintedPlan(this.reading, this.notes, year)
  }

  read(): void {
    let lostUntil = 0
    for (const [block, content] of this.#blocks.entries()) {
      if (block < lostUntil) continue
      const lost = endOfLostTable(this.#blocks, block)
      if (lost !== null && !this.#lines.secondPlan) this.#lostTable(block, (lostUntil = lost))
      else if (this.#lines.secondPlan) this.#lines.keepSecond(content)
      else if (this.#printed.take(content, { block })) this.#lines.pause()
      else if (content.type === 'table') this.#table(content, { block })
      else if (tidy(content.text) !== '') this.#paragraph(content, { block }, this.#after(block))
    }
    this.#lines.end()
    this.#printed.end()
  }

  #lostTable(from: number, to: number): void {
    this.#lines.pause()
    const texts = this.#blocks.slice(from, to).map((block) => (block.type === 'paragraph' ? tidy(block.text) : ''))
    this.notes.place(`/questions/${this.notes.questions.length}`, { block: from })
    this.notes.ask('other', '', 'В этом файле таблица потеряна: каждая её ячейка стоит отдельной строкой. Загрузите документ, из которого он сохранён.', texts.filter(Boolean).join('\n'))
  }

  #paragraph(content: Paragraph, source: Source, after: Next): void {
    const text = tidy(content.text)
    if (frontLabel(text) !== null || (this.#stamps.isOpen && beginsTitle(text))) this.#stamps.close()
    else if (this.#stamps.take(content, source, this.#lines.bodyBegun)) {
      this.#lines.pause()
      return
    }
    const lines = linesOf(content, source)
    for (const [index, line] of lines.entries()) this.#lines.take(line, lines[index + 1] ?? after)
  }

  /** What comes after a block: the first line of the next paragraph, or the next table. */
  #after(block: number): Next {
    for (let at = block + 1; at < this.#blocks.length; at++) {
      const next = this.#blocks[at]!
      if (next.type === 'table') return tableSeen(next)
      const [line] = tidy(next.text) === '' ? [] : linesOf(next, { block: at })
      if (line) return line
    }
    return null
  }

  #table(table: Table, source: Source): void {
    this.#grid(gridOf(table), table, source)
  }

  #grid(whole: Grid, table: Table, source: Source): void {
    const months = monthGridOf(whole)
    if (months) {
      const under = this.#lines.beginBody()
      this.#lines.endBody(readMonthGrid(this.reading, this.notes, whole, months, { ...under, year: this.#year, block: source.block, ofMeetings: false }))
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
      readLabelTable(labelled, source.block, this.#lines, this.notes, (nested) => this.#table(nested, source))
      return
    }
    const heading = own ?? this.#continued(grid) ?? guessedHeading(grid)
    if (!heading) {
      this.#plainTable(table, grid, source)
      return
    }
    if (own) this.#nameHeading(grid, own, source)
    else if (heading !== this.#lastHeading && heading.rows === 0 && !this.#continued(grid))
      this.notes.ask('other', '', 'У таблицы нет строки с названиями граф. Графы угаданы по содержанию — проверьте.', heading.columns.map(({ heading }) => heading).join(' | '))
    if (heading.kind === 'indicators') {
      this.#lines.pause()
      readIndicatorTable(this.reading, this.notes, grid, heading, source.block)
    } else {
      const under = this.#lines.beginBody()
      this.#lines.endBody(readBodyTable(this.reading, this.notes, grid, heading, { ...under, year: this.#year, block: source.block, ofMeetings: this.#lines.ofMeetings }))
    }
    this.#lastHeading = { ...heading, rows: 0, first: 0, title: null }
    if (second !== null) this.#grid({ ...whole, rows: whole.rows.slice(second) }, table, source)
  }

  /** The words of known columns are names; the words of others are asked about with what stands in them. */
  #nameHeading(grid: Grid, { first, rows, columns }: Heading, source: Source): void {
    for (const row of grid.rows.slice(first, rows))
      for (const [column, place] of row.places.entries()) if (place && (columns[column]?.field || place.cell.columnSpan > 1)) this.notes.name(place.text, source)
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
        if (content.type === 'table') this.#table(content, source)
        else if (tidy(content.text) !== '') this.#paragraph(content, source, null)
      }
      return
    }
    this.#lines.pause()
    const rows = grid.rows.map(({ places, index }) => distinct(places).filter(({ row }) => row === index).map(({ text }) => text).filter(Boolean).join(' | '))
    this.notes.leftover(rows.filter(Boolean).join('\n'), source)
  }
}

/** Whether a line under a stamp is the title: «План работы …», «Городское методическое объединение …». */
const beginsTitle = (text: string): boolean => isTitle(text) && (beginsPlan(text) || /^[А-ЯЁ][а-яё]+ое\s|^[А-ЯЁ\s]+$|^на\s/u.test(text))

/** Whether a table that comes next is of planned work. */
function tableSeen(table: Table): 'body' | 'table' {
  const grid = gridOf(table)
  const heading = headingOf(grid)
  if (monthGridOf(grid)) return 'body'
  return heading?.kind === 'body' ? 'body' : 'table'
}
