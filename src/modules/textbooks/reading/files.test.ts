import fc from 'fast-check'
import iconv from 'iconv-lite'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTables, sheetOf, workbookOf } from '#documents/excel'
import { readStock } from './read-stock.ts'
import type { StockReading, StockRow } from './stock-reading.ts'
import { asked } from './tables-for-tests.ts'

const read = async (bytes: Uint8Array): Promise<StockReading> => readStock(await readTables(bytes))
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
const withoutSheet = ({ rows }: StockReading) => rows.map((row) => ({ ...row, sheet: '' }))

test.each(['fund.xlsx', 'fund.xls', 'fund.ods'])('a table saved by LibreOffice is read as its text is: %s', async (name) => {
  const [reading, text] = [await read(fixture(name)), await read(fixture('fund.csv'))]
  expect(withoutSheet(reading)).toEqual(withoutSheet(text))
  expect(reading.rows.map(({ row, school, publisher, grades }) => [row, school, publisher, grades])).toEqual([[6, 'МБОУ СОШ № 3', 'Просвещение', [4]], [7, 'МБОУ СОШ № 3', 'Просвещение', [7, 8, 9]], [8, 'МБОУ СОШ № 3', 'Просвещение', [10, 11]], [10, 'МБОУ СОШ № 3', 'Дрофа', [1]]])
  expect(asked(reading)).toEqual(['H8 zeroPrice', 'G8 noPupils', 'F10 negative', 'G10 formulaError'])
})

test.each([
  ['windows-1251', iconv.encode(new TextDecoder().decode(fixture('fund.csv')), 'win1251')],
  ['UTF-8 with a mark', iconv.encode(new TextDecoder().decode(fixture('fund.csv')), 'utf8', { addBOM: true })],
  ['tabs', Buffer.from(new TextDecoder().decode(fixture('fund.csv')).replace(/;/g, '\t'))],
])('text in %s', async (_, bytes) => {
  expect(withoutSheet(await read(new Uint8Array(bytes)))).toEqual(withoutSheet(await read(fixture('fund.csv'))))
})

const range = fc.integer({ min: 1, max: 11 }).chain((from) => fc.integer({ min: from, max: 11 }).map((to) => [from, to] as const))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const book = fc.record({
  school: fc.constantFrom('МБОУ СОШ № 3', 'Лицей № 1', 'школа 5'),
  subject: fc.constantFrom('Математика', 'Русский язык', 'Музыка'),
  title: fc.constantFrom('Математика', 'Русский язык', 'Музыка', '=SUM(A1)', '<b>Чтение</b>', '"Азбука", или букварь'),
  authors: fc.constantFrom('Лугова М.И.', 'Ветров Г. Я., Полева А. А.', 'Лугова М.И. и др.'),
  publisher: fc.constantFrom('Просвещение', 'Дрофа'),
  grades: range,
  year: maybe(fc.integer({ min: 1990, max: 2030 })),
  copies: maybe(fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 4 }))),
  pupils: maybe(fc.integer({ min: 1, max: 400 })),
  price: maybe(fc.integer({ min: 1, max: 300_000 }).map((kopecks) => kopecks / 100)),
  note: maybe(fc.constantFrom('шкаф 2', 'без обложки')),
})

test('what is written as a table is read back field by field', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(book, { minLength: 1, maxLength: 12 }), async (books) => {
      const sheet = sheetOf('Фонд', books, [
        { title: 'Школа', value: ({ school }) => school },
        { title: 'Предмет', value: ({ subject }) => subject },
        { title: 'Название', value: ({ title }) => title },
        { title: 'Автор', value: ({ authors }) => authors },
        { title: 'Издательство', value: ({ publisher }) => publisher },
        { title: 'Класс', kind: 'text', value: ({ grades: [from, to] }) => (from === to ? from : `${from}-${to}`) },
        { title: 'Год издания', value: ({ year }) => year },
        { title: 'Количество', kind: 'whole', sum: true, value: ({ copies }) => (Array.isArray(copies) ? copies.join('/') : copies) },
        { title: 'Учеников', kind: 'whole', value: ({ pupils }) => pupils },
        { title: 'Цена', kind: 'roubles', value: ({ price }) => price },
        { title: 'Примечание', value: ({ note }) => note },
      ], ['Фонд учебников города'])
      const { rows } = await read(await workbookOf([sheet]))
      expect(rows).toEqual(
        books.map(({ grades: [from, to], copies, ...same }, at): StockRow => ({
          ...same, sheet: 'Фонд', row: at + 3, part: null, isbn: null, fpuCode: null, toWriteOff: null,
          grades: Array.from({ length: to - from + 1 }, (_, more) => from + more),
          quantity: Array.isArray(copies) ? null : copies,
          parts: Array.isArray(copies) ? copies : null,
        })),
      )
    }),
    { numRuns: 60 },
  )
})

test('ten thousand rows take no longer than reading the workbook allows', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => [`Лугова М.И., Ветров Г.Я. и др. Математика. Книга № ${at}. В 2 ч.`, 1 + (at % 11), `${at % 90}/${at % 80}`, 30, 339])
  const sheets = [{ name: 'Фонд', hidden: false, merged: [], hiddenRows: [], hiddenColumns: [], rows: [['Автор. Название', 'Класс', 'Количество', 'Учеников', 'Цена'], ...rows] }]
  const started = performance.now()
  expect(readStock(sheets).rows).toHaveLength(10_000)
  expect(performance.now() - started).toBeLessThan(8_000)
})
