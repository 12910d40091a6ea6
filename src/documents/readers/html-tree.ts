import iconv from 'iconv-lite'
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { Refusal } from '#platform/refusal'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Beyond what people make; a few kilobytes of unclosed tags can grow without end. */
const mostElements = 400_000
const deepest = 300

/**
 * The page as a browser would build it.
 * @throws {Refusal} when it grows beyond 400 000 elements or is nested deeper than 300
 */
export function parseHtml(bytes: Uint8Array): DefaultTreeAdapterTypes.Document {
  const depths = new WeakMap<object, number>()
  let elements = 0
  const deepen = (parent: object, node: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1
    if (depth > deepest) throw tooComplex()
    depths.set(node, depth)
  }
  return parse(decoded(bytes), {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...element) {
        if (++elements > mostElements) throw tooComplex()
        return defaultTreeAdapter.createElement(...element)
      },
      appendChild(parent, node) {
        deepen(parent, node)
        defaultTreeAdapter.appendChild(parent, node)
      },
      insertBefore(parent, node, next) {
        deepen(parent, node)
        defaultTreeAdapter.insertBefore(parent, node, next)
      },
    },
  })
}

const tooComplex = () => new Refusal('Страница устроена слишком сложно, чтобы прочитать её как документ. Откройте её в Word, сохраните как «Документ Word (.docx)» и загрузите снова.')

/** Bytes that are UTF-8 are UTF-8 whatever they declare; the rest is what it declares, or windows-1251. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
    const declared = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? ''
    const encoding = iconv.encodingExists(declared) && !/^utf-?(8|16|32)/i.test(declared) ? declared : 'windows-1251'
    return iconv.decode(Buffer.from(bytes), encoding)
  }
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export const htmlAttribute = (element: HtmlElement, name: string): string | undefined => element.attrs.find((item) => item.name === name)?.value

/** A whole number of an attribute between bounds; the fallback when it is absent or not a number. */
export function htmlNumber(element: HtmlElement, name: string, fallback: number, least: number, most: number): number {
  const number = Number.parseInt(htmlAttribute(element, name) ?? '', 10)
  return Number.isNaN(number) ? fallback : Math.min(most, Math.max(least, number))
}

/** The value of a property in the element's own style. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const style = htmlAttribute(element, 'style')
  if (style === undefined) return undefined
  const said = style.split(';').find((part) => part.slice(0, part.indexOf(':')).trim().toLowerCase() === property)
  return said?.slice(said.indexOf(':') + 1).trim().toLowerCase()
}

/** Whether the element is not shown, or shows what is no text of the document. */
export const isUnseen = (element: HtmlElement): boolean =>
  unseen.has(element.tagName) || htmlAttribute(element, 'hidden') !== undefined || styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all' || isNoteMark(element)

/** The number that leads to a note and back, as LibreOffice and Word write it. */
const isNoteMark = (element: HtmlElement): boolean =>
  element.tagName === 'a' && (/^sd(foot|end)note(anc|sym)(-\w+)?$/.test(htmlAttribute(element, 'class') ?? '') || styleOf(element, 'mso-footnote-id') !== undefined || styleOf(element, 'mso-endnote-id') !== undefined)

const unseen: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'xml', 'select', 'datalist', 'del', 'rt', 'rp'])
