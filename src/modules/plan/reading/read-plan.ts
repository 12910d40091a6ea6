import type { Block, Table } from '#documents/blocks'
import { schoolYearName, type SchoolYear } from '#platform/calendar'
import { associationIn, isTitle } from './association.ts'
import { continuesStamp, stampKind } from './approvals.ts'
import { readBodyTable } from './body-table.ts'
import { raiseDoubts } from './doubts/index.ts'
import { FrontPart, type Line } from './front-part.ts'
import { frontLabel } from './front-labels.ts'
import { distinct, gridOf, type Grid } from './grid.ts'
import { readIndicatorTable } from './indicator-table.ts'
import { addItem } from './items.ts'
import { itemLabel, LabelledMeetings } from './labelled.ts'
import { raiseLeftovers } from './leftovers.ts'
import { monthOf } from './months.ts'
import { Notes } from './notes.ts'
import { emptyReading, type PlanReading, type Source } from './plan-reading.ts'
import { sameYear, schoolYearsIn } from './school-year.ts'
import { guessedHeading } from './guessed-heading.ts'
import { headingOf, type Heading } from './table-columns.ts'
import { folded, tidy, withoutMarker } from './wording.ts'

/**
 * What a plan says, and where in the document it says it. Nothing is corrected, completed or dropped:
 * whatever needs a person's eye is a question.
 * @param options.schoolYear when the person knows it; it wins over the title, and a difference is a question
 */
export function readPlan(blocks: readonly Block[], { schoolYear }: { schoolYear?: SchoolYear } = {}): { reading: PlanReading; sources: Readonly<Record<string, Source>> } {
  return new PlanReader(blocks, schoolYear ?? null).read()
}

class PlanReader {
  readonly #blocks: readonly Block[]
  readonly #reading = emptyReading()
  readonly #notes = new Notes()
  readonly #year: SchoolYear | null
  readonly #front: FrontPart
  readonly #meetings: LabelledMeetings
  #section: string | null = null
  #month: string | null = null
  #bodyBegun = false
  #lastHeading: Heading | null = null
  #stamp: { index: number } | null = null
  #title = ''
  /** Texts understood as names: titles, headings of columns. */
  readonly #recognised = new Set<string>()

