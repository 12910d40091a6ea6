import { attribute, child, children, type Element } from './xml.ts'

interface Style {
  readonly name: string
  readonly basedOn: string | undefined
  readonly paragraph: Element | undefined
  readonly run: Element | undefined
}

/** What a paragraph's style says where the paragraph itself is silent. */
export class Styles {
  readonly #styles = new Map<string, Style>()
  #usual = ''

  constructor(root: Element | null) {
    for (const element of root ? children(root).filter(({ name }) => name === 'style') : []) {
      const id = attribute(element, 'styleId') ?? ''
      this.#styles.set(id, {
        name: attribute(child(element, 'name'), 'val') ?? '',
        basedOn: attribute(child(element, 'basedOn'), 'val'),
        paragraph: child(element, 'pPr'),
        run: child(element, 'rPr'),
      })
      if (attribute(element, 'type') === 'paragraph' && attribute(element, 'default') === '1') this.#usual = id
    }
  }

  /** 1 to 9 for a heading, by the outline level or the style's name; null for body text. */
  heading(properties: Element | undefined): number | null {
    const own = outlineOf(properties)
    if (own !== null) return own
    for (const style of this.#chain(properties)) {
      const named = /^(?:heading|заголовок) ?(\d)$/i.exec(style.name)
      const level = named ? Number(named[1]) : outlineOf(style.paragraph)
      if (level !== null) return level
    }
    return null
  }

  /** The list that the paragraph belongs to, its own or its style's. */
  list(properties: Element | undefined): { id: string; depth: number } | null {
    for (const place of [properties, ...this.#chain(properties).map(({ paragraph }) => paragraph)]) {
      const list = child(place, 'numPr')
      if (!list) continue
      const id = attribute(child(list, 'numId'), 'val')
      if (id === undefined) continue
      return id === '0' ? null : { id, depth: Number(attribute(child(list, 'ilvl'), 'val') ?? 0) }
    }
    return null
  }

  /** Whether a run of this paragraph is bold. */
  bold(run: Element | undefined, paragraph: Element | undefined): boolean {
    const own = child(run, 'b')
    if (own) return isOn(own)
    const character = attribute(child(run, 'rStyle'), 'val')
    for (const style of [...this.#from(character), ...this.#chain(paragraph)]) {
      const said = child(style.run, 'b')
      if (said) return isOn(said)
    }
    return false
  }

  #chain(properties: Element | undefined): Style[] {
    return this.#from(attribute(child(properties, 'pStyle'), 'val') ?? this.#usual)
  }

  #from(id: string | undefined): Style[] {
    const chain: Style[] = []
    for (let style = id === undefined ? undefined : this.#styles.get(id); style && chain.length < 20; style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn))
      chain.push(style)
    return chain
  }
}

function outlineOf(properties: Element | undefined): number | null {
  const level = attribute(child(properties, 'outlineLvl'), 'val')
  return level === undefined || Number(level) > 8 ? null : Number(level) + 1
}

/** Whether a switch of Word is on: present and not 'false', '0' or 'none'. */
export const isOn = (element: Element | undefined): boolean => element !== undefined && !['0', 'false', 'none', 'off'].includes(attribute(element, 'val') ?? '1')
