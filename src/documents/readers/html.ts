import type { Block } from '../blocks.ts'
import { HtmlList } from './html-lists.ts'
import { htmlTable } from './html-table.ts'
import { htmlAttribute, isElement, isUnseen, parseHtml, styleOf, type HtmlElement, type HtmlNode } from './html-tree.ts'
import { paragraphOf, type Run } from './paragraph.ts'
import { withoutRepeats } from './running-headings.ts'
import { writtenLabel } from './written-label.ts'

/**
 * Reads a page, or what Word or LibreOffice saved as one.
 * @throws {Refusal} when it is too complex to be a document
 */
export function readHtml(bytes: Uint8Array): Block[] {
  const reader = new HtmlReader()
  reader.read(parseHtml(bytes).childNodes, plain)
  reader.endParagraph(plain)
  return [...reader.blocks, ...withoutRepeats(reader.running)]
}

/** What the elements around the text say of it. */
interface Dress {
  readonly bold: boolean
  readonly heading: number | null
  /** White space stands as written. */
  readonly verbatim: boolean
  readonly list: HtmlList | null
}

const plain: Dress = { bold: false, heading: null, verbatim: false, list: null }

function blocksOf(nodes: readonly HtmlNode[], dress: Dress): Block[] {
  const reader = new HtmlReader()
  reader.read(nodes, dress)
  reader.endParagraph(dress)
  return reader.blocks
}

class HtmlReader {
  readonly blocks: Block[] = []
  /** What LibreOffice writes of the tops and bottoms of pages. */
  readonly running: Block[] = []
  #runs: Run[] = []
  #label: string | null = null
  /** White space was written before, so that more of it shows nothing. */
  #spaced = true

  read(nodes: readonly HtmlNode[], dress: Dress): void {
    for (const node of nodes) {
      if ('value' in node) this.#text(node.value, dress)
      else if (isElement(node) && !isUnseen(node)) this.#element(node, dress)
    }
  }

  /** Ends the paragraph that is being gathered. @param kept also when nothing is in it */
  endParagraph({ heading }: Dress, kept = false): void {
    const runs = trimmed(this.#runs)
    if (runs.length > 0 || this.#label !== null || kept) this.blocks.push(paragraphOf(runs, { label: this.#label, heading }))
    this.#runs = []
    this.#label = null
    this.#spaced = true
  }

  #element(element: HtmlElement, around: Dress): void {
    const dress = dressOf(element, around)
    const name = element.tagName
    if (name === 'br') this.#put('\n', dress, true)
    else if (name === 'table') this.#table(element, around)
    else if (name === 'div' && /^(header|footer)$/.test(htmlAttribute(element, 'title') ?? '')) this.#beside(element)
    else if (name === 'li') this.#item(element, dress)
    else if (styleOf(element, 'mso-list') === 'ignore') this.#label ??= writtenLabel(textOf(element))
    else if (ownLine.has(name)) this.#block(element, around, dress)
    else this.read(element.childNodes, dress)
  }

  /** A label that waits for its text goes into a block that begins an item, and not into what follows the item. */
  #block(element: HtmlElement, around: Dress, dress: Dress): void {
    const isList = element.tagName === 'ul' || element.tagName === 'ol' || element.tagName === 'menu'
    if (this.#runs.length > 0 || isList) this.endParagraph(around)
    const before = this.blocks.length
    this.read(element.childNodes, dress)
    this.endParagraph(dress, element.tagName === 'p' && this.blocks.length === before)
  }

  #item(element: HtmlElement, dress: Dress): void {
    this.endParagraph(dress)
    this.#label = dress.list?.label(element) ?? null
    this.read(element.childNodes, { ...dress, list: null })
    this.endParagraph(dress)
  }

  #table(element: HtmlElement, around: Dress): void {
    this.endParagraph(around)
    for (const caption of element.childNodes.filter(isElement)) if (caption.tagName === 'caption') this.#block(caption, around, around)
    this.blocks.push(htmlTable(element, (cell) => blocksOf(cell.childNodes, { ...plain, bold: dressOf(cell, around).bold })))
  }

  #beside(element: HtmlElement): void {
    for (const block of blocksOf(element.childNodes, plain)) this.running.push(block)
  }

  #text(text: string, dress: Dress): void {
    if (dress.verbatim) return this.#put(text, dress, false)
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ')
    const shown = this.#spaced && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (shown !== '') this.#put(shown, dress, shown.endsWith(' '))
  }

  #put(text: string, { bold }: Dress, spaced: boolean): void {
    this.#runs.push({ text, bold })
    this.#spaced = spaced
  }
}

function dressOf(element: HtmlElement, around: Dress): Dress {
  const name = element.tagName
  const heading = /^h[1-6]$/.test(name) ? Number(name[1]) : around.heading
  const weight = styleOf(element, 'font-weight')
  const bold = weight === undefined ? around.bold || ['b', 'strong', 'th'].includes(name) || heading !== around.heading : weight.startsWith('bold') || Number(weight) >= 600
  const list = name === 'ol' || name === 'ul' || name === 'menu' ? new HtmlList(element) : around.list
  return { bold, heading, verbatim: around.verbatim || name === 'pre', list }
}

/** Without white space and line breaks at the end, which pages do not show. */
function trimmed(runs: readonly Run[]): Run[] {
  const kept = [...runs]
  for (let last = kept.pop(); last; last = kept.pop()) {
    let end = last.text.length
    while (end > 0 && (last.text[end - 1] === ' ' || last.text[end - 1] === '\n')) end--
    if (end > 0) return [...kept, { ...last, text: last.text.slice(0, end) }]
  }
  return []
}

const textOf = (element: HtmlElement): string => element.childNodes.map((node) => ('value' in node ? node.value : isElement(node) ? textOf(node) : '')).join('')

/** Elements that begin a new paragraph; all others, those unknown too, stand within a line. */
const ownLine: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'ul',
])
