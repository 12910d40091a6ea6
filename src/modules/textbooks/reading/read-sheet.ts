import { saidInEachRow, type ReadSheet, type SheetValue } from '#documents/excel'
import { nothingAbove, stillAbove, under } from './above.ts'
import { checked, twinsOf } from './checks.ts'
import { folded, isNothing, textsOf } from './cells.ts'
import { askRepeated, askUnknown, columnsSaid } from './columns-said.ts'
import { askHidden } from './hidden.ts'
import { doubtsOf, type Doubts } from './doubts.ts'
import { layoutAt, letterOf, type Layout } from './layout.ts'
import { isNoise } from './noise.ts'
import { rowValues } from './row-values.ts'
import { schoolIn } from './section.ts'
import { sectionInRow } from './section-row.ts'
import type { StockReading, StockRow, StockSheet } from './stock-reading.ts'

/** Reads the tables of one sheet, one under another: titles, a heading, sections and rows of books. */
export function readSheet(sheet: ReadSheet): StockReading {
  const doubts = doubtsOf(sheet.name)
  const isData = sheet.rows.some((row) => textsOf(row).some(Boolean))
  if (!isData || sheet.hidden) {
    if (isData) askHidden(sheet, doubts)
    return { sheets: [], rows: [], questions: doubts.asked() }
  }
  const reader = new SheetReader(sheet, doubts)
  reader.read()
  askHidden(sheet, doubts)
  return { sheets: reader.sheets, rows: reader.found, questions: doubts.asked() }
}

class SheetReader {
  readonly sheets: StockSheet[] = []
  readonly found: StockRow[] = []
  private readonly rows: readonly (readonly SheetValue[])[]
  private readonly name: string
  private readonly doubts: Doubts
  private readonly twin: ReturnType<typeof twinsOf>
  private above = nothingAbove
  /** The row before, for the marks that say «the same». */
  private lastSaid: readonly string[] = []
  /** A subject under which no book stands yet: it may be a book itself. */
  private bareSubject: { readonly text: string; readonly at: number; readonly column: string } | null = null
  private layout: Layout | null = null

  constructor(sheet: ReadSheet, doubts: Doubts) {
    this.rows = saidInEachRow(sheet)
    this.name = sheet.name
    this.doubts = doubts
    this.twin = twinsOf(doubts)
    this.above = { ...nothingAbove, school: schoolIn(sheet.name) }
  }

  read(): void {
    for (let at = 0; at < this.rows.length; at++) {
      const texts = textsOf(this.rows[at]!)
      if (texts.every((text) => text === '') || (texts[0] ?? '').startsWith('#') && !this.layout && texts.filter(Boolean).length === 1) continue
      const layout = this.mayBeHeading(texts) ? layoutAt(this.rows, at, this.layout || at > titlesAbove ? 2 : 1) : null
      if (layout) {
        this.begin(layout)
        at = layout.to
      } else if (!this.layout) this.title(texts)
      else this.row(texts, at)
    }
    this.askBareSubject()
    if (!this.layout) this.doubts.ask({ row: 1, column: null, code: 'noHeading', text: `На листе «${this.name}» не найдена строка с названиями столбцов (автор, название, класс, количество). Если на нём учебники, добавьте её; если нет — лист можно удалить.`, found: this.rows.flatMap(textsOf).find(Boolean) ?? '' })
    else if (this.found.length === 0) this.doubts.ask({ row: this.layout.from + 1, column: null, code: 'emptyTable', text: `На листе «${this.name}» есть названия столбцов, но нет ни одной строки об учебнике.`, found: '' })
  }

  /** Cheap: most rows of data hold a number. */
  private mayBeHeading = (texts: readonly string[]): boolean => !this.layout || (texts.filter(Boolean).length >= 2 && !texts.some((text) => /^[\d\s.,]+$/.test(text)))

  private begin(layout: Layout): void {
    const again = this.layout && layout.columns.length === this.layout.columns.length && layout.columns.every(({ heading }, at) => folded(heading) === folded(this.layout!.columns[at]!.heading))
    if (again) return
    this.layout = layout
    this.sheets.push({ name: this.name, headingRow: layout.from + 1, columns: columnsSaid(layout) })
    askRepeated(layout, this.doubts)
  }

