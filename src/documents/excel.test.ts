import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeOds } from 'hucre'
import { expect, test } from 'vitest'
import { Refusal } from '#platform/refusal'
import { readTables, readWorkbook, saidInEachRow, sheetOf, workbookOf, type Sheet } from './excel.ts'
import { packageFaults } from './test-package.ts'

const books: Sheet = {
  name: 'Обеспеченность: 2026/2027',
  titles: ['Сводная таблица', 'на 1 сентября'],
  columns: [
    { title: 'Учебник' },
    { title: 'Экземпляров', kind: 'whole', sum: true },
    { title: 'Обеспеченность', kind: 'percent' },
    { title: 'Цена', kind: 'roubles', sum: true },
    { title: 'Проверено', kind: 'day' },
    { title: 'ISBN', kind: 'text' },
  ],
  rows: [
    ['Математика', 120, 75.5, 339.5, '2026-09-01', '9785090001234'],
    ['Русский язык', 80, null, 410, 'не проверено', 9785090005678],
  ],
}

const xmlOf = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part]!)

test('a column is wide enough for its longest number and for its sum, as a spreadsheet shows them', async () => {
  const bytes = await workbookOf([{ name: 'Л', columns: [{ title: 'Т' }, { title: 'Р', kind: 'roubles', sum: true }], rows: [['а', 2_710_828], ['б', 2_710_828]] }])
  const width = Number(/<col [^>]*min="2"[^>]*width="([\d.]+)"/.exec(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!))![1])
  expect(width).toBeGreaterThanOrEqual('5 421 656,00'.length + 2)
})

test('what was written is read back with its types: numbers, days, shares, texts', async () => {
  const [sheet] = await readWorkbook(await workbookOf([books]))
  expect(sheet!.rows).toEqual([
    ['Сводная таблица', null, null, null, null, null],
    ['на 1 сентября', null, null, null, null, null],
    ['Учебник', 'Экземпляров', 'Обеспеченность', 'Цена', 'Проверено', 'ISBN'],
    ['Математика', 120, 0.755, 339.5, '2026-09-01', '9785090001234'],
    ['Русский язык', 80, null, 410, 'не проверено', '9785090005678'],
    ['Итого', 200, null, 749.5, null, null],
  ])
})

test('the package is whole: every part is declared and well-formed', async () => {
  expect(packageFaults(await workbookOf([books, books]))).toEqual([])
})

test('sums are formulas, the heading stays in sight and is repeated in print', async () => {
  const bytes = await workbookOf([books])
  const sheet = xmlOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<f>SUM(B4:B5)</f>')
  expect(sheet).toContain('ySplit="3"')
  expect(xmlOf(bytes, 'xl/workbook.xml')).toContain('$3:$3')
})

test('a column of which no number is known has no sum, and an empty table only the sum that it is said to have', async () => {
  const columns: Sheet['columns'] = [{ title: 'Школа' }, { title: 'Учеников', kind: 'whole', sum: true }]
  const [unknown, empty, none] = await readWorkbook(await workbookOf([{ name: 'А', columns, rows: [['5', 'нет данных']], sumName: 'ИТОГИ' }, { name: 'Б', columns, rows: [], sumName: 'ИТОГИ', sumOfNone: 0 }, { name: 'В', columns, rows: [] }]))
  expect([unknown!.rows.at(-1), empty!.rows.at(-1), none!.rows.length]).toEqual([['ИТОГИ', 'нет данных'], ['ИТОГИ', 0], 1])
})

test('a description stands over the whole width, between the titles and the heading, on as many lines as it takes', async () => {
  const bytes = await workbookOf([{ ...books, description: 'слово '.repeat(60) }])
  const sheet = xmlOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<mergeCell ref="A3:F3"/>')
  expect(Number(/<row r="3"[^>]* ht="([\d.]+)"/.exec(sheet)?.[1])).toBeGreaterThan(40)
  expect(sheet).toContain('ySplit="4"')
})

