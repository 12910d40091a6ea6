import { Refusal } from '#platform/refusal'
import { tooLarge } from './limits.ts'

/** An element of XML with its name and attributes as written before the namespaces: `w:tbl` and `x:tbl` are both 'tbl'. */
export interface Element {
  readonly name: string
  /** Name, value, name, value … */
  readonly attributes: readonly string[]
  readonly content: readonly (Element | string)[]
}

/** Deeper than any document that a person made; the readers walk elements by recursion. */
const deepest = 300
/** As many as 20 MB of what a person wrote hold; a million takes some 150 MB of memory. */
const mostElements = 1_200_000

/**
 * The root element of an XML part. A tree of our own, because it must hold 20 MB of a document in a few hundred
 * megabytes, and because here nothing that a document type declares is ever looked at.
 * @param place the name of the part, for the message @param most elements
 * @throws {Refusal} when it is not well-formed, declares entities, is nested deeper than 300, or has more than 1 200 000 elements
 */
export function parseXml(bytes: Uint8Array, place: string, most = mostElements): Element {
  return new XmlReader(decoded(bytes, place), place, most).root()
}

/** The child elements, in order. */
export function children(element: Element | undefined): Element[] {
  return element ? element.content.filter((part) => typeof part !== 'string') : []
}

/** The first child element of this name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  for (const part of element?.content ?? []) if (typeof part !== 'string' && part.name === name) return part
  return undefined
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  const pairs: readonly string[] = element?.attributes ?? none
  for (let n = 0; n < pairs.length; n += 2) if (pairs[n] === name) return pairs[n + 1]
  return undefined
}

/** A whole number of an attribute between bounds; the fallback when it is absent or not a number. */
export function whole(element: Element | undefined, name: string, fallback: number, least: number, most: number): number {
  const number = Number.parseInt(attribute(element, name) ?? '', 10)
  return Number.isNaN(number) ? fallback : Math.min(most, Math.max(least, number))
}

/** All text inside the element, in order. */
export const textOf = (element: Element): string => element.content.map((part) => (typeof part === 'string' ? part : textOf(part))).join('')

/** An element whose end has not come, and where its content begins among the parts that are gathered. */
interface OpenElement {
  readonly name: string
  readonly attributes: readonly string[]
  readonly contentFrom: number
}

const none: readonly never[] = []
const tagStart = /<([^\s/>"'=<]+)/y
const attributePattern = /\s+([^\s/>"'=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /\s*(\/?)>/y

class XmlReader {
  readonly #source: string
  readonly #place: string
  readonly #open: OpenElement[] = []
  /** The contents of all open elements, one after another: a list for each would take three times the memory. */
  readonly #parts: (Element | string)[] = []
  readonly #names = new Map<string, string>()
  /** Elements that may still come. */
  #left: number

  constructor(source: string, place: string, most: number) {
    this.#source = source
    this.#place = place
    this.#left = most
  }

  root(): Element {
    const source = this.#source
    for (let at = 0; at < source.length; ) {
      const tag = source.indexOf('<', at)
      this.#text(source.slice(at, tag === -1 ? source.length : tag))
      if (tag === -1) break
      at = this.#markup(tag)
    }
    const [root] = this.#parts
    if (this.#open.length > 0 || root === undefined || typeof root === 'string') throw malformed(this.#place)
    return root
  }

  #text(text: string): void {
    if (this.#open.length === 0 && text.trim() !== '') throw malformed(this.#place)
    if (this.#open.length > 0 && text !== '') this.#parts.push(unescaped(text, this.#place))
  }

  /** @returns the place after what begins here */
  #markup(at: number): number {
    const source = this.#source
    if (source.startsWith('<?', at)) return this.#after('?>', at)
    if (source.startsWith('<!--', at)) return this.#after('-->', at + 4)
    if (source.startsWith('<![CDATA[', at)) {
      const end = this.#after(']]>', at)
      if (this.#open.length > 0) this.#parts.push(source.slice(at + 9, end - 3))
      return end
    }
    if (source.startsWith('<!', at)) {
      const end = this.#after('>', at)
      if (source.slice(at, end).includes('[')) throw declares()
      return end
    }
    return source[at + 1] === '/' ? this.#closingTag(at) : this.#openingTag(at)
  }

  #openingTag(at: number): number {
    const start = matchAt(tagStart, this.#source, at)
    if (!start || (this.#open.length === 0 && this.#parts.length > 0)) throw malformed(this.#place)
    if (--this.#left < 0) throw tooLarge('больше 1 200 000 частей')
    const { attributes, end } = this.#attributes(tagStart.lastIndex)
    const closing = matchAt(tagEnd, this.#source, end)
    if (!closing) throw malformed(this.#place)
    const name = this.#localName(start[1]!)
    if (closing[1]) this.#parts.push({ name, attributes, content: none })
    else if (this.#open.push({ name, attributes, contentFrom: this.#parts.length }) > deepest) throw tooDeep()
    return tagEnd.lastIndex
  }

  #attributes(from: number): { attributes: readonly string[]; end: number } {
    let end = from
    const attributes: string[] = []
    for (let found = matchAt(attributePattern, this.#source, end); found; found = matchAt(attributePattern, this.#source, end)) {
      attributes.push(this.#localName(found[1]!), unescaped(found[2] ?? found[3] ?? '', this.#place))
      end = attributePattern.lastIndex
    }
    return { attributes: attributes.length > 0 ? attributes.slice() : none, end }
  }

  #closingTag(at: number): number {
    const end = this.#after('>', at)
    const closed = this.#open.pop()
    if (closed?.name !== this.#localName(this.#source.slice(at + 2, end - 1).trimEnd())) throw malformed(this.#place)
    const { name, attributes, contentFrom } = closed
    this.#parts.push({ name, attributes, content: this.#parts.length > contentFrom ? this.#parts.splice(contentFrom) : none })
    return end
  }

  /** Each name is kept once, not as a piece of the source at every use. */
  #localName(name: string): string {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    const local = name.slice(name.lastIndexOf(':') + 1)
    this.#names.set(name, local)
    return local
  }

  #after(mark: string, from: number): number {
    const at = this.#source.indexOf(mark, from)
    if (at === -1) throw malformed(this.#place)
    return at + mark.length
  }
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string, place: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,20}))?(;?)/gi, (_, hex?: string, decimal?: string, name?: string, end?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? 0)
    const sign = name ? signs[name] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
    if (sign === undefined || !end) throw malformed(place)
    return sign
  })
}

function decoded(bytes: Uint8Array, place: string): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1]
  try {
    return new TextDecoder(wide ?? declared ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw malformed(place)
    throw error
  }
}

const tooDeep = () => new Refusal('Части документа вложены друг в друга слишком глубоко. Откройте его в Word, сохраните заново и загрузите ещё раз.')

const declares = () => new Refusal('В файле объявлены сущности (DOCTYPE): редакторы текста так не пишут, и такой файл не читается. Сохраните документ заново в Word или LibreOffice.')

const malformed = (place: string) => new Refusal(`Файл повреждён: не читается его часть «${place}». Откройте документ в Word или LibreOffice, сохраните заново и загрузите ещё раз.`)
