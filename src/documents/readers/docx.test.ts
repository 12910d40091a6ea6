import { describe, expect, it } from 'vitest'
import { docxOf, outline } from './documents-for-tests.ts'
import { readDocx } from './docx.ts'

const read = (body: string, parts?: Record<string, string>) => outline(readDocx(docxOf(body, parts)))
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const inList = (list: number, depth = 0) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`
const level = (depth: number, text: string, more = '<w:numFmt w:val="decimal"/>') => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbering = (levels: string, more = '') => ({
  'word/numbering.xml': `<w:numbering><w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>${more}</w:numbering>`,
})
const styles = (content: string) => ({ 'word/styles.xml': `<w:styles>${content}</w:styles>` })
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`

describe('numbers that Word shows', () => {
  it('count levels and show the numbers above, in figures where the list is legal', () => {
    const levels = level(0, '%1.', '<w:numFmt w:val="upperRoman"/>') + level(1, '%1.%2)', '<w:numFmt w:val="decimal"/><w:isLgl/>') + level(2, '%3)', '<w:numFmt w:val="russianLower"/>')
    const body = [0, 1, 1, 2, 2, 0, 1].map((depth) => p(run('т'), inList(1, depth))).join('')
    expect(read(body, numbering(levels))).toEqual(['I.|т', '1.1)|т', '1.2)|т', 'а)|т', 'б)|т', 'II.|т', '2.1)|т'])
  })

  it('go on over lists of one sequence, and begin anew only where the list says so', () => {
    const more = `<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
    const body = [1, 1, 2, 3, 3].map((list) => p(run('т'), inList(list))).join('')
    expect(read(body, numbering(level(0, '%1.'), more))).toEqual(['1.|т', '2.|т', '3.|т', '5.|т', '6.|т'])
  })

  it('stand beside empty paragraphs of «№» cells, and not under a merged cell', () => {
    const number = p('', inList(1))
    const rows = [
      row(cell(number, '<w:vMerge w:val="restart"/>') + cell(p(run('а')))),
      row(cell(number, '<w:vMerge/>') + cell(p(run('б')))),
      row(cell(number) + cell(p(run('в')))),
    ]
    expect(read(table(rows.join('')), numbering(level(0, '%1')))).toEqual([[[['0↓2', '1|'], ['1', 'а']], [['1', 'б']], [['0', '2|'], ['1', 'в']]]])
  })

  it('come from a style through what it is based on, at the level of the style; a paragraph may leave the list', () => {
    const parts = {
      ...numbering(level(0, '%1.') + level(1, '%1.%2', '<w:numFmt w:val="decimal"/><w:pStyle w:val="Пункт"/>')),
      ...styles('<w:style w:type="paragraph" w:styleId="Пункт"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Свой"><w:basedOn w:val="Пункт"/></w:style>'),
    }
    const body = p(run('т'), inList(1)) + p(run('т'), '<w:pStyle w:val="Свой"/>') + p(run('т'), '<w:pStyle w:val="Свой"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(read(body, parts)).toEqual(['1.|т', '1.1|т', 'т'])
  })

  it('are bullets where the level is a bullet, whatever its font', () => {
    expect(read(p(run('т'), inList(1)), numbering(level(0, '\uF0B7', '<w:numFmt w:val="bullet"/>')))).toEqual(['•|т'])
  })
})

describe('tracked changes are read as accepted', () => {
  it('a deleted paragraph is gone and does not count in its list', () => {
    const gone = `<w:p><w:pPr>${inList(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>было</w:delText></w:r></w:del></w:p>`
    expect(read(p(run('а'), inList(1)) + gone + p(run('б'), inList(1)), numbering(level(0, '%1.')))).toEqual(['1.|а', '2.|б'])
  })

  it('what was moved stands only where it went', () => {
    expect(read(p(`<w:moveFrom>${run('дело')}</w:moveFrom>${run('здесь')}`) + p(`<w:moveTo>${run('дело')}</w:moveTo>`))).toEqual(['здесь', 'дело'])
  })
})

describe('text', () => {
  it('is read inside content controls, tags, links and formulas', () => {
    const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(`<w:smartTag><w:smartTagPr/>${run('Чита')}</w:smartTag><w:hyperlink>${run(', сайт')}</w:hyperlink><m:oMath xmlns:m="m"><m:r><m:t>x=1</m:t></m:r></m:oMath>`)}</w:sdtContent></w:sdt>`
    expect(read(body)).toEqual(['Чита, сайтx=1'])
  })

  it('keeps breaks, tabs and hyphens; loses soft hyphens, hidden words and marks of bookmarks', () => {
    const content = `<w:r><w:t>школа</w:t><w:tab/><w:t>№1</w:t><w:br/><w:t>ме</w:t><w:softHyphen/><w:t>то\u00ADди</w:t><w:noBreakHyphen/><w:t>ка [bookmark: _GoBack]</w:t><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t></w:t></w:r>${run('тайна', '<w:vanish/>')}`
    expect(read(p(content))).toEqual(['школа\t№1\nметоди\u2011ка •°✓→'])
  })

  it('is parted where the page or the column is, but not before and after all words', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>'
    expect(read(p(page + run('до')) + p(run('до') + page + '<w:r><w:br w:type="column"/></w:r>' + run('после') + page) + p(page))).toEqual(['до', 'до\nпосле', ''])
  })

  it('is composed: й of two signs becomes one', () => {
    expect(read(p(run('и\u0306')))).toEqual(['й'])
  })

  it('shows the result of a field that ends paragraphs later, never its instruction', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const body = p(`${field('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>${field('separate')}${run('глава 1')}`) + p(run('глава 2')) + p(field('end') + run('дальше'))
    expect(read(body)).toEqual(['глава 1', 'глава 2', 'дальше'])
  })

  it('is not lost after a field that was never closed', () => {
    expect(read(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(run('дальше')))).toEqual(['', 'дальше'])
  })

  it('is bold when all that is seen is bold, also by style', () => {
    const parts = styles('<w:style w:type="paragraph" w:default="1" w:styleId="a"/><w:style w:type="paragraph" w:styleId="Ж"><w:rPr><w:b/></w:rPr></w:style>')
    const body = p(run('да', '<w:b/>') + run(' ') + run('да', '<w:b/>')) + p(run('да', '<w:b/>') + run('нет')) + p(run('да'), '<w:pStyle w:val="Ж"/>') + p(run('нет', '<w:b w:val="0"/>'), '<w:pStyle w:val="Ж"/>')
    expect(read(body, parts)).toEqual(['*да да', 'данет', '*да', 'нет'])
  })

  it('is a heading by its style, what the style is based on, or its outline level', () => {
    const parts = styles('<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Свой"><w:name w:val="Мой"/><w:basedOn w:val="1"/></w:style>')
    const body = p(run('а'), '<w:pStyle w:val="1"/>') + p(run('б'), '<w:pStyle w:val="Свой"/>') + p(run('в'), '<w:outlineLvl w:val="2"/>') + p(run('г'), '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
    expect(read(body, parts)).toEqual(['#а', '#б', '###в', 'г'])
  })

  it('drawn as a picture of words is read', () => {
    expect(read(p('<w:r><w:pict><v:shape xmlns:v="v"><v:textpath string="План работы"/></v:shape></w:pict></w:r>'))).toEqual(['План работы'])
  })
})

describe('tables', () => {
  it('keep their grid under skipped columns, wide cells and cells merged both ways', () => {
    const rows = [
      row(cell(p(run('а')), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>') + cell(p(run('б'))), '<w:tblHeader/>'),
      row(cell(p(''), '<w:gridSpan w:val="2"/><w:vMerge/>') + cell(p(run('в')))),
      row(cell(p(run('г')), '<w:hMerge w:val="restart"/>') + cell(p(''), '<w:hMerge/>'), '<w:gridBefore w:val="1"/>'),
    ]
    expect(read(table(rows.join('')))).toEqual([[['заголовок', ['0→2↓2', 'а'], ['2', 'б']], [['2', 'в']], [['1→2', 'г']]]])
  })

  it('do not lose words under a merged cell, nor merge across a row between', () => {
    const rows = [
      row(cell(p(run('а')), '<w:vMerge w:val="restart"/>')),
      row(cell(p(run('б')), '<w:vMerge/>')),
      row(cell(p(run('в')))),
      row(cell(p(run('г')), '<w:vMerge/>')),
    ]
    expect(read(table(rows.join('')))).toEqual([[[['0↓2', 'а', 'б']], [], [['0', 'в']], [['0', 'г']]]])
  })

  it('may be nested and wrapped in content controls row by row', () => {
    const inner = table(row(cell(p(run('внутри')))))
    expect(read(table(`<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell(inner + p(run('после')))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`))).toEqual([
      [[['0', [[['0', 'внутри']]], 'после']]],
    ])
  })
})

it('parts are found by their relations, in the strict edition and other prefixes too', () => {
  const relation = (type: string, target: string) => `<Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/>`
  const parts = {
    '_rels/.rels': `<Relationships>${relation('officeDocument', '/docs/main.xml')}</Relationships>`,
    'docs/_rels/main.xml.rels': `<Relationships>${relation('footnotes', '../notes/n.xml')}</Relationships>`,
    'docs/main.xml': '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>да</x:t></x:r></x:p></x:body></x:document>',
    'notes/n.xml': '<w:footnotes><w:footnote w:type="separator"><w:p/></w:footnote><w:footnote><w:p><w:r><w:t>сноска</w:t></w:r></w:p></w:footnote></w:footnotes>',
  }
  expect(read(p(run('не этот')), parts)).toEqual(['да', 'сноска'])
})

it('a document that holds another file instead of text is not read as if it were empty', () => {
  const relations = '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="part.mht"/></Relationships>'
  expect(() => read('<w:altChunk/>', { 'word/_rels/document.xml.rels': relations })).toThrow(/сохраните заново/)
})