test('a row is as high as its longest text asks', async () => {
  const bytes = await workbookOf([{ name: 'Л', columns: [{ title: 'Т', width: 20 }], rows: [['коротко'], ['слово '.repeat(30)]] }])
  const heights = [...xmlOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<row r="(\d)"[^>]* ht="([\d.]+)"/g)].map(([, row, height]) => [Number(row), Number(height)])
  expect(heights.slice(0, 2)).toEqual([[1, 17], [2, 17]])
  expect(heights[2]![1]).toBeGreaterThan(100)
})

test('names of tabs are made lawful and different', async () => {
  const sheets = await readWorkbook(await workbookOf([books, books, { ...books, name: '' }, { ...books, name: 'я'.repeat(40) }]))
  expect(sheets.map(({ name }) => name)).toEqual(['Обеспеченность 2026 2027', 'Обеспеченность 2026 2027 (2)', 'Лист', 'я'.repeat(31)])
})

test('a text that looks like a formula is shown with an apostrophe and read back without it', async () => {
  const dangerous = ['=1+1', '+SUM(A1)', '-cmd|x', '@import', '\t=1', '- купить']
  const harmless = ['+7 (900) 000-00-00', '-5', 'а=б', '— тире']
  const bytes = await workbookOf([{ name: 'Л', columns: [{ title: 'Т' }], rows: [...dangerous, ...harmless].map((text) => [text]) }])
  const strings = [...xmlOf(bytes, 'xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!.replace('&apos;', "'"))
  expect(strings.slice(1, dangerous.length + 1).map((text) => text[0])).toEqual(dangerous.map(() => "'"))
  expect(strings.slice(dangerous.length + 1)).toEqual(harmless)
  const [sheet] = await readWorkbook(bytes)
  expect(sheet!.rows.slice(1).flat()).toEqual([...dangerous, ...harmless])
})

test('characters that no file may hold are dropped', async () => {
  const [sheet] = await readWorkbook(await workbookOf([{ name: 'Л', columns: [{ title: 'Т' }], rows: [['а\u0000б\u000Bв\uD800г\nд']] }]))
  expect(sheet!.rows[1]).toEqual(['абвг\nд'])
})

test('columns take their values from records', () => {
  const sheet = sheetOf('Люди', [{ name: 'Анна', visits: 2 }], [
    { title: 'Имя', value: ({ name }) => name },
    { title: 'Посещений', value: ({ visits }) => visits },
  ])
  expect(sheet.rows).toEqual([['Анна', 2]])
})

test('a row that does not fit the heading and a number that is none are bugs', async () => {
  await expect(workbookOf([{ name: 'Л', columns: [{ title: 'Т' }], rows: [['а', 'б']] }])).rejects.toThrow(RangeError)
  await expect(workbookOf([{ name: 'Л', columns: [{ title: 'Т' }], rows: [[Number.NaN]] }])).rejects.toThrow(RangeError)
})

test('OpenDocument tables are read, with merged cells and hidden sheets told', async () => {
  const bytes = await writeOds({ sheets: [{ name: 'Фонд', rows: [['а', null], ['б', 2]], merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }] }] })
  expect(await readWorkbook(bytes)).toMatchObject([{ name: 'Фонд', hidden: false, rows: [['а', null], ['б', 2]], merged: [{ row: 0, column: 0, lastRow: 0, lastColumn: 1 }] }])
})

test.each([
  ['a text', strToU8('Привет'), 'Это не таблица'],
  ['a cut file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'повреждён'],
  ['another archive', zipSync({ 'a.txt': strToU8('а') }), 'повреждён'],
  ['a file over 30 MB', new Uint8Array(31 * 1024 * 1024), '30 МБ'],
])('%s is refused in words', async (_, bytes, words) => {
  const refusal = await readWorkbook(bytes).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Refusal)
  expect((refusal as Refusal).message).toContain(words)
})

