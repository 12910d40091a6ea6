import { strToU8, zipSync } from 'fflate'
import type { Block } from '../blocks.ts'

/** Blocks as short lines, for tests: '1.|text' for a paragraph, its cells with their places for a table. */
export function outline(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) =>
    block.type === 'paragraph'
      ? `${block.heading ? '#'.repeat(block.heading) : ''}${block.bold ? '*' : ''}${block.label === null ? '' : `${block.label}|`}${block.text}`
      : block.rows.map(({ header, cells }) => [
          ...(header ? ['заголовок'] : []),
          ...cells.map(({ column, columnSpan, rowSpan, blocks: inner }) => [`${column}${columnSpan > 1 ? `→${columnSpan}` : ''}${rowSpan > 1 ? `↓${rowSpan}` : ''}`, ...outline(inner)]),
        ]),
  )
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A .docx of a body and further parts by name; roots of the namespace of Word are written around their content. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const wrapped = Object.entries(parts).map(([name, content]) => [name, strToU8(content.replace(/^<w:(\w+)>/, `<w:$1 ${word}>`))] as const)
  return zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${word}><w:body>${body}</w:body></w:document>`), ...Object.fromEntries(wrapped) })
}

const office = ['office', 'style', 'text', 'table', 'draw', 'fo', 'svg', 'xlink'].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ')

/** An .odt of a text, automatic styles and named styles. */
export function odtOf(text: string, automatic = '', named = ''): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content ${office}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(`<office:document-styles ${office}><office:styles>${named}</office:styles></office:document-styles>`),
  })
}