  /** Above the heading a school may be named. */
  private title(texts: readonly string[]): void {
    for (const text of texts) {
      const school = text === '' ? null : schoolIn(text)
      if (school) this.above = { ...nothingAbove, school }
    }
  }

  private row(texts: readonly string[], at: number): void {
    const layout = this.layout!
    if (isNoise(texts)) return
    const filled = texts.flatMap((text, column) => (isNothing(text) ? [] : [column]))
    if (filled.every((column) => texts[column] === '0' || (layout.columns[column]?.field === 'known' && !/\p{L}{2}/u.test(texts[column]!)))) return
    const section = sectionInRow(texts, filled, layout)
    if (section) {
      if ('subject' in section) this.askBareSubject()
      this.bareSubject = 'subject' in section && layout.columns[filled.at(-1)!]?.field === 'title' ? { text: texts[filled.at(-1)!]!, at, column: layout.columns[filled.at(-1)!]!.letter } : null
      this.above = under(this.above, section)
      return
    }
    this.bareSubject = null
    const said = texts.map((text, column) => (isDitto(text) ? (this.lastSaid[column] ?? '') : text))
    this.lastSaid = said
    if (filled.length === 1) return this.strange(texts[filled[0]!]!, at, layout.columns[filled[0]!]?.letter ?? null)
    askUnknown(texts, layout, this.doubts)
    for (const own of ofSchools(layout, said)) this.book(own.school, said, at, own.layout)
    this.above = stillAbove(this.above, said, layout)
  }

  private book(school: string | null, said: readonly string[], at: number, layout: Layout): void {
    const column = letterOf(layout, 'title') ?? letterOf(layout, 'authorsAndTitle')
    const values = rowValues(said, at + 1, layout, school === null ? this.above : { ...this.above, school }, this.doubts)
    const named = values.authors !== null || values.fpuCode !== null || values.isbn !== null || (column === null && values.subject !== null)
    if (values.title === null && (column !== null || !named)) this.doubts.ask({ row: at + 1, column, code: 'noTitle', text: named ? 'Нет названия учебника. Впишите его.' : 'В строке есть данные, но нет названия учебника: она не прочитана. Впишите название или удалите строку.', found: said.filter(Boolean).join(' | ') })
    if (values.title === null && !named) return
    const row = checked(values, layout, this.doubts)
    this.twin(row)
    this.found.push({ sheet: this.name, ...row })
  }

  private askBareSubject(): void {
    if (this.bareSubject) this.doubts.ask({ row: this.bareSubject.at + 1, column: this.bareSubject.column, code: 'strangeRow', text: 'В строке только предмет, и под ней нет ни одной его книги. Если это учебник, допишите класс и количество; если нет, удалите строку.', found: this.bareSubject.text })
    this.bareSubject = null
  }

  private strange(text: string, at: number, column: string | null): void {
    this.doubts.ask({ row: at + 1, column, code: 'strangeRow', text: 'В строке заполнена одна ячейка, и не видно, что она значит: не класс, не предмет, не издательство и не школа. Допишите строку или удалите её.', found: text })
  }
}

/** Under so many rows of titles a heading is no longer expected. */
const titlesAbove = 100

/** A row of a table where schools stand side by side is a row of each that has something in its columns; else it is one row. */
function ofSchools(layout: Layout, said: readonly string[]): { readonly school: string | null; readonly layout: Layout }[] {
  const [first] = layout.bySchool
  if (first === undefined) return [{ school: null, layout }]
  const full = layout.bySchool.filter(({ school }) => layout.columns.some((column, at) => column.school === school && !isNothing(said[at] ?? '')))
  return full.length === 0 ? [{ school: null, layout: { ...layout, place: first.place } }] : full.map(({ school, place }) => ({ school, layout: { ...layout, place } }))
}

const isDitto = (text: string): boolean => /^(?:-*\s*["”»]+\s*-*|[-—]\/\/[-—]|\/\/)$/.test(text)
