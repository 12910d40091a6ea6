import type { ListPlace } from './docx-styles.ts'
import { written, type NumberFormat } from './numerals.ts'
import { bullet } from './paragraph.ts'
import { attribute, child, children, whole, type Element } from './xml.ts'

/** Gives paragraphs the number or bullet that Word shows before them. It counts as it is asked, in the order of the document. */
export class DocxNumbering {
  readonly #lists = new Map<string, List>()
  readonly #sequences = new Map<string, Sequence>()
  /** Which sequence stands behind a numbering style. */
  readonly #sequenceOfStyle = new Map<string, string>()

  constructor(root: Element | undefined) {
    for (const element of children(root)) {
      if (element.name === 'abstractNum') this.#readSequence(element)
      else if (element.name === 'num') this.#lists.set(attribute(element, 'numId') ?? '', listFrom(element))
    }
  }

  #readSequence(element: Element): void {
    const id = attribute(element, 'abstractNumId') ?? ''
    const link = attribute(child(element, 'numStyleLink'), 'val')
    this.#sequences.set(id, { levels: levelsOf(element), counters: new Map(), begun: new Set(), link })
    const style = attribute(child(element, 'styleLink'), 'val')
    if (style !== undefined) this.#sequenceOfStyle.set(style, id)
  }

  /** The label of the next paragraph of a list; null when the list shows none. */
  label({ list: id, depth: wanted, style }: ListPlace): string | null {
    const list = this.#lists.get(id)
    const sequence = list && this.#sequenceBehind(list)
    if (!list || !sequence) return null
    const levelAt = (at: number) => list.overrides.get(at)?.level ?? sequence.levels.get(at)
    const depth = wanted ?? depthOfStyle(sequence, list, style)
    const level = levelAt(depth)
    if (!level) return null
    count(sequence, id, depth, list.overrides.get(depth)?.start, levelAt)
    if (level.format === 'bullet') return bullet
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const shown = levelAt(at)
      const format = level.inFigures || !shown || shown.format === 'bullet' ? 'decimal' : shown.format
      return written(sequence.counters.get(at) ?? shown?.start ?? 1, format)
    })
    return label.trim() === '' ? null : label.trim()
  }

  #sequenceBehind(list: List): Sequence | undefined {
    const sequence = this.#sequences.get(list.sequence)
    const linked = sequence?.link === undefined ? undefined : this.#sequenceOfStyle.get(sequence.link)
    return linked === undefined ? sequence : this.#sequences.get(linked)
  }
}

interface Level {
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

/** Lists of one sequence go on counting after each other. */
interface Sequence {
  readonly levels: ReadonlyMap<number, Level>
  readonly counters: Map<number, number>
  /** Lists and levels that have been met: a list that begins anew does so at its first paragraph only. */
  readonly begun: Set<string>
  readonly link: string | undefined
}

interface List {
  readonly sequence: string
  readonly overrides: ReadonlyMap<number, { readonly start: number | undefined; readonly level: Level | undefined }>
}

function count(sequence: Sequence, list: string, depth: number, restart: number | undefined, levelAt: (at: number) => Level | undefined): void {
  const { counters, begun } = sequence
  const first = restart ?? levelAt(depth)?.start ?? 1
  if (restart !== undefined && !begun.has(`${list}/${depth}`)) counters.delete(depth)
  begun.add(`${list}/${depth}`)
  const before = counters.get(depth)
  counters.set(depth, before === undefined ? first : before + 1)
  for (const deeper of counters.keys()) if (deeper > depth && depth < (levelAt(deeper)?.restartsBelow ?? deeper)) counters.delete(deeper)
}

function depthOfStyle(sequence: Sequence, list: List, style: string | null): number {
  for (const [depth, level] of sequence.levels) if (style !== null && (list.overrides.get(depth)?.level ?? level).style === style) return depth
  return 0
}

const levelsOf = (element: Element): Map<number, Level> =>
  new Map(children(element).filter(({ name }) => name === 'lvl').map((level) => [whole(level, 'ilvl', 0, 0, 8), levelFrom(level)]))

function listFrom(element: Element): List {
  const overrides = children(element)
    .filter(({ name }) => name === 'lvlOverride')
    .map((override) => {
      const start = child(override, 'startOverride')
      const level = child(override, 'lvl')
      return [whole(override, 'ilvl', 0, 0, 8), { start: start && whole(start, 'val', 1, 0, 100_000), level: level && levelFrom(level) }] as const
    })
  return { sequence: attribute(child(element, 'abstractNumId'), 'val') ?? '', overrides: new Map(overrides) }
}

function levelFrom(element: Element): Level {
  const pictured = child(element, 'lvlPicBulletId') !== undefined
  return {
    start: whole(child(element, 'start'), 'val', 1, 0, 100_000),
    format: pictured ? 'bullet' : formatOf(attribute(child(element, 'numFmt'), 'val')),
    text: attribute(child(element, 'lvlText'), 'val') ?? '',
    inFigures: child(element, 'isLgl') !== undefined,
    restartsBelow: whole(child(element, 'lvlRestart'), 'val', whole(element, 'ilvl', 0, 0, 8), 0, 8),
    style: attribute(child(element, 'pStyle'), 'val'),
  }
}

const formats: readonly string[] = ['decimal', 'decimalZero', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'russianUpper', 'russianLower', 'none', 'bullet'] satisfies Level['format'][]

/** Formats of other scripts are shown in figures. */
const formatOf = (name: string | undefined): Level['format'] => (name !== undefined && formats.includes(name) ? (name as Level['format']) : 'decimal')
