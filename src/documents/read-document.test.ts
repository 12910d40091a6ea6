import { strToU8, zipSync } from 'fflate'
import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import { expect, test } from 'vitest'
import iconv from 'iconv-lite'
import { compoundFileOf } from './readers/cfb-for-tests.ts'
import { docOf } from './readers/doc-for-tests.ts'
import { readDocument } from './read-document.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const docx = (body: string, parts: Record<string, string> = {}) =>
  zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${namespace}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])),
  })
const p = (content: string) => `<w:p>${content}</w:p>`
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const texts = async (body: string, parts?: Record<string, string>) =>
  (await readDocument(docx(body, parts))).blocks.map((block) => (block.type === 'paragraph' ? [block.label, block.text].filter((part) => part !== null).join(' ') : block.rows.map(({ cells }) => cells.map(({ blocks }) => blocks.map((inner) => (inner.type === 'paragraph' ? inner.text : '[таблица]')).join('/')))))

test('tracked changes are read as accepted', async () => {
  expect(await texts(p(`${r('было ')}<w:del><w:r><w:delText>убрано</w:delText></w:r></w:del><w:ins>${r('добавлено')}</w:ins>`))).toEqual(['было добавлено'])
  expect(await texts(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('Первая ')}</w:p>${p(r('вторая'))}`)).toEqual(['Первая вторая'])
  expect(await texts(`<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(r('убрана'))}</w:tc></w:tr><w:tr><w:tc>${p(r('осталась'))}</w:tc></w:tr></w:tbl>`)).toEqual([[['осталась']]])
})

test('a field shows its result, hidden text does not show', async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  expect(await texts(p(`${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${r('код')}${field('separate')}${r('итог')}${field('end')}${r(' и далее')}`))).toEqual(['итог и далее'])
  expect(await texts(p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайна</w:t></w:r>${r('видно')}`))).toEqual(['видно'])
})

test('a document of another program: automatic numbers, merges, several paragraphs in a cell', async () => {
  const cell = (content: string[], more = {}) => new TableCell({ children: content.map((text) => new Paragraph(text)), ...more })
  const numbered = () => new TableCell({ children: [new Paragraph({ numbering: { reference: 'rows', level: 0 } })] })
  const document = new Document({
    numbering: { config: [{ reference: 'rows', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }] }] },
    sections: [
      {
        children: [
          new Table({
            rows: [
              new TableRow({ children: [cell(['№']), cell(['Дело']), cell(['Срок'])], tableHeader: true }),
              new TableRow({ children: [numbered(), cell(['Первое', 'дело']), cell(['май'], { verticalMerge: VerticalMergeType.RESTART })] }),
              new TableRow({ children: [numbered(), cell(['Второе']), cell([''], { verticalMerge: VerticalMergeType.CONTINUE })] }),
              new TableRow({ children: [cell(['Раздел'], { columnSpan: 3 })] }),
            ],
          }),
        ],
      },
    ],
  })
  const { blocks } = await readDocument(new Uint8Array(await Packer.toBuffer(document)))
  const table = blocks.find((block) => block.type === 'table')!
  expect(table.columns).toBe(3)
  expect(table.rows.map(({ header }) => header)).toEqual([true, false, false, false])
  expect(table.rows.map(({ cells }) => cells.map(({ column, columnSpan, rowSpan, blocks }) => [column, columnSpan, rowSpan, blocks.map((block) => (block.type === 'paragraph' ? `${block.label ?? ''}${block.text}` : '')).join('/')]))).toEqual([
    [[0, 1, 1, '№'], [1, 1, 1, 'Дело'], [2, 1, 1, 'Срок']],
    [[0, 1, 1, '1.'], [1, 1, 1, 'Первое/дело'], [2, 1, 2, 'май']],
    [[0, 1, 1, '2.'], [1, 1, 1, 'Второе']],
    [[0, 3, 1, 'Раздел']],
  ])
})

