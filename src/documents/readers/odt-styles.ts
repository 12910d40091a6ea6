import { roleOf } from '../roles.ts'
import { attribute, child, children, type Element } from './xml.ts'

interface Style {
  readonly parent: string | undefined
  readonly text: Element | undefined
  readonly list: string | undefined
  readonly heading: number | null
  readonly role: string | undefined
}

/** How a piece of text looks. */
export interface Dress {
  readonly bold: boolean
  readonly hidden: boolean
}

/** Styles of paragraphs and of pieces of text in an OpenDocument, by family and name. */
export class OdtStyles {
  readonly #styles = new Map<string, Style>()
  readonly #chains = new Map<string, readonly Style[]>()
  readonly #defaults = new Map<string, Element | undefined>()

  /** @param roots of styles.xml and content.xml; of two styles of one name the later counts */
  constructor(roots: readonly Element[]) {
    for (const group of roots.flatMap(children).filter(({ name }) => name === 'styles' || name === 'automatic-styles')) {
      for (const element of children(group)) {
        const family = attribute(element, 'family') ?? ''
        if (element.name === 'default-style') this.#defaults.set(family, child(element, 'text-properties'))
        if (element.name === 'style') this.#styles.set(`${family}/${attribute(element, 'name')}`, styleFrom(element))
      }
    }
  }

  /** How the text of a paragraph looks where no style of text says otherwise. */
  ofParagraph(paragraph: string | undefined): Dress {
    return this.#dress(this.#chain('paragraph', paragraph), { bold: isBold(this.#usual('font-weight')), hidden: isHidden(this.#usual('display')) })
  }

  /** How text looks within a span of this style. */
  ofSpan(style: string | undefined, around: Dress): Dress {
    return this.#dress(this.#chain('text', style), around)
  }

  /** The list style that a paragraph style names; '' where it says that it has none. */
  list(paragraph: string | undefined): string | undefined {
    return this.#chain('paragraph', paragraph).find(({ list }) => list !== undefined)?.list
  }

  /** The level of a heading style, 1 to 9, by its place in the outline or its name; null for body text. */
  heading(paragraph: string | undefined): number | null {
    return this.#chain('paragraph', paragraph).find(({ heading }) => heading !== null)?.heading ?? null
  }

  /** What the paragraph is by a style of ours. */
  role(paragraph: string | undefined): string | undefined {
    return this.#chain('paragraph', paragraph).find(({ role }) => role !== undefined)?.role
  }

  #dress(chain: readonly Style[], around: Dress): Dress {
    const said = (name: string) => chain.map(({ text }) => attribute(text, name)).find((value) => value !== undefined)
    const [weight, display] = [said('font-weight'), said('display')]
    return { bold: weight === undefined ? around.bold : isBold(weight), hidden: display === undefined ? around.hidden : isHidden(display) }
  }

  #usual(name: string): string | undefined {
    return attribute(this.#defaults.get('paragraph'), name)
  }

  /** The style and its parents; a circle of styles ends at the twentieth. */
  #chain(family: string, name: string | undefined): readonly Style[] {
    const known = this.#chains.get(`${family}/${name}`)
    if (known) return known
    const chain: Style[] = []
    for (let next = name; next !== undefined && chain.length < 20; next = chain.at(-1)?.parent) {
      const style = this.#styles.get(`${family}/${next}`)
      if (!style) break
      chain.push(style)
    }
    this.#chains.set(`${family}/${name}`, chain)
    return chain
  }
}

const isBold = (weight: string | undefined): boolean => weight === 'bold' || Number(weight) >= 600

const isHidden = (display: string | undefined): boolean => display === 'none'

function styleFrom(element: Element): Style {
  const named = /^Heading_20_([1-9])$/.exec(attribute(element, 'name') ?? '')?.[1]
  const heading = Number(attribute(element, 'default-outline-level') || named)
  return {
    parent: attribute(element, 'parent-style-name'),
    text: child(element, 'text-properties'),
    list: attribute(element, 'list-style-name'),
    heading: heading >= 1 && heading <= 9 ? heading : null,
    role: roleOf(attribute(element, 'display-name') ?? ''),
  }
}
