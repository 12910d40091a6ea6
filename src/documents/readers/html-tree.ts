import iconv from 'iconv-lite'
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { Refusal } from '#platform/refusal'
import { wideEncoding } from './text-encodings.ts'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Elements, attributes and comments; beyond what people make. A few kilobytes of unclosed tags can grow without end. */
const mostNodes = 600_000
const deepest = 300

/**
 * The page as a browser would build it.
 * @throws {Refusal} when it grows beyond 600 000 elements and attributes or is nested deeper than 300
 */
export function parseHtml(bytes: Uint8Array, most = mostNodes): DefaultTreeAdapterTypes.Document {
  let nodes = 0
  let depth = 0
  const count = (more: number): void => {
    nodes += more
    if (nodes > most) throw tooComplex()
  }
  const source = decoded(bytes).replace(picture, '')
  if (hugeTag.test(source)) throw tooComplex()
  return parse(source, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...element) {
        count(1 + element[2].length)
        return defaultTreeAdapter.createElement(...element)
      },
      createCommentNode(text) {
        count(1)
        return defaultTreeAdapter.createCommentNode(text)
      },
      onItemPush() {
        if (++depth > deepest) throw tooComplex()
      },
      /** A list that has grown keeps room for sixteen more; the room is given back as elements end. */
      onItemPop(element) {
        depth--
        if ('childNodes' in element) element.childNodes = element.childNodes.slice()
      },
    },
  })
}

/** A picture written into the page. */
const picture = /data:[\w/+.-]{1,100};base64,[\w+/=\s]*/g
/** A tag whose attributes alone would fill the memory before they can be counted. */
const hugeTag = /<[a-z][^<>]{500000}/i

const tooComplex = () => new Refusal('Страница устроена слишком сложно, чтобы прочитать её как документ. Откройте её в Word, сохраните как «Документ Word (.docx)» и загрузите снова.')

/** Bytes that are UTF-8 are UTF-8 whatever they declare; the rest is what it declares, or windows-1251. */
function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
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
