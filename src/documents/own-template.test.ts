import { Document, ExternalHyperlink, Footer, Header, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type FileChild } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { checkTemplate, dataOf, fillTemplate, list, tagLines, text, type Tag } from './own-template.ts'
import { hostileText } from './papers-for-tests.ts'
import { packageFaults } from './test-package.ts'
import { wordOf } from './word.ts'

interface Meeting {
  readonly day: string
  readonly questions: readonly { readonly text: string; readonly decided: readonly string[] }[]
}

const tags: readonly Tag<Meeting>[] = [
  text('заседание.дата', 'День заседания', ({ day }) => day, { important: true }),
  ...list('вопросы', 'Вопросы', ({ questions }: Meeting) => questions, [
    text('вопрос', 'Вопрос', ({ text }) => text),
    ...list('решили', 'Решения', ({ decided }: Meeting['questions'][number]) => decided, [text('текст', 'Решение', (decision: string) => decision)], { important: true }),
  ]),
]
const forCheck = tags as readonly Tag<never>[]
const meeting: Meeting = { day: '15 октября', questions: [{ text: 'О фондах', decided: ['Принять', 'Сверить'] }, { text: 'Разное', decided: [] }] }
const data = dataOf(tags, meeting)

const docx = async (children: readonly FileChild[], extra: object = {}): Promise<Uint8Array> => new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [...children], ...extra }] })))
const lines = (...texts: readonly string[]) => docx(texts.map((text) => new Paragraph(text)))
const row = (...cells: readonly string[]) => new Table({ rows: [new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })] })
const said = async (bytes: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.split('\n').filter(Boolean)
const mistakes = async (...texts: readonly string[]) => checkTemplate(await lines(...texts), forCheck, data).mistakes.map(({ words }) => words)
/** The same package with parts put in or changed. */
const altered = (bytes: Uint8Array, change: (parts: Record<string, string>) => Record<string, string>) => {
  const parts = unzipSync(bytes)
  const texts = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]))
  return zipSync({ ...parts, ...Object.fromEntries(Object.entries(change(texts)).map(([name, content]) => [name, strToU8(content)])) })
}

describe('a filled paper', () => {
  test('repeats lists within lists, and prints what stands between the brackets of a text only where there is that text', async () => {
    const template = await lines('{заседание.дата}', '{#вопросы}', '— {вопрос}', '{#решили.есть}', 'РЕШИЛИ:', '{#решили}', '{текст} по вопросу {вопрос}', '{/решили}', '{/решили.есть}', '{/вопросы}')
    const filled = fillTemplate(template, data)
    expect(await said(filled)).toEqual(['15 октября', '— О фондах', 'РЕШИЛИ:', 'Принять по вопросу О фондах', 'Сверить по вопросу О фондах', '— Разное'])
    expect(packageFaults(filled)).toEqual([])
  })

  test('repeats the row of a table, fills headers and footers, and finds a tag that Word split into several runs', async () => {
    const split = new Paragraph({ children: ['{', 'засе', 'дание.', 'дата', '}'].map((text, at) => new TextRun({ text, bold: at % 2 === 0 })) })
    const template = await docx([split, row('{#вопросы}{вопрос}', '{решили.есть}{/вопросы}')], { headers: { default: new Header({ children: [new Paragraph('Протокол от {заседание.дата}')] }) }, footers: { default: new Footer({ children: [new Paragraph('{заседание.дата}')] }) } })
    expect(checkTemplate(template, forCheck, data).mistakes).toEqual([])
    const filled = fillTemplate(template, data)
    expect(await said(filled)).toEqual(['15 октября', 'О фондах', 'да', 'Разное'])
    const parts = unzipSync(filled)
    for (const name of Object.keys(parts).filter((name) => /(?:header|footer)\d*\.xml$/.test(name))) expect(strFromU8(parts[name]!)).toContain('15 октября')
  })

  test('repeats a picture with the row that holds it, each under a number of its own', async () => {
    const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const picture = new Paragraph({ children: [new TextRun('{вопрос}'), new ImageRun({ type: 'png', data: dot, transformation: { width: 9, height: 9 } })] })
    const filled = fillTemplate(await docx([new Paragraph('{#вопросы}'), picture, new Paragraph('{/вопросы}')]), data)
    expect(packageFaults(filled)).toEqual([])
    expect(strFromU8(unzipSync(filled)['word/document.xml']!).match(/<wp:docPr/g)).toHaveLength(2)
  })

  test('does not mind capitals, «ё» and hard spaces in names', async () => {
    expect(await said(fillTemplate(await lines('{Заседание.Дата} { заседание.дата }', '{#Вопросы}', '{ВОПРОС}', '{/вопросы}'), data))).toEqual(['15 октября 15 октября', 'О фондах', 'Разное'])
  })

  test('takes what people wrote as text: brackets, markup, formulas, line breaks', async () => {
    const hostile = { day: `${hostileText}\n{заседание.дата} {#вопросы} <w:p/> =1+1 {@вопросы}`, questions: [] }
    const filled = fillTemplate(await lines('{заседание.дата}'), dataOf(tags, hostile))
    expect(packageFaults(filled)).toEqual([])
    expect((await said(filled)).join(' ')).toContain('{заседание.дата} {#вопросы} <w:p/> =1+1 {@вопросы}')
  })

  test('says nothing where there is nothing, and knows no properties but its data', async () => {
    expect(await said(fillTemplate(await lines('дата: {заседание.дата}', '{constructor}{__proto__}{size}{toString}{length}.'), dataOf(tags, { day: '', questions: [] })))).toEqual(['дата: ', '.'])
  })
})

