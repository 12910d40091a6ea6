import { attribute, child, children, type Element } from './xml.ts'

interface Style {
  readonly parent: string | undefined
  readonly text: Element | undefined
  readonly list: string | undefined
  readonly heading: number | null
}

/** Styles of paragraphs and of pieces of text in an OpenDocument, by family and name. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>()
  readonly #usual = new Map<string, Element | undefined>()

  /** @param roots of styles.xml and content.xml; of two styles of one name the later counts */
  constructor(roots: readonly Element[]) {
    for (const group of roots.flatMap(children).filter(({ name }) => name === 'styles' || name === 'automatic-styles')) {
      for (const element of children(group)) {
        const family = attribute(element, 'family') ?? ''
        if (element.name === 'default-style') this.#usual.set(family, child(element, 'text-properties'))
        if (element.name === 'style') this.#styles.set(`${family}/${attribute(element, 'name')}`, styleFrom(element))
      }
    }
  }

  /** @param spans names of the text styles around the text, the innermost last */
  bold(spans: readonly string[], paragraph: string | undefined): boolean {
    const weight = this.#property('font-weight', spans, paragraph)
    return weight === 'bold' || Number(weight) >= 600
  }

  hidden(spans: readonly string[], paragraph: string | undefined): boolean {
    return this.#property('display', spans, paragraph) === 'none'
  }

  /** The list style that a paragraph style names; '' where it says that it has none. */
  list(paragraph: string | undefined): string | undefined {
    return this.#chain('paragraph', paragraph).find(({ list }) => list !== undefined)?.list
  }

  /** The level of a heading style, 1 to 9, by its place in the outline or its name; null for body text. */
  heading(paragraph: string | undefined): number | null {
    return this.#chain('paragraph', paragraph).find(({ heading }) => heading !== null)?.heading ?? null
  }

  #property(name: string, spans: readonly string[], paragraph: string | undefined): string | undefined {
    for (const style of [...spans.toReversed().flatMap((span) => this.#chain('text', span)), ...this.#chain('paragraph', paragraph)]) {
      const value = attribute(style.text, name)
      if (value !== undefined) return value
    }
    return attribute(this.#usual.get('paragraph'), name)
  }

  /** The style and its parents; a circle of styles ends at the twentieth. */
  #chain(family: string, name: string | undefined): Style[] {
    const chain: Style[] = []
    for (let next = name; next !== undefined && chain.length < 20; next = chain.at(-1)?.parent) {
      const style = this.#styles.get(`${family}/${next}`)
      if (!style) break
      chain.push(style)
    }
    return chain
  }
}

function styleFrom(element: Element): Style {
  const named = /^Heading_20_([1-9])$/.exec(attribute(element, 'name') ?? '')?.[1]
  const heading = Number(attribute(element, 'default-outline-level') || named)
  return {
    parent: attribute(element, 'parent-style-name'),
    text: child(element, 'text-properties'),
    list: attribute(element, 'list-style-name'),
    heading: heading >= 1 && heading <= 9 ? heading : null,
  }
}
