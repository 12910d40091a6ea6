import type { Paragraph } from '#documents/blocks'
import { distinct, type Grid } from './grid.ts'
import type { Notes } from './notes.ts'
import type { Approval, PlanReading, Source } from './plan-reading.ts'
import { tidy } from './wording.ts'

const kinds: readonly (readonly [RegExp, Approval['kind']])[] = [
  [/^(рассмотрен|обсужден)/, 'рассмотрено'],
  [/^(рекомендован|принят)/, 'рекомендовано'],
  [/^(согласован|согласовываю)/, 'согласовано'],
  [/^(утвержден|утверждаю)/, 'утверждено'],
]

/** The kind of an approval stamp that begins with this text; null when it begins none. */
export function stampKind(text: string): Approval['kind'] | null {
  const first = tidy(text).split('\n')[0] ?? ''
  const found = /^[«"]?\s*(рассмотрен[оаы]?|обсужден[оаы]?|принят[оаы]|рекомендован[оаы]?|согласован[оаы]?|согласовываю|утвержден[оаы]?|утверждаю)(?!\p{L})/iu.exec(first.replace(/ё/giu, 'е'))
  if (!found || first.length > 120) return null
  return kinds.find(([pattern]) => pattern.test(found[1]!.toLowerCase()))?.[1] ?? null
}

const goesOn = /протокол|приказ|директор|начальник|заведующ|председател|руководител|_{2,}|20\d\d|от\s+[«"]?\d|№\s*[\d_]|методическ|совет|заседани|управлени|комитет|центр|[А-ЯЁ]\.\s?[А-ЯЁ]\./iu

/** Gathers the approval stamps over a plan: one under another, side by side, or in a table. */
export class Stamps {
  readonly #reading: PlanReading
  readonly #notes: Notes
  /** Indexes of the stamps that stand side by side and are not yet whole. */
  #open: number[] = []

  constructor(reading: PlanReading, notes: Notes) {
    this.#reading = reading
    this.#notes = notes
  }

  /** Whether the paragraph begins a stamp or goes on with one. */
  take({ text }: Paragraph, source: Source): boolean {
    const parts = text.trim().split(/\t+|[ \u00A0]{3,}/).map(tidy).filter(Boolean)
    const begun = parts.filter((part) => stampKind(part) !== null)
    if (begun.length > 0 && begun.length === parts.length) {
      this.#open = parts.map((part) => this.#add(part, source))
      return true
    }
    if (begun.length === 1 && stampKind(text) !== null) {
      this.#open = [this.#add(tidy(text), source)]
      return true
    }
    if (this.#open.length === 0 || tidy(text).length > 160 || !goesOn.test(text)) {
      this.close()
      return false
    }
    const side = parts.length === this.#open.length
    for (const [at, part] of (side ? parts : [tidy(text)]).entries()) this.#reading.approvals[this.#open[at]!]!.raw += `\n${part}`
    return true
  }

  /** Whether the table holds stamps side by side; what stands in its other cells is asked about. */
  takeTable(grid: Grid, source: Source): boolean {
    const found = grid.rows.some(({ places }) => distinct(places).some(({ text }) => stampKind(text) !== null))
    if (!found || grid.rows.length > 8) return false
    const columns = Array.from({ length: grid.columns }, (_, column) => tidy([...new Set(grid.rows.map(({ places }) => places[column]))].map((place) => place?.text ?? '').join('\n')))
    for (const text of new Set(columns)) {
      if (stampKind(text)) this.#add(text, source)
      else if (text !== '') this.#notes.leftover(text, source)
    }
    return true
  }

  /** What follows is no stamp. */
  close(): void {
    this.#open = []
  }

  #add(raw: string, source: Source): number {
    const at = this.#reading.approvals.length
    this.#notes.place(`/approvals/${at}`, source)
    this.#reading.approvals.push({ kind: stampKind(raw)!, raw })
    return at
  }
}
