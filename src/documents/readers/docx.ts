import { Refusal } from '#platform/refusal'
import type { Block } from '../blocks.ts'
import { DocxBody } from './docx-body.ts'
import { DocxNumbering } from './docx-numbering.ts'
import { DocxPackage } from './docx-package.ts'
import { DocxStyles } from './docx-styles.ts'
import { hasText, paragraphOf } from './paragraph.ts'
import { withoutRepeats } from './running-headings.ts'
import { attribute, child, children, textOf, type Element } from './xml.ts'
import { openArchive } from './zip.ts'

/**
 * Reads a .docx as it will be when all its tracked changes are accepted: the body, then foot- and endnotes, texts
 * of diagrams, and running headings once each; comments and page numbers are left out.
 * @throws {Refusal} when it is damaged, too large, or holds no text of Word
 */
export function readDocx(bytes: Uint8Array): Block[] {
  const parts = new DocxPackage(openArchive(bytes))
  const body = child(parts.main, 'body')
  if (!body) throw new Refusal('В файле нет текста документа Word. Откройте документ в Word, сохраните как «Документ Word (.docx)» и загрузите снова.')
  if (parts.holdsOtherFiles) throw new Refusal('В документ целиком вставлен файл другого вида, и его текст здесь не виден. Откройте документ в Word, сохраните заново и загрузите ещё раз.')
  const reader = new DocxBody(new DocxStyles(parts.related('styles')[0]), new DocxNumbering(parts.related('numbering')[0]))
  const blocks = reader.blocks(body)
  const notes = [...parts.related('footnotes'), ...parts.related('endnotes')].flatMap(children).filter((note) => !separators.has(attribute(note, 'type') ?? ''))
  const noted = notes.flatMap((note) => reader.blocks(note)).filter(hasText)
  const drawn = parts.related('diagramData').flatMap(diagramTexts).map((text) => paragraphOf([{ text, bold: false }]))
  const running = [...parts.related('header'), ...parts.related('footer')].flatMap((part) => reader.blocks(part))
  return [...blocks, ...noted, ...drawn, ...withoutRepeats(running)]
}

/** Lines that Word draws between the text and its notes. */
const separators: ReadonlySet<string> = new Set(['separator', 'continuationSeparator', 'continuationNotice'])

function diagramTexts(element: Element): string[] {
  if (element.name === 'p') return [textOf(element)].filter((text) => text.trim() !== '')
  return children(element).flatMap(diagramTexts)
}
