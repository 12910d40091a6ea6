import type { Block, Paragraph, Table } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'
import { levelName, type PlanLevel } from '../plan.ts'
import { stampKind } from './approvals.ts'
import { associationIn } from './association.ts'
import { gridOf } from './grid.ts'
import type { Notes } from './notes.ts'
import type { PlanReading, Source } from './plan-reading.ts'
import { readPrintedIndicators, readPrintedItems } from './printed-tables.ts'
import { printedLabels, printedRoles as roles, printedTitle } from './printed-words.ts'
import { tidy } from './wording.ts'

/** Lists of the front part by the role of their paragraphs. */
const lists: Readonly<Record<string, 'problemField' | 'tasks' | 'priorities' | 'expected'>> = {
  [roles.problem]: 'problemField',
  [roles.task]: 'tasks',
  [roles.priority]: 'priorities',
  [roles.expected]: 'expected',
}

/**
 * Reads the parts of a plan that this program has printed: their paragraphs say what they are, so nothing is guessed, and
 * what was changed in Word since is read as it now stands. Other parts of the same document are left to the other readers.
 */
export class PrintedPlan {
  readonly #reading: PlanReading
  readonly #notes: Notes
  readonly #year: SchoolYear | null
  /** Of the heading right above a table. */
  #section: string | null = null
  /** Adds a further paragraph to what stands right above. */
  #goOn: ((text: string) => void) | null = null
  #named: { readonly association: string | null; readonly level: PlanReading['level'] } | null = null

  constructor(reading: PlanReading, notes: Notes, year: SchoolYear | null) {
    this.#reading = reading
    this.#notes = notes
    this.#year = year
  }

  /** Whether the block is one of a printed plan; then it is read. */
  take(block: Block, source: Source): boolean {
    return block.type === 'table' ? this.#table(block, source) : this.#paragraph(block, source)
  }

  /** What the printed title says of the association counts, whatever else the document names. */
  end(): void {
    if (this.#named) Object.assign(this.#reading, this.#named)
  }

  #paragraph({ role, text: raw }: Paragraph, source: Source): boolean {
    const text = tidy(raw)
    if (role === undefined || !Object.values<string>(roles).includes(role)) return false
    if (text === '') return true
    const list = lists[role]
    if (role === roles.further && this.#goOn) this.#goOn(text)
    else if (list) this.#line(list, text, source)
    else if (role === roles.title) this.#title(text.split('\n'), source)
    else if (role === roles.theme || role === roles.aim) this.#labelled(role === roles.theme ? 'theme' : 'aim', text, source)
    else if (role === roles.section) this.#section = text.replace(/\n/g, ' ')
    else if (role === roles.label) this.#notes.name(text, source)
    else return false
    return true
  }

  #title(lines: readonly string[], source: Source): void {
    const [first = '', ...rest] = lines
    const level = (Object.keys(levelName) as PlanLevel[]).find((level) => rest.includes(`(${levelName[level]})`))
    const own = first === printedTitle ? rest.filter((line) => line !== rest.at(-1) && !(level && line === `(${levelName[level]})`)) : []
    const named = associationIn(first)
    this.#named = first === printedTitle ? { association: own.join(' ') || null, level: level ?? associationIn(own.join(' ')).level } : { association: named.name, level: named.level ?? level ?? null }
    this.#notes.name(lines.join(' '), source)
    for (const part of ['association', 'schoolYear']) this.#notes.place(`/${part}`, source)
  }

  #labelled(field: 'theme' | 'aim', text: string, source: Source): void {
    const label = `${printedLabels[field]}: `
    const value = text.startsWith(label) ? text.slice(label.length) : text
    const add = (more: string) => {
      this.#reading[field] = this.#reading[field] === null ? more : `${this.#reading[field]}\n${more}`
    }
    add(value)
    this.#goOn = add
    this.#notes.place(`/${field}`, source)
    this.#notes.name(label, source)
  }

  #line(list: 'problemField' | 'tasks' | 'priorities' | 'expected', text: string, source: Source): void {
    this.#notes.place(`/${list}/${this.#reading[list].length}`, source)
    const values = this.#reading[list]
    values.push(text.replace(/^\d{1,3}\.\s/, ''))
    this.#goOn = (more) => {
      values[values.length - 1] += `\n${more}`
    }
  }

  #table(table: Table, source: Source): boolean {
    const used = new Set(rolesIn(table))
    const section = this.#section
    if (used.has(roles.stamp) || used.has(roles.stampPlace)) this.#stamps(table, source)
    else if (used.has(roles.indicatorHeading)) readPrintedIndicators(this.#reading, this.#notes, gridOf(table), source.block)
    else if (used.has(roles.itemHeading)) readPrintedItems(this.#reading, this.#notes, table, { section, year: this.#year, block: source.block })
    else return false
    this.#section = null
    return true
  }

  #stamps(table: Table, source: Source): void {
    for (const { cells } of table.rows)
      for (const { blocks } of cells) {
        const paragraphs = blocks.filter((block) => block.type === 'paragraph').filter(({ text }) => tidy(text) !== '')
        const raw = tidy(paragraphs.map(({ text }) => text).join('\n'))
        const kind = stampKind(raw.split('\n')[0]!)
        if (raw === '') continue
        if (isPlace(paragraphs)) this.#notes.name(raw, source)
        else if (kind === null) this.#notes.leftover(raw, source)
        else {
          this.#notes.place(`/approvals/${this.#reading.approvals.length}`, source)
          this.#reading.approvals.push({ kind, raw })
        }
      }
  }
}

/** A place for a stamp that nobody has written anything into. */
const isPlace = (paragraphs: readonly Paragraph[]): boolean => paragraphs.every(({ role, text }) => role === roles.stampPlace && (!/№|[«"]|от\s/u.test(text) || /_{3,}/.test(text)))

const rolesIn = ({ rows }: Table): string[] => rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'paragraph' && block.role !== undefined ? [block.role] : []))))