describe('the check', () => {
  test('names all mistakes at once, each with the text where it stands', async () => {
    const { mistakes } = checkTemplate(await lines('Дата: {заседание.датта}', '{#вопросы}', 'Скобка {вопрос', '{решили.нет}', 'Текст } лишний', '{текст}', '{/другое}', 'конец'), forCheck, data)
    expect(mistakes).toEqual([
      { words: '{заседание.датта} — нет такого поля; может быть, {заседание.дата}?', place: 'Дата: {заседание.датта}', part: '' },
      { words: 'Скобка { не закрыта: «{вопрос». Каждое поле стоит целиком в одном абзаце: {название}.', place: 'Скобка {вопрос', part: '' },
      { words: '{решили.нет} — нет такого поля; может быть, {решили.есть}?', place: '{решили.нет}', part: '' },
      { words: 'Лишняя скобка } после «Текст »: перед ней нет {.', place: 'Текст } лишний', part: '' },
      { words: 'Поле {текст} — из списка «решили»: оно может стоять только между {#решили} и {/решили}.', place: '{текст}', part: '' },
      { words: '{/другое} закрывает то, что не открыто: выше нет {#другое}.', place: '{/другое}', part: '' },
      { words: '{#вопросы} открыт и не закрыт: поставьте {/вопросы} там, где он кончается.', place: '{#вопросы}', part: '' },
    ])
  })

  test.each([
    [['{#вопросы}', '{#решили}', '{/вопросы}', '{/решили}'], ['{#решили} и {#вопросы} пересекаются: закройте {/решили} раньше, чем {/вопросы}.']],
    [['{вопросы}'], ['«вопросы» — список: он пишется {#вопросы} … {/вопросы}, а между ними поля его строки.']],
    [['{#вопросы}', '{#вопросы}', '{/вопросы}', '{/вопросы}'], ['Список {#вопросы} нельзя повторять внутри другого списка: закройте сначала {#вопросы}.']],
    [['{}'], ['Пустые скобки {}: напишите в них название поля или уберите их.']],
    [['{дата}'], ['{дата} — нет такого поля; может быть, {заседание.дата}?']],
    [['{@заседание.дата}'], ['{@заседание.дата} — нет такого поля; может быть, {заседание.дата}?']],
    [['{-w:p вопросы}', '{/вопросы}'], ['{-w:p вопросы} — нет такого поля. Все поля — в таблице на странице шаблона.', '{/вопросы} закрывает то, что не открыто: выше нет {#вопросы}.']],
    [['{=<% %>=}'], ['{=<% %>=} — нет такого поля. Все поля — в таблице на странице шаблона.']],
    [['{constructor}'], ['{constructor} — нет такого поля. Все поля — в таблице на странице шаблона.']],
    [['{#вопрсы}', '{вопрос}', '{/вопрсы}'], ['{#вопрсы} — нет такого поля; может быть, {#вопросы}?']],
    [['{заседание', '.дата}'], ['Скобка { не закрыта: «{заседание». Каждое поле стоит целиком в одном абзаце: {название}.', 'Лишняя скобка } после «.дата»: перед ней нет {.']],
  ])('%j', async (texts, words) => expect(await mistakes(...texts)).toEqual(words))

  test('names one forgotten end as one mistake, whatever stands after it', async () => {
    const more = [...tags, ...list('материалы', 'Материалы', ({ day }: Meeting) => [`Слайды, ${day}`], [text('название', 'Название', (title: string) => title)])] as readonly Tag<never>[]
    const forgotten = await lines('{#вопросы}', '{вопрос}', '{#материалы.есть}', '{#материалы}', '{название}', '{/материалы}', '{/материалы.есть}')
    expect(checkTemplate(forgotten, more, data).mistakes).toEqual([{ words: '{#вопросы} открыт и не закрыт: поставьте {/вопросы} там, где он кончается.', place: '{#вопросы}', part: '' }])
    const within = await lines('{#вопросы}', '{#решили}', '{текст}', '{/вопросы}')
    expect(checkTemplate(within, more, data).mistakes.map(({ words }) => words)).toEqual(['{#решили} открыт и не закрыт: поставьте {/решили} там, где он кончается.'])
  })

  test('stops at a hundred mistakes, two thousand brackets and twenty loops within one another', async () => {
    expect(await mistakes('{'.repeat(1000))).toHaveLength(100)
    expect(await mistakes('{заседание.дата}'.repeat(2001))).toEqual([expect.stringContaining('Скобок больше 2000')])
    expect(await mistakes('{#заседание.дата}'.repeat(900) + '{/заседание.дата}'.repeat(900))).toEqual([expect.stringContaining('вложены друг в друга больше 20 раз')])
  })

  test('says so when a list begins in a table and ends outside it', async () => {
    const template = await docx([row('{#вопросы}{вопрос}', 'рядом'), new Paragraph('{/вопросы}')])
    expect(checkTemplate(template, forCheck, data).mistakes.map(({ words }) => words)).toEqual([expect.stringContaining('в разных местах таблицы')])
  })

  test('names the header where a mistake stands', async () => {
    const template = await docx([new Paragraph('{заседание.дата}')], { headers: { default: new Header({ children: [new Paragraph('{город}')] }) } })
    expect(checkTemplate(template, forCheck, data).mistakes).toEqual([expect.objectContaining({ part: 'колонтитул', place: '{город}' })])
  })

  test('warns of what is important and missing, without forbidding it', async () => {
    expect(checkTemplate(await lines('Просто письмо'), forCheck, data)).toEqual({
      mistakes: [],
      warnings: ['В шаблоне нет поля {заседание.дата}: день заседания на бумаге не появится.', 'В шаблоне нет списка {#решили}: решения на бумаге не появится.'],
    })
  })
})

