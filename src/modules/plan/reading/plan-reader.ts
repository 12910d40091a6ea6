import type { Block, Paragraph, Table } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { Stamps } from './approvals.ts'
import { frontLabel } from './front-labels.ts'
import { gridOf } from './grid.ts'
import { LineReader } from './line-reader.ts'
import { linesOf, type Next } from './lines.ts'
import { askAboutLostTable, endOfLostTable } from './lost-table.ts'
import { monthGridOf } from './month-grid.ts'
import { Notes } from './notes.ts'
import { emptyReading, type Source } from './plan-reading.ts'
import { PrintedPlan } from './printed-plan.ts'
import { headingOf } from './table-columns.ts'
import { TableReader } from './table-reader.ts'
import { beginsPlan, beginsTitle } from './title.ts'
import { tidy } from './wording.ts'

/** Goes through a document block by block and hands each to who understands it. */
export class PlanReader {
  readonly reading = emptyReading()
  readonly notes = new Notes()
  readonly #blocks: readonly Block[]
  readonly #stamps = new Stamps(this.reading, this.notes)
  readonly #lines: LineReader
  readonly #printed: PrintedPlan
  readonly #tables: TableReader

  constructor(blocks: readonly Block[], year: SchoolYear | null) {
    this.#blocks = blocks
    this.reading.schoolYear = year
    this.#lines = new LineReader(this.reading, this.notes, year, blocks.findLastIndex((block) => block.type === 'paragraph' && beginsPlan(tidy(block.text))))
    this.#tables = new TableReader(this.reading, this.notes, year, this.#lines, this.#stamps, (content, source) => this.#paragraph(content, source, null))
    this.#printed = new PrintedPlan(this.reading, this.notes, year)
  }

  read(): void {
    let lostUntil = 0
    for (const [block, content] of this.#blocks.entries()) {
      if (block < lostUntil) continue
      const lost = endOfLostTable(this.#blocks, block)
      if (lost !== null && !this.#lines.secondPlan) {
        this.#lines.pause()
        askAboutLostTable(this.notes, this.#blocks, block, (lostUntil = lost))
      } else if (this.#lines.secondPlan) this.#lines.keepSecond(content)
      else if (this.#printed.take(content, { block })) this.#lines.pause()
      else if (content.type === 'table') this.#tables.read(content, { block })
      else if (tidy(content.text) !== '') this.#paragraph(content, { block }, this.#after(block))
    }
    this.#lines.end()
    this.#printed.end()
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
}

/** Whether a table that comes next is of planned work. */
function tableSeen(table: Table): 'body' | 'table' {
  const grid = gridOf(table)
  const heading = headingOf(grid)
  if (monthGridOf(grid)) return 'body'
  return heading?.kind === 'body' ? 'body' : 'table'
}
