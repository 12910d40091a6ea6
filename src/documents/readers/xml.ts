import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { Refusal } from '#platform/refusal'

export type { Element, Node }

/** Deeper than any document that a person made. */
const deepest = 400

/**
 * The root element of an XML part.
 * @throws {Refusal} when it is not well-formed, declares entities, or is nested deeper than 400
 */
export function parseXml(bytes: Uint8Array, name: string): Element {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 100_000)))
    throw new Refusal('В файле объявлены внешние части (DOCTYPE). Word так не пишет, поэтому файл не прочитан: сохраните документ заново.')
  if (depthOf(text) > deepest) throw new Refusal('Документ вложен глубже, чем бывает у людей. Сохраните его заново в Word.')
  try {
    const document = new DOMParser({ onError: (level, message) => void (level === 'fatalError' && fail(message)) }).parseFromString(text, 'text/xml')
    if (document.documentElement) return document.documentElement
  } catch (error) {
    if (error instanceof RangeError) throw error
  }
  throw new Refusal(`Файл повреждён: часть «${name}» не читается. Откройте документ в Word, сохраните заново и загрузите ещё раз.`)
}

function fail(message: string): never {
  throw new Error(message)
}

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function depthOf(text: string): number {
  let depth = 0
  let largest = 0
  for (const tag of text.matchAll(/<(\/?)[A-Za-z_][^\s/>]*(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g)) {
    if (tag[1]) depth--
    else if (!tag[2]) largest = Math.max(largest, ++depth)
  }
  return largest
}

/** The child elements, in order. */
export function children(node: Node): Element[] {
  const found: Element[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) if (child.nodeType === 1) found.push(child as Element)
  return found
}

/** The first child element of this local name. */
export const child = (node: Node | undefined, name: string): Element | undefined =>
  node && children(node).find((element) => element.localName === name)

/** An attribute by its local name, whatever its prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined
  for (const item of element.attributes) if (item.localName === name) return item.value
  return undefined
}
