import type { Block, Cell, Paragraph, Row, Table } from '../blocks.ts'
import { Refusal } from '#platform/refusal'
import { Numbering } from './docx-numbering.ts'
import { isOn, Styles } from './docx-styles.ts'
import { attribute, child, children, parseXml, textOf, whole, type Element } from './xml.ts'
import { openArchive, type Archive } from './zip.ts'

/**
 * Reads a .docx as it will be when all its tracked changes are accepted: paragraphs and tables of the body,
 * then notes, then running headings.
 * @throws {Refusal} when the file is damaged or is not a Word document
 */
export function readDocx(bytes: Uint8Array, archive: Archive = openArchive(bytes)): Block[] {
  const main = mainPartOf(archive)
  const part = (name: string) => {
    const content = archive.part(main.replace(/[^/]*$/, name))
    return content ? parseXml(content, name) : null
  }
  const content = archive.part(main)
  if (!content) throw new Refusal('В файле нет текста документа Word. Сохраните его в Word как «Документ Word (.docx)» и загрузите снова.')
  const reader = new DocxReader(new Numbering(part('numbering.xml')), new Styles(part('styles.xml')))
  const body = child(parseXml(content, main), 'body')
  const blocks = body ? reader.blocks(body) : []
  for (const name of ['footnotes.xml', 'endnotes.xml']) {
    const notes = part(name)
    for (const note of notes ? children(notes) : []) if (!attribute(note, 'type')) blocks.push(...reader.blocks(note).filter(hasText))
  }
  return [...blocks, ...runningHeadings(archive, main, reader)]
}

function mainPartOf(archive: Archive): string {
  const relations = archive.part('_rels/.rels')
  const target = relations && children(parseXml(relations, '_rels/.rels')).find((relation) => attribute(relation, 'Type')?.endsWith('/officeDocument'))
  return attribute(target ?? undefined, 'Target')?.replace(/^\//, '') ?? 'word/document.xml'
}

/** Headers and footers, each text once, without bare page numbers. */
function runningHeadings(archive: Archive, main: string, reader: DocxReader): Block[] {
  const folder = main.replace(/[^/]*$/, '')
  const seen = new Set<string>()
  return archive.names
    .filter((name) => name.startsWith(folder) && /\/(header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => reader.blocks(parseXml(archive.part(name)!, name)))
    .filter((block) => {
      const text = JSON.stringify(block)
      if (!hasText(block) || seen.has(text) || (block.type === 'paragraph' && /^[\s\d–-]*(стр\.?)?[\s\d–-]*$/i.test(block.text))) return false
      seen.add(text)
      return true
    })
}

const hasText = (block: Block): boolean => block.type === 'table' || block.text.trim() !== ''

/** Word itself allows 63 columns. */
const mostColumns = 200

/** Elements that only wrap what is read. */
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'hyperlink', 'fldSimple', 'dir', 'bdo', 'Choice', 'AlternateContent'])

