import { Refusal } from '#platform/refusal'

/** An element of XML with its name and attributes as written before the namespaces: `w:tbl` and `x:tbl` are both 'tbl'. */
export interface Element {
  readonly name: string
  /** Name, value, name, value … */
  readonly attributes: readonly string[]
  readonly content: readonly (Element | string)[]
}

/** Deeper than any document that a person made; the readers walk elements by recursion. */
const deepest = 300

/**
 * The root element of an XML part. A tree of our own, because it must hold 20 MB of a document in a few hundred
 * megabytes, and because here nothing that a document type declares is ever looked at.
 * @param place the name of the part, for the message
 * @throws {Refusal} when it is not well-formed, declares entities, or is nested deeper than 300
 */
export function parseXml(bytes: Uint8Array, place: string): Element {
  const source = decoded(bytes, place)
  const root: OpenElement = { name: '', attributes: none, content: [] }
  const open: OpenElement[] = [root]
  const names = new Map<string, string>()
  let at = 0
  while (at < source.length) {
    const tag = source.indexOf('<', at)
    const text = source.slice(at, tag === -1 ? source.length : tag)
    if (text !== '' && open.length > 1) open.at(-1)!.content.push(unescaped(text, place))
    else if (text.trim() !== '') throw malformed(place)
    if (tag === -1) break
    if (source.startsWith('<?', tag)) at = after(source, '?>', tag, place)
    else if (source.startsWith('<!--', tag)) at = after(source, '-->', tag + 4, place)
    else if (source.startsWith('<![CDATA[', tag)) {
      at = after(source, ']]>', tag, place)
      open.at(-1)!.content.push(source.slice(tag + 9, at - 3))
    } else if (source.startsWith('<!', tag)) {
      at = after(source, '>', tag, place)
      if (source.slice(tag, at).includes('[')) throw declares()
    } else if (source[tag + 1] === '/') {
      at = after(source, '>', tag, place)
      const closed = open.pop()!
      if (open.length === 0 || localName(source.slice(tag + 2, at - 1).trimEnd(), names) !== closed.name) throw malformed(place)
    } else at = openTag(source, tag, place, open, names)
    if (open.length > deepest) throw new Refusal('Части документа вложены друг в друга слишком глубоко. Откройте его в Word, сохраните заново и загрузите ещё раз.')
  }
  const elements = children(root)
  if (open.length !== 1 || elements.length !== 1) throw malformed(place)
  return elements[0]!
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
  const pairs = element?.attributes ?? none
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

interface OpenElement extends Element {
  readonly content: (Element | string)[]
}

const none: readonly string[] = []
const tagStart = /<([^\s/>"'=<]+)/y
const attributePattern = /\s+([^\s/>"'=<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const tagEnd = /\s*(\/?)>/y

/** Reads an opening tag into the tree. @returns the place after it */
function openTag(source: string, from: number, place: string, open: OpenElement[], names: Map<string, string>): number {
  const start = matchAt(tagStart, source, from)
  if (!start || (open.length === 1 && children(open[0]).length > 0)) throw malformed(place)
  let at = tagStart.lastIndex
  const attributes: string[] = []
  for (let found = matchAt(attributePattern, source, at); found; found = matchAt(attributePattern, source, at)) {
    attributes.push(localName(found[1]!, names), unescaped(found[2] ?? found[3] ?? '', place))
    at = attributePattern.lastIndex
  }
  const end = matchAt(tagEnd, source, at)
  if (!end) throw malformed(place)
  const element: OpenElement = { name: localName(start[1]!, names), attributes: attributes.length > 0 ? attributes : none, content: [] }
  open.at(-1)!.content.push(element)
  if (!end[1]) open.push(element)
  return tagEnd.lastIndex
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

/** Each name is kept once, not as a piece of the source at every use. */
function localName(name: string, names: Map<string, string>): string {
  const known = names.get(name)
  if (known !== undefined) return known
  const local = name.slice(name.lastIndexOf(':') + 1)
  names.set(name, local)
  return local
}

function after(source: string, mark: string, from: number, place: string): number {
  const at = source.indexOf(mark, from)
  if (at === -1) throw malformed(place)
  return at + mark.length
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

const declares = () => new Refusal('В файле объявлены сущности (DOCTYPE): редакторы текста так не пишут, и такой файл не читается. Сохраните документ заново в Word или LibreOffice.')

const malformed = (place: string) => new Refusal(`Файл повреждён: не читается его часть «${place}». Откройте документ в Word или LibreOffice, сохраните заново и загрузите ещё раз.`)
