import type { ListPlace } from './docx-styles.ts'
import { Numbering, type Level, type List, type Sequence } from './numbering.ts'
import { attribute, child, children, whole, type Element } from './xml.ts'

/** Gives paragraphs the number or bullet that Word shows before them. It counts as it is asked, in the order of the document. */
export class DocxNumbering {
  readonly #numbering: Numbering

  constructor(root: Element | undefined) {
    const elements = children(root)
    const sequences = elements.filter(({ name }) => name === 'abstractNum')
    /** Which sequence stands behind a numbering style. */
    const ofStyles = new Map(sequences.map((element) => [attribute(child(element, 'styleLink'), 'val'), attribute(element, 'abstractNumId')]))
    const behind = new Map(sequences.map((element) => [attribute(element, 'abstractNumId'), ofStyles.get(attribute(child(element, 'numStyleLink'), 'val') ?? '')]))
    const lists = elements.filter(({ name }) => name === 'num').map((element) => listFrom(element, (id) => behind.get(id) ?? id))
    this.#numbering = new Numbering(new Map(sequences.map(sequenceFrom)), new Map(lists))
  }

  /** The label of the next paragraph of a list; null when the list shows none. */
  label({ list, depth, style }: ListPlace): string | null {
    return this.#numbering.label(list, depth ?? this.#numbering.depthOfStyle(list, style ?? ''))
  }
}

const sequenceFrom = (element: Element): [string, Sequence] => [
  attribute(element, 'abstractNumId') ?? '',
  new Map(children(element).filter(({ name }) => name === 'lvl').map((level) => [whole(level, 'ilvl', 0, 0, 8), levelFrom(level)])),
]

function listFrom(element: Element, behind: (sequence: string) => string): [string, List] {
  const overrides = children(element)
    .filter(({ name }) => name === 'lvlOverride')
    .map((override) => {
      const start = child(override, 'startOverride')
      const level = child(override, 'lvl')
      return [whole(override, 'ilvl', 0, 0, 8), { start: start && whole(start, 'val', 1, 0, 100_000), level: level && levelFrom(level) }] as const
    })
  return [attribute(element, 'numId') ?? '', { sequence: behind(attribute(child(element, 'abstractNumId'), 'val') ?? ''), overrides: new Map(overrides) }]
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
