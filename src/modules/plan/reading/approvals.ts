import type { Paragraph } from '#documents/blocks'
import { distinct, type Grid } from './grid.ts'
import type { Notes } from './notes.ts'
import type { Approval, PlanReading, Source } from './plan-reading.ts'
import { folded, tidy } from './wording.ts'

const kinds: readonly (readonly [RegExp, Approval['kind']])[] = [
  [/^(рассмотрен[оаы]?|обсужден[оаы]?)(?![а-я])/, 'рассмотрено'],
  [/^(рекомендован[оаы]?|принят[оаы]?)(?![а-я])/, 'рекомендовано'],
  [/^(согласован[оаы]?|согласовываю)(?![а-я])/, 'согласовано'],
  [/^(утвержден[оаы]?|утверждаю)(?![а-я])/, 'утверждено'],
]

/** The kind of the approval stamp that a line begins; null when it begins none. In the body only the bare word is one. */
export function stampKind(line: string, { bare = false } = {}): Approval['kind'] | null {
  const words = folded(line)
  const found = kinds.find(([pattern]) => pattern.test(words))
  if (!found || words.length > 120) return null
  const word = found[0].exec(words)![0]
  return bare && words !== word ? null : found[1]
}

const goesOn =
  /протокол|приказ|распоряжени|директор|начальник|заведующ|председател|руководител|методист|секретар|_{2,}|\.{4,}|20[\d_]{2}|от\s+[«"]?[\d_]|№\s*[\d_]|методическ|совет|заседани|управлени|комитет|отдел|центр|школ|библиотекар|образовани|ИМЦ|М[А-Я]{0,2}У\s|[А-ЯЁ]\.\s?[А-ЯЁ]\./iu

/** Gathers the approval stamps of a plan: one under another, side by side, or in a table. */
export class Stamps {
  readonly #reading: PlanReading
  readonly #notes: Notes
  /** Indexes of the stamps that stand side by side and are not yet whole. */
  #open: number[] = []

  constructor(reading: PlanReading, notes: Notes) {
    this.#reading = reading
    this.#notes = notes
  }

  get isOpen(): boolean {
    return this.#open.length > 0
  }

  /**
   * Whether the paragraph begins a stamp or goes on with one.
   * @param inBody below the work of the plan only the bare word begins a stamp
   */
  take({ text, label }: Paragraph, source: Source, inBody: boolean): boolean {
    if (label !== null || tidy(text) === '') return false
    const parts = text.split(/\t+|[ \u00A0]{3,}/).map(tidy)
    const said = parts.filter(Boolean)
    if (said.every((part) => stampKind(part, { bare: inBody }) !== null)) this.#open = said.map((part) => this.#add(part, source))
    else if (stampKind(text, { bare: inBody }) !== null) this.#open = [this.#add(tidy(text), source)]
    else if (!this.isOpen || tidy(text).length > 160 || !goesOn.test(text)) {
      this.close()
      return false
    } else if (said.length === this.#open.length) for (const [at, part] of said.entries()) this.#append(at, part)
    else this.#append(parts[0] === '' ? this.#open.length - 1 : 0, tidy(text))
    return true
  }

  /** Whether the table holds stamps; what stands beside them is asked about. */
  takeTable(grid: Grid, source: Source, inBody: boolean): boolean {
    if (grid.rows.length > 8) return false
    const columns = Array.from({ length: grid.columns }, (_, column) => [...new Set(grid.rows.map(({ places }) => places[column]))].flatMap((place) => place?.text.split('\n') ?? []).filter(Boolean))
    const stamped = grid.rows.some(({ places }) => distinct(places).some(({ text }) => stampKind(text.split('\n')[0]!, { bare: inBody }) !== null))
    if (!stamped) return false
    for (const lines of new Map(columns.map((lines) => [lines.join('\n'), lines])).values()) {
      const first = lines.findIndex((line) => stampKind(line, { bare: inBody }) !== null)
      const beside = first < 0 ? lines : lines.slice(0, first)
      if (beside.length > 0) this.#notes.leftover(beside.join('\n'), source)
      for (const line of first < 0 ? [] : lines.slice(first)) {
        if (stampKind(line, { bare: inBody })) this.#open = [this.#add(line, source)]
        else this.#append(0, line)
      }
    }
    this.close()
    return true
  }

  /** What follows is no stamp. */
  close(): void {
    this.#open = []
  }

  #append(at: number, text: string): void {
    this.#reading.approvals[this.#open[at]!]!.raw += `\n${text}`
  }

  #add(raw: string, source: Source): number {
    const at = this.#reading.approvals.length
    this.#notes.place(`/approvals/${at}`, source)
    this.#reading.approvals.push({ kind: stampKind(raw)!, raw })
    return at
  }
}
