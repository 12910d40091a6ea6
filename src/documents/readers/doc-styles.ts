import { roleOf } from '../roles.ts'
import { DocBytes, whereWhole } from './doc-bytes.ts'
import { characterProperties, paragraphProperties, resolved, type CharacterProperties, type ParagraphProperties } from './doc-properties.ts'

interface Style {
  readonly name: string
  /** Number of the style among those that Word brings: 1 to 9 are headings. */
  readonly builtIn: number
  readonly basedOn: number
  readonly paragraph: ParagraphProperties | null
  readonly characters: CharacterProperties
}

const none = new Uint8Array()
const noData = new DocBytes(none)
const [paragraphStyle, characterStyle] = [1, 2]

/** What the styles of a .doc ([MS-DOC] STSH) say where a paragraph or its text is silent. */
export class DocStyles {
  readonly #styles: readonly (Style | null)[]
  readonly #chains = new Map<number, readonly Style[]>()

  /** Styles behind a damaged place are not there. */
  constructor(sheet: DocBytes) {
    this.#styles = whereWhole(() => stylesFrom(sheet), [])
  }

  /** 1 to 9 for a heading, by the outline level or the style; null for body text. */
  heading({ style, outline }: ParagraphProperties): number | null {
    if (outline !== undefined) return levelOf(outline)
    for (const { name, builtIn, paragraph } of this.#chain(style)) {
      const named = /^(?:heading|заголовок) ?([1-9])$/i.exec(name)
      if (builtIn >= 1 && builtIn <= 9) return builtIn
      if (named) return Number(named[1])
      if (paragraph?.outline !== undefined) return levelOf(paragraph.outline)
    }
    return null
  }

  /** What the paragraph is by a style of ours. */
  role(style: number): string | undefined {
    return this.#chain(style).map(({ name }) => roleOf(name)).find((role) => role !== undefined)
  }

  /** The use of a list and its level from 0; null for none. */
  list(properties: ParagraphProperties): { readonly list: number; readonly depth: number } | null {
    const said = [properties, ...this.#chain(properties.style).map(({ paragraph }) => paragraph)]
    const list = said.find((one) => one?.list !== undefined)?.list ?? 0
    return list > 0 && list < 0x7ff ? { list, depth: said.find((one) => one?.listDepth !== undefined)?.listDepth ?? 0 } : null
  }

  /** Whether a switch is on for a text in a paragraph of this style; the style of the text turns over the one of the paragraph. */
  isOn(toggle: 'bold' | 'hidden', characters: CharacterProperties, paragraph: number): boolean {
    const byParagraph = this.#switched(toggle, paragraph)
    const byCharacters = characters.style !== undefined && this.#switched(toggle, characters.style)
    return resolved(characters[toggle], byParagraph !== byCharacters)
  }

  #switched(toggle: 'bold' | 'hidden', style: number): boolean {
    return this.#chain(style).reduceRight((on, { characters }) => resolved(characters[toggle], on), false)
  }

  /** The style and those it is based on; a circle of styles ends at the twentieth. */
  #chain(number: number): readonly Style[] {
    const known = this.#chains.get(number)
    if (known) return known
    const chain: Style[] = []
    for (let style = this.#styles[number]; style && chain.length < 20; style = this.#styles[style.basedOn]) chain.push(style)
    this.#chains.set(number, chain)
    return chain
  }
}

const levelOf = (outline: number): number | null => (outline < 9 ? outline + 1 : null)

function stylesFrom(sheet: DocBytes): (Style | null)[] {
  if (sheet.length === 0) return []
  const count = sheet.word(2)
  const fixed = sheet.word(4)
  const styles: (Style | null)[] = []
  let at = 2 + sheet.word(0)
  while (styles.length < count && at + 2 <= sheet.length) {
    const length = sheet.word(at)
    styles.push(length === 0 ? null : whereWhole(() => styleFrom(sheet.part(at + 2, length), fixed), null))
    at += 2 + length
  }
  return styles
}

/** @param fixed bytes before the name */
function styleFrom(bytes: DocBytes, fixed: number): Style {
  const kind = bytes.word(2) & 0xf
  const nameLength = bytes.word(fixed)
  let at = fixed + 2 + nameLength * 2 + 2
  const properties = Array.from({ length: kind === paragraphStyle ? 2 : kind === characterStyle ? 1 : 0 }, () => {
    at += at % 2
    const length = at + 2 <= bytes.length ? bytes.word(at) : 0
    const part = length === 0 ? none : bytes.raw(at + 2, length)
    at += 2 + length
    return part
  })
  return {
    name: bytes.text(fixed + 2, nameLength),
    builtIn: bytes.word(0) & 0xfff,
    basedOn: bytes.word(2) >> 4,
    paragraph: kind === paragraphStyle ? paragraphProperties(properties[0]!, none, noData) : null,
    characters: characterProperties(properties.at(-1) ?? none),
  }
}
