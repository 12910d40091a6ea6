import { htmlAttribute, htmlNumber, styleOf, type HtmlElement } from './html-tree.ts'
import { written, type NumberFormat } from './numerals.ts'
import { bullet } from './paragraph.ts'

/** A list that is being read: it gives its items their labels in order. */
export class HtmlList {
  readonly #format: NumberFormat | 'bullet'
  #next: number

  constructor(element: HtmlElement) {
    this.#format = formatOf(element)
    this.#next = htmlNumber(element, 'start', 1, -100_000, 100_000)
  }

  /** The label of the next item; null when the list shows none. */
  label(item: HtmlElement): string | null {
    const number = htmlNumber(item, 'value', this.#next, -100_000, 100_000)
    this.#next = number + 1
    if (styleOf(item, 'list-style-type') === 'none' || this.#format === 'none') return null
    return this.#format === 'bullet' ? bullet : `${written(number, this.#format)}.`
  }
}

function formatOf(list: HtmlElement): NumberFormat | 'bullet' {
  const named = formats[styleOf(list, 'list-style-type') ?? styleOf(list, 'list-style') ?? '']
  if (named !== undefined) return named
  return list.tagName === 'ol' ? (types[htmlAttribute(list, 'type') ?? ''] ?? 'decimal') : 'bullet'
}

const types: Readonly<Record<string, NumberFormat>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' }

const formats: Readonly<Record<string, NumberFormat | 'bullet'>> = {
  none: 'none',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
}