class DocxReader {
  readonly #numbering: Numbering
  readonly #styles: Styles
  #fieldDepth = 0
  /** Depths of fields whose instruction is being passed over. */
  readonly #instructions = new Set<number>()

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering
    this.#styles = styles
  }

  blocks(container: Element): Block[] {
    const blocks: Block[] = []
    let joined: Paragraph | null = null
    for (const element of unwrapped(container)) {
      if (element.name === 'p') {
        const { paragraph, boxes, markDeleted } = this.#paragraph(element)
        blocks.push(...boxes)
        const whole: Paragraph = joined ? { ...joined, text: joined.text + paragraph.text, bold: joined.bold && paragraph.bold } : paragraph
        joined = markDeleted ? whole : null
        if (!markDeleted && !(boxes.length > 0 && whole.text === '' && whole.label === null)) blocks.push(whole)
      } else if (element.name === 'tbl') blocks.push(this.#table(element))
    }
    if (joined && joined.text !== '') blocks.push(joined)
    return blocks
  }

  #paragraph(element: Element): { paragraph: Paragraph; boxes: Block[]; markDeleted: boolean } {
    const properties = child(element, 'pPr')
    const mark = child(properties, 'rPr')
    const runs: { text: string; bold: boolean }[] = []
    const boxes: Block[] = []
    this.#collect(element, properties, runs, boxes)
    const list = this.#styles.list(properties)
    const text = tidy(runs.map(({ text }) => text).join(''))
    const visible = runs.filter(({ text }) => text.trim() !== '')
    const markDeleted = child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined
    return {
      paragraph: {
        type: 'paragraph',
        text,
        label: list && !markDeleted ? this.#numbering.label(list.id, list.depth) : null,
        heading: this.#styles.heading(properties),
        bold: visible.length > 0 && visible.every(({ bold }) => bold),
      },
      boxes,
      markDeleted,
    }
  }

  #collect(element: Element, paragraph: Element | undefined, runs: { text: string; bold: boolean }[], boxes: Block[]): void {
    for (const part of children(element)) {
      if (part.name === 'r') {
        const properties = child(part, 'rPr')
        const text = this.#runText(part, boxes)
        if (text !== '' && !isOn(child(properties, 'vanish'))) runs.push({ text, bold: this.#styles.bold(properties, paragraph) })
      } else if (wrappers.has(part.name)) this.#collect(part, paragraph, runs, boxes)
    }
  }

  #runText(run: Element, boxes: Block[]): string {
    let text = ''
    for (const part of children(run)) {
      if (part.name === 'fldChar') {
        this.#field(attribute(part, 'fldCharType'))
        continue
      }
      if (this.#instructions.size > 0) continue
      switch (part.name) {
        case 't':
          text += textOf(part)
          break
        case 'tab':
        case 'ptab':
          text += '\t'
          break
        case 'br':
        case 'cr':
          text += attribute(part, 'type') === 'page' ? '' : '\n'
          break
        case 'noBreakHyphen':
          text += '\u2011'
          break
        case 'sym':
          text += symbol(attribute(part, 'char'))
          break
        case 'drawing':
        case 'pict':
        case 'object':
        case 'AlternateContent':
          boxes.push(...this.#textBoxes(part))
          break
      }
    }
    return text
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#instructions.add(++this.#fieldDepth)
    else if (type === 'separate') this.#instructions.delete(this.#fieldDepth)
    else if (type === 'end') this.#instructions.delete(this.#fieldDepth--)
  }

  #textBoxes(element: Element): Block[] {
    return children(element).flatMap((part) => {
      if (part.name === 'Fallback') return []
      return part.name === 'txbxContent' ? this.blocks(part) : this.#textBoxes(part)
    })
  }

  #table(element: Element): Table {
    const rows: { header: boolean; cells: MutableCell[] }[] = []
    const open = new Map<number, MutableCell>()
    for (const row of unwrapped(element).filter(({ name }) => name === 'tr')) {
      const properties = child(row, 'trPr')
      if (child(properties, 'del')) continue
      rows.push({ header: isOn(child(properties, 'tblHeader')), cells: this.#cells(row, properties, open) })
    }
    return { type: 'table', columns: Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan))), rows: rows satisfies Row[] }
  }

  #cells(row: Element, properties: Element | undefined, open: Map<number, MutableCell>): MutableCell[] {
    const cells: MutableCell[] = []
    let column = whole(child(properties, 'gridBefore'), 'val', 0, 0, mostColumns)
    let left: MutableCell | null = null
    for (const element of unwrapped(row).filter(({ name }) => name === 'tc')) {
      const cellProperties = child(element, 'tcPr')
      const columnSpan = whole(child(cellProperties, 'gridSpan'), 'val', 1, 1, mostColumns)
      const down = child(cellProperties, 'vMerge')
      const across = child(cellProperties, 'hMerge')
      const blocks = this.blocks(element)
      const above = open.get(column)
      if (across && attribute(across, 'val') !== 'restart' && left) {
        left.columnSpan += columnSpan
        left.blocks.push(...blocks.filter(hasText))
      } else if (down && attribute(down, 'val') !== 'restart' && above) {
        above.rowSpan++
        above.blocks.push(...blocks.filter(hasText))
      } else {
        const cell: MutableCell = { column, columnSpan, rowSpan: 1, blocks }
        cells.push(cell)
        left = across ? cell : null
        if (down) open.set(column, cell)
        else open.delete(column)
      }
      column += columnSpan
    }
    return cells
  }
}

type MutableCell = { column: number; columnSpan: number; rowSpan: number; blocks: Block[] } & Pick<Cell, never>

/** The children of an element as if all that only wraps were not there; deleted and moved-away parts are left out. */
function unwrapped(element: Element): Element[] {
  return children(element).flatMap((part) => {
    if (part.name === 'Fallback') return []
    return wrappers.has(part.name) ? unwrapped(part) : [part]
  })
}

function symbol(code: string | undefined): string {
  const number = Number.parseInt(code ?? '', 16)
  if (Number.isNaN(number)) return ''
  return number >= 0xf000 && number <= 0xf0ff ? '•' : String.fromCodePoint(Math.min(number, 0x10ffff))
}

/** NFC without soft hyphens and the marks of bookmarks that some programs leave in the text. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\u00AD/g, '').replace(/\[bookmark: [^\]\n]*\]/g, '')
