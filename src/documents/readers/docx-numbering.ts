import { attribute, child, children, type Element } from './xml.ts'

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  /** All numbers of the label in Arabic figures. */
  readonly legal: boolean
  /** The level after which this one begins anew; null for never. */
  readonly restartsAfter: number | null
}

/** Gives paragraphs the number or bullet that Word shows before them; it must be asked in the order of the document. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>()
  readonly #listOf = new Map<string, string>()
  readonly #overrides = new Map<string, Map<number, { start?: number; level?: Level }>>()
  readonly #counters = new Map<string, Map<number, number>>()
  readonly #begun = new Set<string>()

  constructor(root: Element | null) {
    for (const element of root ? children(root) : []) {
      if (element.name === 'abstractNum')
        this.#levels.set(
          attribute(element, 'abstractNumId') ?? '',
          new Map(children(element).filter(({ name }) => name === 'lvl').map((level) => [Number(attribute(level, 'ilvl')), levelFrom(level)])),
        )
      if (element.name === 'num') this.#readList(element)
    }
  }

  #readList(element: Element): void {
    const id = attribute(element, 'numId') ?? ''
    this.#listOf.set(id, attribute(child(element, 'abstractNumId'), 'val') ?? '')
    const overrides = new Map<number, { start?: number; level?: Level }>()
    for (const override of children(element).filter(({ name }) => name === 'lvlOverride')) {
      const start = attribute(child(override, 'startOverride'), 'val')
      const level = child(override, 'lvl')
      overrides.set(Number(attribute(override, 'ilvl')), { ...(start === undefined ? {} : { start: Number(start) }), ...(level ? { level: levelFrom(level) } : {}) })
    }
    this.#overrides.set(id, overrides)
  }

  /** The label of the next paragraph of a list; null when the list shows none. */
  label(list: string, depth: number): string | null {
    const abstract = this.#listOf.get(list)
    const levels = abstract === undefined ? undefined : this.#levels.get(abstract)
    const overrides = this.#overrides.get(list)
    const levelAt = (at: number) => overrides?.get(at)?.level ?? levels?.get(at)
    const level = levelAt(depth)
    if (abstract === undefined || !level) return null
    const counters = this.#counters.get(abstract) ?? new Map<number, number>()
    this.#counters.set(abstract, counters)
    const restart = overrides?.get(depth)?.start
    if (restart !== undefined && !this.#begun.has(`${list}/${depth}`)) counters.delete(depth)
    this.#begun.add(`${list}/${depth}`)
    counters.set(depth, (counters.get(depth) ?? (restart ?? level.start) - 1) + 1)
    for (const deeper of counters.keys()) if (deeper > depth && restartsAfter(levelAt(deeper), depth)) counters.delete(deeper)
    if (level.format === 'none') return null
    if (level.format === 'bullet') return '•'
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const of = levelAt(at)
      return written(counters.get(at) ?? of?.start ?? 1, level.legal && at < depth ? 'decimal' : (of?.format ?? 'decimal'))
    })
  }
}

const restartsAfter = (level: Level | undefined, depth: number): boolean => level?.restartsAfter === undefined || (level.restartsAfter !== null && depth < level.restartsAfter)

function levelFrom(element: Element): Level {
  const restart = attribute(child(element, 'lvlRestart'), 'val')
  return {
    start: Number(attribute(child(element, 'start'), 'val') ?? 1),
    format: attribute(child(element, 'numFmt'), 'val') ?? 'decimal',
    text: attribute(child(element, 'lvlText'), 'val') ?? '',
    legal: child(element, 'isLgl') !== undefined,
    restartsAfter: restart === undefined ? Number(attribute(element, 'ilvl')) : restart === '0' ? null : Number(restart),
  }
}

const russian = 'абвгдежзиклмнопрстуфхцчшщэюя'

/** A number as a list writes it. @param format as in OOXML: 'decimal', 'lowerRoman', 'russianUpper' … */
function written(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'upperLetter':
      return letter(number).toUpperCase()
    case 'lowerLetter':
      return letter(number)
    case 'russianLower':
      return russian[(number - 1) % russian.length] ?? String(number)
    case 'russianUpper':
      return (russian[(number - 1) % russian.length] ?? String(number)).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    default:
      return String(number)
  }
}

const letter = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))

function roman(number: number): string {
  const signs: readonly (readonly [number, string])[] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']]
  let rest = number
  let text = ''
  for (const [value, sign] of signs)
    while (rest >= value && text.length < 30) {
      text += sign
      rest -= value
    }
  return text
}