  constructor(blocks: readonly Block[], given: SchoolYear | null) {
    this.#blocks = blocks
    const written = titleYears(blocks)
    this.#year = given ?? written[0] ?? null
    this.#reading.schoolYear = this.#year
    this.#front = new FrontPart(this.#reading, this.#notes)
    this.#meetings = new LabelledMeetings(this.#reading, this.#notes, this.#year)
    const other = written.find((year) => this.#year && !sameYear(year, this.#year))
    if (other && this.#year)
      this.#notes.ask('yearDisagrees', '/schoolYear', `В тексте назван ${schoolYearName(other)} учебный год, а план читается как план на ${schoolYearName(this.#year)}. Какой верен?`, schoolYearName(other), schoolYearName(other))
  }

  read() {
    for (const [block, content] of this.#blocks.entries()) {
      if (content.type === 'table') this.#table(content, block)
      else if (tidy(content.text) !== '' || (content.label !== null && content.label !== '•'))
        this.#line({ text: tidy(content.text), label: content.label, bold: content.bold, heading: content.heading, source: { block } })
    }
    this.#meetings.close()
    const { name, level } = associationIn(this.#title)
    this.#reading.association = name
    this.#reading.level = level
    raiseDoubts(this.#reading, this.#notes)
    raiseLeftovers(this.#blocks, this.#reading, this.#notes, this.#recognised)
    this.#reading.questions = this.#notes.questions
    return { reading: this.#reading, sources: this.#notes.sources }
  }

  #line(line: Line): void {
    const { text } = line
    if (text === '') return
    if (this.#stampLine(line)) return
    if (!this.#bodyBegun && isTitle(text) && frontLabel(text) === null) {
      this.#titleLine(line)
      return
    }
    if (this.#meetings.take(line, this.#section)) {
      this.#front.end()
      this.#bodyBegun = true
      return
    }
    if (this.#secondTitle(line)) return
    if (this.#headsTable(line) && this.#heading(line)) return
    if (!this.#bodyBegun && this.#front.take(line)) return
    if (this.#bodyBegun && frontLabel(text)?.field === 'indicators') return
    if (this.#heading(line)) return
    if (this.#listItem(line)) return
    if (!this.#bodyBegun && this.#reading.association === null && this.#title !== '' && this.#reading.theme === null && /библиотекар|библиотек/iu.test(text) && text.length < 120 && line.source.block < 15) {
      this.#titleLine(line)
      return
    }
    this.#notes.leftover([line.label, text].filter(Boolean).join(' '), line.source)
  }

  #titleLine(line: Line): void {
    this.#title = `${this.#title} ${line.text}`.trim()
    this.#recognised.add(line.text)
    this.#notes.place('/association', this.#notes.sources['/association'] ?? line.source)
    if (schoolYearsIn(line.text).length > 0) this.#notes.place('/schoolYear', line.source)
  }

  #stampLine(line: Line): boolean {
    const kind = stampKind(line.text)
    if (kind) {
      this.#stamp = { index: this.#reading.approvals.length }
      this.#notes.place(`/approvals/${this.#stamp.index}`, line.source)
      this.#reading.approvals.push({ kind, raw: line.text })
      return true
    }
    const stamp = this.#stamp && this.#reading.approvals[this.#stamp.index]
    if (!stamp || this.#bodyBegun || isTitle(line.text) || frontLabel(line.text) || !continuesStamp(line.text)) {
      this.#stamp = null
      return false
    }
    stamp.raw += `\n${line.text}`
    return true
  }

  /** A second «План работы …» after the body has begun: two plans in one file. */
  #secondTitle(line: Line): boolean {
    if (!this.#bodyBegun || this.#reading.items.length === 0 || !line.text.toLowerCase().startsWith('план работы') || schoolYearsIn(line.text).length === 0) return false
    this.#notes.ask('other', '', 'Похоже, в файле два плана. Прочитан весь файл; второй план лучше загрузить отдельным файлом.', line.text)
    return true
  }

  /** A bold line or a heading right above a table, itself no label of the front part. */
  #headsTable({ text, bold, heading, source }: Line): boolean {
    const next = this.#blocks.slice(source.block + 1).find((block) => block.type === 'table' || tidy(block.text) !== '')
    return (bold || heading !== null) && next?.type === 'table' && frontLabel(text) === null
  }

  /** Section headings of the body: «Заседания ГМО», «I. Организационная работа», a month. */
  #heading(line: Line): boolean {
    const { text } = line
    const words = folded(text)
    const month = monthOf(words.split(' ')[0] ?? '') !== null && words.split(' ').length <= 3 && !/[;,]/.test(text)
    const structural = /^(планирование|план|календарн|содержание|основные мероприятия|мероприятия|заседания|раздел|график|циклограмма|организационн|методическ|аналитическ|информационн|работа с |повышение квалификации)/.test(words)
    const looks = line.heading !== null || line.bold || /^[IVX]{1,4}[.)]?\s/u.test(text)
    if (!(month || (structural && text.length < 160 && !/[;]$/.test(text) && (looks || !text.endsWith('.'))) || (looks && text.length < 160 && this.#title !== ''))) return false
    const followedByBody = month || structural || this.#blocks[line.source.block + 1]?.type === 'table' || this.#bodyBegun
    if (!followedByBody) return false
    this.#front.end()
    this.#meetings.close()
    this.#section = [line.label, text].filter((part) => part && part !== '•').join(' ').replace(/:$/, '')
    this.#month = month ? text.replace(/:$/, '') : null
    this.#bodyBegun = true
    return true
  }

  /** Under a month or a section heading each line of a list is an item. */
  #listItem(line: Line): boolean {
    if (!this.#bodyBegun || this.#section === null) return false
    const { marker, rest } = withoutMarker(line.text)
    if (this.#month === null && marker === null && line.label === null) return false
    const number = [line.label, marker].find((text) => text && /\d/.test(text)) ?? ''
    const { topic, responsible } = splitResponsible(rest)
    const meeting = /^заседани[ея]/iu.test(topic)
    addItem(this.#reading, this.#notes, { kind: meeting ? 'meeting' : 'activity', section: this.#section, number, topic, responsible, ...(this.#month ? { term: this.#month } : {}) }, this.#year, { row: line.source })
    return true
  }

  #table(table: Table, block: number): void {
    const grid = gridOf(table)
    if (grid.rows.length === 0) return
    if (this.#stampTable(grid, block) || this.#frontTable(table, grid, block)) return
    const own = headingOf(grid)
    const heading = own ?? this.#continued(grid) ?? guessedHeading(grid)
    if (!heading) {
      this.#plainTable(table, grid, block)
      return
    }
    if (own) this.#recogniseHeading(grid, own)
    if (heading.kind === 'indicators') {
      readIndicatorTable(this.#reading, this.#notes, grid, heading, block)
      this.#lastHeading = heading
      return
    }
    if (!own && heading !== this.#lastHeading)
      this.#notes.ask('other', '', 'У таблицы нет строки с названиями граф. Графы угаданы по содержанию — проверьте.', heading.columns.map(({ heading }) => heading).join(' | '))
    this.#front.end()
    this.#meetings.close()
    this.#bodyBegun = true
    this.#section = readBodyTable(this.#reading, this.#notes, grid, heading, { section: this.#section, year: this.#year, block })
    this.#lastHeading = { ...heading, rows: 0 }
  }

  /** The words of known columns; the words of others are asked about with what stands in them. */
  #recogniseHeading(grid: Grid, { rows, columns }: Heading): void {
    for (const row of grid.rows.slice(0, rows))
      for (const [column, place] of row.places.entries())
        if (place && columns[column]?.field) for (const text of place.text.split('\n')) this.#recognised.add(text)
  }

  /** A table without a heading right after one of as many columns goes on with it. */
  #continued(grid: Grid): Heading | null {
    return this.#lastHeading?.columns.length === grid.columns ? { ...this.#lastHeading, rows: 0 } : null
  }

  #stampTable(grid: Grid, block: number): boolean {
    const stamps = grid.rows.flatMap(({ places }) => distinct(places)).filter(({ text }) => stampKind(text) !== null)
    if (stamps.length === 0 || this.#bodyBegun) return false
    const columns = Array.from({ length: grid.columns }, (_, column) => tidy([...new Set(grid.rows.map(({ places }) => places[column]))].map((place) => place?.text ?? '').join('\n')))
    for (const text of new Set(columns)) {
      const kind = stampKind(text)
      if (kind) {
        this.#notes.place(`/approvals/${this.#reading.approvals.length}`, { block })
        this.#reading.approvals.push({ kind, raw: text })
      } else if (text !== '') this.#notes.leftover(text, { block })
    }
    return true
  }

  /** A two-column table whose left cells are labels: of the front part, or of a meeting's passport. */
  #frontTable(table: Table, grid: Grid, block: number): boolean {
    if (grid.columns !== 2) return false
    const labels = grid.rows.map(({ places }) => places[0]?.text ?? '')
    const front = labels.filter((text) => frontLabel(text)?.rest === '').length
    const passport = labels.filter((text) => itemLabel(`${text.replace(/[:.]$/, '')}: `) !== null || /^заседание\s*№?/iu.test(text)).length
    if (front < Math.max(1, labels.length / 2) && passport < Math.max(2, labels.length / 2)) return false
    for (const row of table.rows)
      for (const [position, cell] of row.cells.entries()) {
        const paragraphs = cell.blocks.filter((content) => content.type === 'paragraph')
        const isLabel = position === 0 && row.cells.length > 1
        for (const paragraph of paragraphs) {
          const text = tidy(paragraph.text)
          if (text === '') continue
          const labelled = isLabel ? `${text.replace(/[:.]$/, '')}:` : text
          this.#line({ text: labelled, label: paragraph.label, bold: isLabel && paragraph.bold, heading: paragraph.heading, source: { block, row: table.rows.indexOf(row), column: cell.column } })
        }
        for (const nested of cell.blocks) if (nested.type === 'table') this.#table(nested, block)
      }
    return true
  }

  /** A table that holds no plan: its words are not lost. */
  #plainTable(table: Table, grid: Grid, block: number): void {
    if (grid.columns === 1) {
      for (const row of table.rows)
        for (const cell of row.cells)
          for (const content of cell.blocks) {
            if (content.type === 'table') this.#table(content, block)
            else if (tidy(content.text) !== '') this.#line({ ...content, text: tidy(content.text), source: { block } })
          }
      return
    }
    for (const row of grid.rows) this.#plainRow(row.places, { block, row: row.index })
  }

  #plainRow(places: Parameters<typeof distinct>[0], source: Source): void {
    const text = distinct(places).filter(({ row }) => row === source.row).map(({ text }) => text).filter(Boolean).join(' | ')
    if (text !== '') this.#notes.leftover(text, source)
  }
}

/** «Провести семинар. Ответственный: Иванова А.Б.», «… (отв. Иванова А.Б.)» */
function splitResponsible(text: string): { topic: string; responsible: string } {
  const found = /[\s.(,;–—-]*(?:ответственн[а-яё]+|отв\.|исполнител[ьи])\s*[:–—-]?\s*([^)]+)\)?\.?$/iu.exec(text)
  return found && found.index > 0 ? { topic: text.slice(0, found.index), responsible: found[1]! } : { topic: text, responsible: '' }
}

/** School years named before the first table or in a title. */
function titleYears(blocks: readonly Block[]): SchoolYear[] {
  const years: SchoolYear[] = []
  for (const block of blocks.slice(0, 60)) {
    if (block.type === 'table') {
      if (years.length > 0) break
      continue
    }
    if (/учебн|уч\.?\s*г|план|на\s+20\d\d|^\s*20\d\d\s*[-–—/]\s*(20)?\d\d/iu.test(block.text) && !/анализ|итог|прошл/iu.test(block.text)) years.push(...schoolYearsIn(block.text))
  }
  return years
}