describe('a file that cannot be a template', () => {
  const refused = (bytes: Uint8Array) => () => checkTemplate(bytes, forCheck, data)
  const linked = (type: string, target: string) => async () =>
    altered(await lines('{заседание.дата}'), (parts) => ({ 'word/_rels/document.xml.rels': parts['word/_rels/document.xml.rels']!.replace('</Relationships>', `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`) }))

  test('is refused with what to do', async () => {
    const plain = await lines('{заседание.дата}')
    expect(refused(new Uint8Array())).toThrow('Файл пуст')
    expect(refused(strToU8('%PDF-1.7'))).toThrow('Это документ PDF')
    expect(refused(strToU8('просто текст'))).toThrow('это простой текст')
    expect(refused(plain.slice(0, plain.length - 40))).toThrow('повреждён')
    expect(refused(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toThrow('таблица Excel')
    expect(refused(altered(plain, () => ({ 'word/vbaProject.bin': 'x' })))).toThrow('макросы')
    expect(refused(altered(plain, () => ({ 'word/embeddings/oleObject1.bin': 'x' })))).toThrow('объект другой программы')
    expect(refused(altered(plain, (parts) => ({ 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]>${parts['word/document.xml']!.replace(/^<\?xml[^>]*>/, '')}` })))).toThrow('сущности')
    expect(refused(altered(plain, (parts) => ({ 'word/document.xml': parts['word/document.xml']!.replace('<w:p>', '<w:p><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:r>') })))).toThrow('DDEAUTO')
    expect(refused(altered(plain, () => ({ 'word/media/big.png': '\0'.repeat(11 * 1024 * 1024) })))).toThrow('велик')
  })

  test('fetches nothing: linked pictures are refused, links to sites stay, the name of a template on a disk goes', async () => {
    expect(refused(await linked('image', 'https://example.org/x.png')())).toThrow('Рисунок подключён ссылкой')
    expect(refused(await linked('oleObject', 'file:///c:/x')())).toThrow('извне')
    expect(refused(await linked('hyperlink', 'file:///c:/x')())).toThrow('Ссылка ведёт не на сайт')
    const site = await docx([new Paragraph({ children: [new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun('{заседание.дата}')] })] })])
    expect(checkTemplate(site, forCheck, data).mistakes).toEqual([])
    const attached = altered(await lines('{заседание.дата}'), (parts) => ({
      'word/settings.xml': parts['word/settings.xml']!.replace(/(<w:settings[^>]*>)/, '$1<w:attachedTemplate r:id="rId1"/>'),
      'word/_rels/settings.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/evil.dotm" TargetMode="External"/></Relationships>',
    }))
    const filled = unzipSync(fillTemplate(attached, data))
    expect(Object.values(filled).map((part) => strFromU8(part)).join()).not.toMatch(/evil|attachedTemplate/)
  })
})

test('the table of tags names each, its list and its value in the sample', () => {
  expect(tagLines(forCheck, data).map(({ typed, within, sample }) => [typed, within, sample])).toEqual([
    ['{заседание.дата}', '', '15 октября'],
    ['{#вопросы} … {/вопросы}', '', ''],
    ['{вопрос}', 'вопросы', 'О фондах'],
    ['{#решили} … {/решили}', 'вопросы', ''],
    ['{текст}', 'решили', 'Принять'],
  ])
})

test('a ready template made by the program is a whole package', async () => {
  expect(packageFaults(fillTemplate(await wordOf({ title: 'x', sections: [{ blocks: [{ type: 'paragraph', text: '{заседание.дата}' }] }] }), data))).toEqual([])
})