test('a text box is read once', async () => {
  const box = `<w:txbxContent>${p(r('в рамке'))}</w:txbxContent>`
  const body = `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  expect(await texts(body)).toEqual(['в рамке'])
})

test('notes and running headings are not lost, page numbers are not words', async () => {
  const parts = {
    'word/footnotes.xml': `<w:footnotes ${namespace}><w:footnote w:type="separator">${p(r('—'))}</w:footnote><w:footnote w:id="1">${p(r('сноска'))}</w:footnote></w:footnotes>`,
    'word/header1.xml': `<w:hdr ${namespace}>${p(r('Приложение к приказу'))}</w:hdr>`,
    'word/footer1.xml': `<w:ftr ${namespace}>${p(r('12'))}</w:ftr>`,
  }
  expect(await texts(p(r('текст')), parts)).toEqual(['текст', 'сноска', 'Приложение к приказу'])
})

test.each([
  ['UTF-8', Buffer.from('План работы школьных библиотекарей', 'utf8')],
  ['windows-1251', iconv.encode('План работы школьных библиотекарей', 'win1251')],
  ['KOI8-R', iconv.encode('План работы школьных библиотекарей', 'koi8-r')],
  ['cp866', iconv.encode('План работы школьных библиотекарей', 'cp866')],
  ['UTF-16', iconv.encode('План работы школьных библиотекарей', 'utf16le', { addBOM: true })],
  ['UTF-16 of the other order', iconv.encode('План работы школьных библиотекарей', 'utf16be', { addBOM: true })],
  ['UTF-16 without its mark', iconv.encode('План работы школьных библиотекарей', 'utf16le')],
  ['UTF-16 of the other order without its mark', iconv.encode('План работы школьных библиотекарей', 'utf16be')],
])('text in %s', async (_encoding, bytes) => {
  const { blocks } = await readDocument(new Uint8Array(bytes))
  expect(blocks).toMatchObject([{ text: 'План работы школьных библиотекарей' }])
})

const compound = (stream: string) => compoundFileOf({ [stream]: new Uint8Array(1) })

test.each([
  ['.txt', iconv.encode('а\uD800б', 'utf16le', { addBOM: true })],
  ['.rtf', strToU8("{\\rtf1\\ansi\\ansicpg1251 \\'e0\\u-10240?\\'00\\'e1\\par}")],
  ['.doc', docOf([{ text: 'а\uD800\0б\r' }])],
  ['.docx', docx(p(r('а&#xD800;&#1;б')))],
])('text of .%s holds nothing that a database or a file could not keep', async (_kind, bytes) => {
  const [paragraph] = (await readDocument(new Uint8Array(bytes))).blocks
  expect(paragraph).toMatchObject({ text: expect.stringMatching(/^а\uFFFD?б$/) })
})

test('the kind is told from the content', async () => {
  const kinds = [docx(p(r('текст'))), strToU8('{\\rtf1 text}'), strToU8('\uFEFF<!-- Word --><html><p>текст'), strToU8('План <b>на год</b>')]
  expect(await Promise.all(kinds.map(async (bytes) => (await readDocument(bytes)).format))).toEqual(['docx', 'rtf', 'html', 'txt'])
})

test.each([
  ['an empty file', new Uint8Array(), 'пуст'],
  ['a truncated archive', docx(p(r('текст'))).subarray(0, 150), 'не до конца'],
  ['a table of Excel', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'таблица Excel'],
  ['an archive without a document', zipSync({ 'a.txt': strToU8('а') }), 'архив, а не документ'],
  ['a document inside an archive', zipSync({ 'год/план.docx': strToU8('а') }), 'Извлеките из него «план.docx»'],
  ['a .docx without its main part', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'нет текста документа'],
  ['an .odt without its text', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }), 'нет текста документа'],
  ['a presentation', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'ppt/presentation.xml': strToU8('<p/>') }), 'презентация'],
  ['a table of LibreOffice', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }), '.ods'],
  ['a document locked by a password', compound('EncryptedPackage'), 'паролем'],
  ['a table of old Excel', compound('Workbook'), '.xls'],
  ['a photograph called a document', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'фотография'],
  ['an archive of another kind', strToU8('Rar!\x1A\x07\x00'), 'архив'],
  ['a web archive', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), '.mht'],
  ['Word as bare XML', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), 'в виде XML'],
  ['a file of unknown signs', new Uint8Array([1, 2, 0, 3, 0]), 'неизвестного вида'],
  ['a file larger than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'больше 20 МБ'],
  ['a file of zeros', new Uint8Array(3000), 'одни нули'],
  ['the file that Word keeps beside an open document', new Uint8Array(162).fill(5, 0, 1).fill(65, 1, 6), '~$'],
  ['a document of Pages', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'Экспортировать в Word'],
  ['a document of OpenOffice 1', zipSync({ mimetype: strToU8('application/vnd.sun.xml.writer'), 'content.xml': strToU8('<a/>') }), '.sxw'],
  ['LibreOffice as bare XML', strToU8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'), '.fodt'],
  ['a document of Word 2', new Uint8Array([0xdb, 0xa5, 45, 0, 0, 0]), 'очень старой'],
  ['a PDF', strToU8('%PDF-1.7 …'), 'PDF'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'рисунок'],
  ['declared entities', docx('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' }), 'Word'],
  ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }), 'МБ'],
])('%s is refused in Russian', async (_what, bytes, words) => {
  await expect(readDocument(new Uint8Array(bytes))).rejects.toMatchObject({ name: 'Refusal', message: expect.stringContaining(words) })
})