test('an archive that swells when unpacked is refused, whatever size it tells', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(1024 * 1024) })
  const directory = new DataView(bomb.buffer, bomb.byteOffset)
  const toldSize = directory.getUint32(bomb.length - 6, true) + 24
  const words = async (told: number) => {
    directory.setUint32(toldSize, told, true)
    return readWorkbook(bomb).then(() => 'read', (error: Error) => error.message)
  }
  expect(await words(400 * 1024 * 1024)).toContain('300 МБ')
  expect(await words(0)).toContain('300 МБ')
  expect(await words(1000)).toContain('повреждён')
})

test('a heading that OpenDocument repeats on each page, and rows folded into a group, are read with the rest', async () => {
  const parts = unzipSync(await writeOds({ sheets: [{ name: 'Люди', rows: [['ФИО', 'Школа'], ['Орлова М. С.', 'школа 5']] }] }))
  const content = strFromU8(parts['content.xml']!).replace(/<table:table-row[^]*?<\/table:table-row>/, (row) => `<table:table-header-rows>${row}</table:table-header-rows>`)
  expect(content).toContain('header-rows')
  const [sheet] = await readWorkbook(zipSync({ ...parts, 'content.xml': strToU8(content) }))
  expect(sheet!.rows).toEqual([['ФИО', 'Школа'], ['Орлова М. С.', 'школа 5']])
})

/** A sheet of our own making with rows of XML put in at its end, and its sheet made heavier than felt when asked. */
async function withRows(xml: string): Promise<Uint8Array> {
  const parts = unzipSync(await workbookOf([{ name: 'Л', columns: [{ title: 'А' }, { title: 'Б' }], rows: [['а', 1]] }]))
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xmlOf(zipSync(parts), 'xl/worksheets/sheet1.xml').replace('</sheetData>', `${xml}</sheetData>`)) }, { level: 1 })
}

test('a frame drawn to the end of the sheet is no data and takes no time', async () => {
  const empty = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `<row r="${from + at}" s="1" customFormat="1"><c r="A${from + at}" s="1"/><c r="B${from + at}" s="1"/></row>`).join('')
  const bytes = await withRows(`${empty(3, 60_000)}<row r="60000"><c r="B60000"><v>7</v></c></row>${empty(60_001, 400_000)}<row r="400000" ht="15"/>`)
  const started = performance.now()
  const [sheet] = await readWorkbook(bytes)
  expect(performance.now() - started).toBeLessThan(10_000)
  expect([sheet!.rows.length, sheet!.rows[1], sheet!.rows[59_999]]).toEqual([60_000, ['а', 1], [null, 7]])
})

test('hidden rows and columns are told', async () => {
  const parts = unzipSync(await withRows('<row r="3" hidden="1"><c r="A3"><v>5</v></c></row>'))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!).replace(/<cols>.*?<\/cols>/s, '<cols><col min="2" max="2" width="9" hidden="1" customWidth="1"/></cols>')
  expect(await readWorkbook(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) }))).toMatchObject([{ hiddenRows: [2], hiddenColumns: [1] }])
})

test('a formula that nobody has counted says itself, one that gives nothing is empty', async () => {
  const [sheet] = await readWorkbook(await withRows('<row r="3"><c r="A3"><f>B2+B2</f></c><c r="B3" t="str"><f>IF(B2=1,"")</f><v></v></c></row>'))
  expect(sheet!.rows[2]).toEqual(['=B2+B2', ''])
})

test('a cell merged downwards says its value in each of its rows', () => {
  const rows = [['а', null], [null, 'б'], [null, null]]
  expect(saidInEachRow({ rows, merged: [{ row: 0, column: 0, lastRow: 1, lastColumn: 0 }, { row: 1, column: 1, lastRow: 9, lastColumn: 1 }] })).toEqual([['а', null], ['а', 'б'], [null, 'б']])
})

test('any kind of table is read through one door', async () => {
  expect(await readTables(strToU8('А;Б\nа;1'))).toMatchObject([{ name: 'Таблица', hidden: false, rows: [['А', 'Б'], ['а', '1']] }])
  expect(await readTables(await workbookOf([books]))).toMatchObject([{ name: 'Обеспеченность 2026 2027' }])
  await expect(readTables(new Uint8Array())).rejects.toThrow('Файл пуст')
})
