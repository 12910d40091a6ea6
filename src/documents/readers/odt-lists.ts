import { longestLabel } from './numbering.ts'
import { written, type NumberFormat } from './numerals.ts'
import { bullet } from './paragraph.ts'
import { attribute, children, whole, type Element } from './xml.ts'

interface Level {
  readonly format: NumberFormat | 'bullet'
  readonly prefix: string
  readonly suffix: string
  /** How many levels the label shows, this one included. */
  readonly shown: number
  readonly start: number
  /** '%1%.%2%' of newer programs; it holds prefix and suffix. */
  readonly pattern: string | undefined
}

/** Numbers of a list, one a level; lists that continue each other share them. */
export type Counters = number[]

/** The list styles of an OpenDocument, and the numbers its lists have come to. */
export class OdtLists {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>()
  readonly #outline: ReadonlyMap<number, Level>
  readonly #headings: Counters = []
  readonly #byId = new Map<string, Counters>()
  readonly #lastOfStyle = new Map<string, Counters>()

  /** @param roots of styles.xml and content.xml */
  constructor(roots: readonly Element[]) {
    const groups = roots.flatMap(children).filter(({ name }) => name === 'styles' || name === 'automatic-styles')
    const styles = groups.flatMap(children)
    for (const style of styles) if (style.name === 'list-style') this.#levels.set(attribute(style, 'name') ?? '', levelsOf(style))
    this.#outline = levelsOf(styles.find(({ name }) => name === 'outline-style'))
  }

  /** The numbers from which a list of the outermost level goes on; none for a new list. */
  counters(list: Element, style: string): Counters {
    const continued = this.#byId.get(attribute(list, 'continue-list') ?? '') ?? (attribute(list, 'continue-numbering') === 'true' ? this.#lastOfStyle.get(style) : undefined)
    const counters = continued ?? []
    const id = attribute(list, 'id')
    if (id !== undefined) this.#byId.set(id, counters)
    this.#lastOfStyle.set(style, counters)
    return counters
  }

  /**
   * The label of the next item; null when the level shows none.
   * @param depth from 0
   * @param start the number that the item itself asks for
   */
  label(style: string, counters: Counters, depth: number, start: number | null): string | null {
    return nextLabel(this.#levels.get(style), counters, depth, start)
  }

  /** The label of the next heading that stands in no list. @param depth from 0 */
  headingLabel(depth: number): string | null {
    return nextLabel(this.#outline, this.#headings, depth, null)
  }
}

function nextLabel(levels: ReadonlyMap<number, Level> | undefined, counters: Counters, depth: number, start: number | null): string | null {
  const level = levels?.get(depth)
  counters.length = Math.min(counters.length, depth + 1)
  for (let above = counters.length; above < depth; above++) counters[above] = levels?.get(above)?.start ?? 1
  const before = counters[depth]
  counters[depth] = start ?? (before === undefined ? (level?.start ?? 1) : before + 1)
  if (!level) return null
  if (level.format === 'bullet') return bullet
  const label = level.pattern === undefined ? joined(level, levels, counters, depth) : level.pattern.replace(/%(\d+)%/g, (_, digit: string) => numberAt(levels, counters, Number(digit) - 1))
  return label.trim() === '' ? null : label.trim()
}

function joined(level: Level, levels: ReadonlyMap<number, Level> | undefined, counters: Counters, depth: number): string {
  if (level.format === 'none') return level.prefix + level.suffix
  const numbers = Array.from({ length: Math.min(level.shown, depth + 1) }, (_, back) => numberAt(levels, counters, depth - back)).toReversed()
  return level.prefix + numbers.filter((number) => number !== '').join('.') + level.suffix
}

function numberAt(levels: ReadonlyMap<number, Level> | undefined, counters: Counters, depth: number): string {
  const level = levels?.get(depth)
  return level && level.format !== 'bullet' ? written(counters[depth] ?? level.start, level.format) : ''
}

const levelsOf = (style: Element | undefined): Map<number, Level> =>
  new Map(children(style).map((element) => [whole(element, 'level', 1, 1, 10) - 1, levelFrom(element)]))

const levelFrom = (element: Element): Level => ({
  format: element.name === 'list-level-style-number' || element.name === 'outline-level-style' ? formatOf(attribute(element, 'num-format') ?? '') : 'bullet',
  prefix: attribute(element, 'num-prefix')?.slice(0, longestLabel) ?? '',
  suffix: attribute(element, 'num-suffix')?.slice(0, longestLabel) ?? '',
  shown: whole(element, 'display-levels', 1, 1, 10),
  start: whole(element, 'start-value', 1, 0, 100_000),
  pattern: attribute(element, 'num-list-format')?.slice(0, longestLabel),
})

/** LibreOffice names the lettering of other alphabets by its beginning: 'А, Б, .., Аа, Аб, ... (ru)'. */
function formatOf(name: string): NumberFormat {
  if (name === '') return 'none'
  if (name.startsWith('А, Б')) return 'russianUpper'
  if (name.startsWith('а, б')) return 'russianLower'
  if (name.startsWith('01')) return 'decimalZero'
  return ({ a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' } satisfies Record<string, NumberFormat> as Record<string, NumberFormat>)[name] ?? 'decimal'
}
