import { roleOf } from '../roles.ts'
import { attribute, child, children, type Element } from './xml.ts'

interface Style {
  readonly id: string
  readonly name: string
  readonly basedOn: string | undefined
  readonly paragraph: Element | undefined
  readonly run: Element | undefined
}

/** The list of a paragraph; the depth is null when it is for the list to say at which level the style stands. */
export interface ListPlace {
  readonly list: string
  readonly depth: number | null
  /** The paragraph style that gave the list. */
  readonly style: string | null
}

/** What the styles say where a paragraph or a run is silent. */
export class DocxStyles {
  readonly #styles = new Map<string, Style>()
  readonly #chains = new Map<string, readonly Style[]>()
  #usual: string | undefined
  readonly #everyRun: Element | undefined

  constructor(root: Element | undefined) {
    this.#everyRun = child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr')
    for (const element of children(root).filter(({ name }) => name === 'style')) {
      const id = attribute(element, 'styleId') ?? ''
      this.#styles.set(id, {
        id,
        name: attribute(child(element, 'name'), 'val') ?? '',
        basedOn: attribute(child(element, 'basedOn'), 'val'),
        paragraph: child(element, 'pPr'),
        run: child(element, 'rPr'),
      })
      if (attribute(element, 'type') === 'paragraph' && isYes(attribute(element, 'default') ?? '0')) this.#usual = id
    }
  }

  /** 1 to 9 for a heading, by the outline level or the style's name; null for body text. */
  heading(paragraph: Element | undefined): number | null {
    const own = outlineOf(paragraph)
    if (own !== undefined) return own
    for (const style of this.#chainOf(paragraph)) {
      const named = /^(?:heading|заголовок) ?([1-9])$/i.exec(style.name)
      const level = named ? Number(named[1]) : outlineOf(style.paragraph)
      if (level !== undefined) return level
    }
    return null
  }

  /** What the paragraph is by a style of ours. */
  role(paragraph: Element | undefined): string | undefined {
    return this.#chainOf(paragraph).map(({ name }) => roleOf(name)).find((role) => role !== undefined)
  }

  /** The list that the paragraph belongs to by itself or by its style; null for none, also where the paragraph left the list of its style. */
  list(paragraph: Element | undefined): ListPlace | null {
    let depth: number | null = null
    const places = [{ id: null, paragraph }, ...this.#chainOf(paragraph)]
    for (const place of places) {
      const numbering = child(place.paragraph, 'numPr')
      const level = attribute(child(numbering, 'ilvl'), 'val')
      if (depth === null && level !== undefined) depth = Number(level)
      const list = attribute(child(numbering, 'numId'), 'val')
      if (list !== undefined) return list === '0' ? null : { list, depth: place.id === null ? (depth ?? 0) : depth, style: place.id }
    }
    return null
  }

  /**
   * Whether a switch of characters is on for a run: 'b' bold, 'vanish' hidden. A switch of the character style
   * turns over the one of the paragraph style, as Word does it.
   */
  isOn(toggle: 'b' | 'vanish', run: Element | undefined, paragraph: Element | undefined): boolean {
    const own = child(run, toggle)
    if (own) return isSet(own)
    const character = attribute(child(run, 'rStyle'), 'val')
    const byCharacter = firstSaid(this.#chain(character), toggle) ?? false
    const byParagraph = firstSaid(this.#chainOf(paragraph), toggle) ?? isSet(child(this.#everyRun, toggle))
    return byCharacter !== byParagraph
  }

  #chainOf(paragraph: Element | undefined): readonly Style[] {
    return this.#chain(attribute(child(paragraph, 'pStyle'), 'val') ?? this.#usual)
  }

  /** The style and those it is based on; a circle of styles ends at the twentieth. */
  #chain(id: string | undefined): readonly Style[] {
    if (id === undefined) return []
    const known = this.#chains.get(id)
    if (known) return known
    const chain: Style[] = []
    for (let next: string | undefined = id; next !== undefined && chain.length < 20; next = chain.at(-1)?.basedOn) {
      const style = this.#styles.get(next)
      if (!style) break
      chain.push(style)
    }
    this.#chains.set(id, chain)
    return chain
  }
}

/** Whether a switch of Word is there and not off. */
export const isSet = (element: Element | undefined): boolean => element !== undefined && isYes(attribute(element, 'val') ?? '1')

const isYes = (value: string): boolean => !['0', 'false', 'none', 'off'].includes(value)

function firstSaid(styles: readonly Style[], toggle: string): boolean | undefined {
  const said = styles.map(({ run }) => child(run, toggle)).find((element) => element !== undefined)
  return said && isSet(said)
}

/** undefined where nothing is said; null where it is said to be body text. */
function outlineOf(paragraph: Element | undefined): number | null | undefined {
  const level = Number(attribute(child(paragraph, 'outlineLvl'), 'val') ?? Number.NaN)
  return Number.isNaN(level) ? undefined : level < 9 ? level + 1 : null
}
