import { saidInEachRow, type ReadSheet, type SheetValue } from '#documents/excel'
import { checked, twinsOf } from './checks.ts'
import { folded, isNothing, textsOf } from './cells.ts'
import { askHidden } from './hidden.ts'
import { doubtsOf, type Doubts } from './doubts.ts'
import { layoutAt, letterOf, type Column, type Layout } from './layout.ts'
import { isNoise } from './noise.ts'
import { rowValues, type Above } from './row-values.ts'
import { isPartOfList, schoolIn, sectionOf, subjectMark, type Section } from './section.ts'
import type { StockReading, StockRow, StockSheet } from './stock-reading.ts'

const nothing: Above = { school: null, publisher: null, subject: null, grades: [] }

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
  private above = nothing
  /** The row before, for the marks that say «the same». */
  private lastSaid: readonly string[] = []
  private layout: Layout | null = null
  /** Columns whose heading is not understood and that were asked about. */
  private asked = new Set<Column>()

  constructor(sheet: ReadSheet, doubts: Doubts) {
    this.rows = saidInEachRow(sheet)
    this.name = sheet.name
    this.doubts = doubts
    this.twin = twinsOf(doubts)
    this.above = { ...nothing, school: schoolIn(sheet.name) }
  }

  read(): void {
    for (let at = 0; at < this.rows.length; at++) {
      const texts = textsOf(this.rows[at]!)
      if (texts.every((text) => text === '') || (texts[0] ?? '').startsWith('#') && !this.layout && texts.filter(Boolean).length === 1) continue
      const layout = this.mayBeHeading(texts) ? layoutAt(this.rows, at) : null
      if (layout) {
        this.begin(layout)
        at = layout.to
      } else if (!this.layout) this.title(texts)
      else this.row(texts, at)
    }
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
    for (const column of layout.columns) if (column.field === 'again') this.doubts.ask({ row: layout.from + 1, column: column.letter, code: 'sameColumns', text: `Столбец «${column.heading}» говорит о том же, что другой: прочитан тот, а этот нет. Оставьте в таблице один или назовите их различно.`, found: column.heading })
  }

  /** Above the heading a school may be named. */
  private title(texts: readonly string[]): void {
    for (const text of texts) {
      const school = text === '' ? null : schoolIn(text)
      if (school) this.above = { ...nothing, school }
    }
  }

  private row(texts: readonly string[], at: number): void {
    const layout = this.layout!
    if (isNoise(texts)) return
    const filled = texts.flatMap((text, column) => (isNothing(text) ? [] : [column]))
    if (filled.length === 0) return
    const section = this.sectionIn(texts, filled)
    if (section) return this.under(section)
    const said = texts.map((text, column) => (isDitto(text) ? (this.lastSaid[column] ?? '') : text))
    this.lastSaid = said
    if (filled.length === 1) return this.strange(texts[filled[0]!]!, at, layout.columns[filled[0]!]?.letter ?? null)
    this.askUnknown(texts, layout)
    const titleColumn = letterOf(layout, 'title') ?? letterOf(layout, 'authorsAndTitle')
    const values = rowValues(said, at + 1, layout, this.above, this.doubts)
    const named = values.authors !== null || values.fpuCode !== null || values.isbn !== null || (titleColumn === null && values.subject !== null)
    if (values.title === null && !named) {
      this.doubts.ask({ row: at + 1, column: titleColumn, code: 'noTitle', text: 'В строке есть данные, но нет названия учебника: она не прочитана. Впишите название или удалите строку.', found: texts.filter(Boolean).join(' | ') })
      return
    }
    if (values.title === null && titleColumn !== null) this.doubts.ask({ row: at + 1, column: titleColumn, code: 'noTitle', text: 'Нет названия учебника. Впишите его.', found: texts.filter(Boolean).join(' | ') })
    this.above = stillAbove(this.above, said, layout)
    const row = checked(values, layout, this.doubts)
    this.twin(row)
    this.found.push({ sheet: this.name, ...row })
  }

  /** One filled cell, or a label with its value; or, in the federal list, a code and a heading of its part. */
  private sectionIn(texts: readonly string[], filled: readonly number[]): Section | null {
    const columns = this.layout!.columns
    const words = filled.filter((at) => !(columns[at]?.field === 'known' && /^[\dIVX.]+$/.test(texts[at]!)))
    if (words.length === 1) return sectionOf(texts[words[0]!]!)
    if (filled.length === 2 && /:$|^(?:школа|оу|оо|класс|издательство|предмет)$/i.test(texts[filled[0]!]!)) return sectionOf(`${texts[filled[0]!]!.replace(/\s?:$/, '')}: ${texts[filled[1]!]!}`)
    const isCode = (at: number) => columns[at]?.field === 'fpuCode'
    const naming = filled.filter((at) => !['known', 'appendix', 'district'].includes(columns[at]?.field ?? '') && !(isCode(at) && /^[\d.]+$/.test(texts[at]!)))
    const coded = filled.find(isCode)
    if (naming.length !== 1 || coded === undefined || !(isCode(naming[0]!) || columns[naming[0]!]?.field === 'title')) return null
    const only = texts[naming[0]!]!
    if (isPartOfList(only) || subjectMark.test(only)) return sectionOf(only)
    return texts[coded]!.split('.').filter(Boolean).length < levelsOfBook ? { heading: true } : null
  }

  private under(section: Section): void {
    if ('heading' in section) this.above = { ...this.above, subject: null }
    else this.above = 'school' in section ? { ...nothing, ...section } : { ...this.above, ...section }
  }

  private strange(text: string, at: number, column: string | null): void {
    this.doubts.ask({ row: at + 1, column, code: 'strangeRow', text: 'В строке заполнена одна ячейка, и не видно, что она значит: не класс, не предмет, не издательство и не школа. Допишите строку или удалите её.', found: text })
  }

  private askUnknown(texts: readonly string[], layout: Layout): void {
    for (const [at, text] of texts.entries()) {
      const column = layout.columns[at]
      if (text === '' || (column && (column.field !== null || this.asked.has(column)))) continue
      if (column) this.asked.add(column)
      if (column && column.heading !== '') this.doubts.ask({ row: layout.from + 1, column: column.letter, code: 'unknownColumn', text: `Столбец «${column.heading}» не понят, а в нём есть данные: они не прочитаны. Назовите столбец иначе или перенесите нужное в «Примечание».`, found: text })
      else this.doubts.ask({ row: layout.from + 1, column: column?.letter ?? null, code: 'columnWithoutHeading', text: 'В столбце без названия есть данные: они не прочитаны. Назовите столбец или удалите его.', found: text })
    }
  }
}

/** A column that says it again takes the place of a section. */
function stillAbove(above: Above, said: readonly string[], { place }: Layout): Above {
  const own = (field: 'school' | 'publisher' | 'subject' | 'grades') => !isNothing(said[place.get(field) ?? -1] ?? '')
  return { school: own('school') ? null : above.school, publisher: own('publisher') ? null : above.publisher, subject: own('subject') ? null : above.subject, grades: own('grades') ? [] : above.grades }
}

const isDitto = (text: string): boolean => /^(?:-*\s*["”»]+\s*-*|[-—]\/\/[-—]|\/\/)$/.test(text)

/** Numbers of books in the federal list have at least six levels, of its parts fewer. */
const levelsOfBook = 6

function columnsSaid({ columns }: Layout): StockSheet['columns'] {
  const said: Record<string, string> = {}
  for (const { field, heading } of columns) {
    if (field === null || field === 'known' || field === 'again') continue
    for (const name of field === 'authorsAndTitle' ? ['title', 'authors'] : field === 'appendix' ? ['note'] : [field]) said[name] ??= heading
  }
  return said
}
