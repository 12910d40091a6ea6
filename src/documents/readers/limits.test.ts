import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docOf } from './doc-for-tests.ts'
import { docxOf, odtOf } from './documents-for-tests.ts'
import { readDoc } from './doc.ts'
import { readDocx } from './docx.ts'
import { parseHtml } from './html-tree.ts'
import { readHtml } from './html.ts'
import { mostParagraphs, ParagraphCount } from './limits.ts'
import { readOdt } from './odt.ts'
import { rtfTokens } from './rtf-tokens.ts'
import { readRtf } from './rtf.ts'
import { readText } from './text.ts'
import { parseXml } from './xml.ts'

const rtf = (body: string) => Buffer.from(`{\\rtf1 ${body}}`, 'latin1')

describe('a small file cannot fill the memory', () => {
  it('with paragraphs beyond 400 000', () => {
    const count = new ParagraphCount()
    for (let paragraph = 0; paragraph < mostParagraphs; paragraph++) count.add()
    expect(() => count.add()).toThrow(/слишком велик/)
    expect(() => readRtf(rtf('\\par'.repeat(mostParagraphs + 1)))).toThrow(/слишком велик/)
    expect(() => readDoc(docOf([{ text: '\r'.repeat(mostParagraphs + 1), narrow: 'win1251' }]))).toThrow(/слишком велик/)
    expect(() => readText(strToU8('\n'.repeat(mostParagraphs)))).toThrow(/слишком велик/)
  })

  it('with elements of XML, tokens of RTF, or elements, attributes and comments of a page', () => {
    expect(() => parseXml(strToU8(`<a>${'<b/>'.repeat(1000)}</a>`), 'часть.xml', 1000)).toThrow(/слишком велик/)
    expect(() => [...rtfTokens(rtf('{}'.repeat(500)), 1000)]).toThrow(/слишком велик/)
    for (const piece of ['<b>x</b>', '<b a c>', '<!-- -->']) expect(() => parseHtml(strToU8(piece.repeat(1000)), 1000)).toThrow(/слишком сложно/)
  })

  it('with a long label that every paragraph of a list shows', () => {
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="9000"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="${'%1'.repeat(10_000)}"/></w:lvl>`
    const parts = { 'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>` }
    expect(readDocx(docxOf('<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>', parts))).toMatchObject([{ label: '9000'.repeat(20) }])
  })

  it('with one tag of a page', () => {
    expect(() => readHtml(strToU8(`<p${' а'.repeat(500_000)}>`))).toThrow(/слишком сложно/)
    expect(readHtml(strToU8(`<p>до</p><img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(100_000)}"><p>после</p>`))).toHaveLength(2)
  })

  it('with spaces, cells and rows that are told as a number', () => {
    const spaces = '<text:p>а<text:s text:c="99999999"/>б</text:p>'
    const rows = '<table:table><table:table-row table:number-rows-repeated="99999999"><table:table-cell table:number-columns-repeated="99999999"/></table:table-row></table:table>'
    const [paragraph, table] = readOdt(odtOf(spaces + rows))
    expect(paragraph).toMatchObject({ text: `а${' '.repeat(50)}б` })
    expect(table?.type === 'table' && table.rows.map(({ cells }) => cells.length)).toEqual([1000])
  })

  it('with short rows under a heading of many columns', () => {
    const heading = Array.from({ length: 63 }, (_, column) => column).join('\t')
    expect(() => readText(strToU8(`${heading}\n${'а\t'.repeat(62)}\n${`${'а\t'.repeat(61)}б\n`.repeat(10_000)}`))).toThrow(/слишком велик/)
  })
})

/** More than a call of a function can hold as arguments. */
const many = 130_000

describe('a long document is read whole wherever its paragraphs stand', () => {
  const p = '<w:p><w:r><w:t>а</w:t></w:r></w:p>'

  it.each([
    ['in a cell that goes on under another', docxOf(`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p.repeat(many)}</w:tc></w:tr></w:tbl>`), 1],
    ['in a text box and in notes', docxOf(`<w:p><w:r><w:drawing><w:txbxContent>${p.repeat(many)}</w:txbxContent></w:drawing></w:r></w:p>`, { 'word/footnotes.xml': `<w:footnotes><w:footnote>${p}</w:footnote></w:footnotes>` }), many + 1],
  ])('of .docx %s', (_where, bytes, blocks) => {
    expect(readDocx(bytes)).toHaveLength(blocks)
  }, 20_000)

  it('of .odt in a section', () => {
    expect(readOdt(odtOf(`<text:section>${'<text:p>а</text:p>'.repeat(many)}</text:section>`))).toHaveLength(many)
  }, 20_000)

  it('of .rtf in a box and in a table', () => {
    expect(readRtf(rtf(`{\\shp{\\*\\shpinst{\\shptxt ${'a\\par '.repeat(many)}}}}`))).toHaveLength(many)
    expect(readRtf(rtf(`\\trowd\\cellx1000\\intbl ${'a\\par '.repeat(many)}\\cell\\row`))).toMatchObject([{ rows: [{ cells: [{ columnSpan: 1 }] }] }])
  }, 20_000)

  it('of .html and .txt', () => {
    expect(readHtml(strToU8('<p>а</p>'.repeat(many)))).toHaveLength(many)
    expect(readText(strToU8('a\n'.repeat(many)))).toHaveLength(many)
    expect(readText(strToU8('a\tb\n'.repeat(many)))).toMatchObject([{ columns: 2 }])
  }, 20_000)
})

it('what draws no table, and what comes before the end of a line, is not looked through again and again', () => {
  expect(readHtml(strToU8(`<pre>${`а${' '.repeat(many)}`.repeat(20)}б</pre>`))).toHaveLength(1)
  expect(readText(strToU8('[bookmark: '.repeat(many)))).toHaveLength(1)
  expect(readRtf(rtf(`a${'\\page '.repeat(many)}b`))).toMatchObject([{ text: 'a\nb' }])
  expect(readText(strToU8('а|б\n'.repeat(many)))).toHaveLength(many)
  expect(readText(strToU8('\tа\n'.repeat(many)))).toHaveLength(many)
}, 20_000)
