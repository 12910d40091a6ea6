import { written, type NumberFormat } from './numerals.ts'
import { bullet } from './paragraph.ts'

/** A level of numbering as Word thinks of it. */
export interface Level {
  readonly start: number
  readonly format: NumberFormat | 'bullet'
  /** '%1.%2' with the numbers of levels. */
  readonly text: string
  /** All numbers of the label in Arabic figures. */
  readonly inFigures: boolean
  /** It begins anew after any level above this one; 0 for never. */
  readonly restartsBelow: number
  /** The paragraph style whose paragraphs stand at this level. */
  readonly style: string | undefined
}

/** Levels by depth from 0. Lists of one sequence go on counting after each other. */
export type Sequence = ReadonlyMap<number, Level>

export interface List {
  readonly sequence: string
  /** What the list says otherwise than its sequence, by depth. */
  readonly overrides: ReadonlyMap<number, { readonly start: number | undefined; readonly level: Level | undefined }>
}

/** Signs of a label before its numbers are put in; without a limit a long one, shown at every paragraph, would cost a file nothing. */
export const longestLabel = 40

/** Counts the lists of a document of Word, .docx or .doc, as it is asked. */
export class Numbering {
  readonly #sequences: ReadonlyMap<string, Sequence>
  readonly #lists: ReadonlyMap<string, List>
  /** By sequence, the number each level has come to. */
  readonly #counters = new Map<string, Map<number, number>>()
  /** Lists and levels that have been met: a list that begins anew does so at its first paragraph only. */
  readonly #begun = new Set<string>()

  constructor(sequences: ReadonlyMap<string, Sequence>, lists: ReadonlyMap<string, List>) {
    this.#sequences = sequences
    this.#lists = lists
  }

  /** The label of the next paragraph of a list; null when the list shows none. @param depth from 0 */
  label(id: string, depth: number): string | null {
    const list = this.#lists.get(id)
    const level = this.#level(list, depth)
    if (!list || !level) return null
    const counters = this.#count(id, list, depth, level)
    if (level.format === 'bullet') return bullet
    const label = level.text.slice(0, longestLabel).replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const shown = this.#level(list, at)
      const format = level.inFigures || !shown || shown.format === 'bullet' ? 'decimal' : shown.format
      return written(counters.get(at) ?? shown?.start ?? 1, format)
    })
    return label.trim() === '' ? null : label.trim()
  }

  /** The level of a list at which a paragraph style stands; the first when it stands at none. */
  depthOfStyle(id: string, style: string): number {
    const list = this.#lists.get(id)
    for (let depth = 0; depth < 9; depth++) if (this.#level(list, depth)?.style === style) return depth
    return 0
  }

  #level(list: List | undefined, depth: number): Level | undefined {
    return list && (list.overrides.get(depth)?.level ?? this.#sequences.get(list.sequence)?.get(depth))
  }

  #count(id: string, list: List, depth: number, level: Level): ReadonlyMap<number, number> {
    const counters = this.#counters.get(list.sequence) ?? new Map<number, number>()
    this.#counters.set(list.sequence, counters)
    const restart = list.overrides.get(depth)?.start
    if (restart !== undefined && !this.#begun.has(`${id}/${depth}`)) counters.delete(depth)
    this.#begun.add(`${id}/${depth}`)
    const before = counters.get(depth)
    counters.set(depth, before === undefined ? (restart ?? level.start) : before + 1)
    for (const deeper of counters.keys()) if (deeper > depth && depth < (this.#level(list, deeper)?.restartsBelow ?? deeper)) counters.delete(deeper)
    return counters
  }
}
