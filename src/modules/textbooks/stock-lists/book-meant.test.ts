import { describe, expect, test } from 'vitest'
import type { StockRow } from '../reading/stock-reading.ts'
import type { Edition, Work } from '../textbook.ts'
import { bookMeant } from './book-meant.ts'
import { KnownBooks } from './known-books.ts'
import { newBooks } from './new-books.ts'
import { linesOf } from './row-lines.ts'
import { rowKey, rowSaid } from './row-said.ts'

const row = (said: Partial<StockRow> = {}): StockRow => ({
  sheet: 'Фонд', row: 2, school: null, subject: 'Математика', title: 'Математика. 5 класс', authors: 'Берёзкина Н. А., Дубов С. П.', publisher: 'Азимут', grades: [5], part: null, year: null, isbn: null, fpuCode: null, quantity: 30, parts: null, toWriteOff: null, pupils: null, price: null, note: null, ...said,
})
const work = (id: number, rest: Partial<Work> = {}): Work => ({ id, kind: 'textbook', subject: 'maths', title: 'Математика. 5 класс', authors: 'Берёзкина Н. А., Дубов С. П.', grades: [5], level: 'basic', programme: 'general', version: 1, ...rest })
const edition = (id: number, workId: number, rest: Partial<Edition> = {}): Edition => ({ id, workId, publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print', version: 1, ...rest })
const parts = (editionId: number, ...numbers: number[]) => numbers.map((number) => ({ id: editionId * 10 + number, editionId, number, price: null }))

const books = () =>
  new KnownBooks({
    works: [
      work(1),
      work(2, { subject: 'reading', title: 'Литературное чтение', authors: 'Клёнова Л. Ф., Горецкая В. Г.', grades: [3] }),
      work(3, { subject: 'reading', title: 'Литературное чтение', authors: 'Клёнова Л. Ф., Виноградов Л. А., Бойкин М. В.', grades: [3] }),
      work(4, { subject: 'physics', title: 'Физика', authors: 'Осинцева А. В.', grades: [7] }),
      work(5, { subject: 'physics', title: 'Физика. Углублённый уровень', authors: 'Осинцева А. В.', grades: [10], level: 'advanced' }),
      work(6, { subject: 'geometry', title: 'Геометрия. 7–9 классы', authors: 'Атанасова Л. С.', grades: [7, 8, 9] }),
      work(7, { subject: 'chemistry', title: 'Химия', authors: '', grades: [8] }),
    ],
    editions: [
      edition(1, 1, { isbn: '978-5-09-071713-8' }), edition(2, 2), edition(3, 3), edition(4, 4, { lastYear: 2022 }), edition(5, 4, { editionNumber: 2, revised: true, firstYear: 2023 }), edition(6, 4, { publisher: 'Верста' }), edition(7, 5), edition(8, 6), edition(9, 7),
    ],
    parts: [...parts(1, 1, 2), ...parts(2, 0), ...parts(3, 0), ...parts(4, 0), ...parts(5, 0), ...parts(6, 0), ...parts(7, 0), ...parts(8, 0), ...parts(9, 0)],
  })
const meant = (said: Partial<StockRow>) => {
  const found = bookMeant(rowSaid(row(said)), books())
  return found.kind === 'sure' ? `sure ${found.edition}` : found.kind === 'doubt' ? `doubt ${found.candidates.map(({ edition, reasons }) => `${edition}: ${reasons.join('; ')}`).join(' | ')}` : `new${found.work === null ? '' : ` of ${found.work}`}`
}
const physics = { subject: 'Физика', title: 'Физика', authors: 'Осинцева А. В.', grades: [7] }
const reading = { subject: 'Литературное чтение', title: 'Литературное чтение', grades: [3] }

describe('a row is sure when surnames of all authors, subject, grade and publisher agree', () => {
  test.each<[string, Partial<StockRow>, string]>([
    ['as it is described', { part: '1' }, 'sure 1'],
    ['whatever the order of authors, ё, legal form and title', { part: 'ч. 2', authors: 'Дубов С.П., Березкина Н.А.', publisher: 'АО «Издательство «Азимут»', title: 'Математика 5 кл. учебник' }, 'sure 1'],
    ['the subject in the title only', { part: '1', subject: null }, 'sure 1'],
    ['copies of both parts', { quantity: null, parts: [67, 65] }, 'sure 1'],
    ['by ISBN, though the rest is missing', { part: '1', isbn: '9785090717138', authors: null, publisher: null, grades: [] }, 'sure 1'],
    ['the number that the program wrote', { ...physics, note: 'учебник № 5' }, 'sure 5'],
    ['but not where all else is another book', { part: '1', note: 'учебник № 5' }, 'sure 1'],
    ['the year tells the edition', { ...physics, year: 2021 }, 'sure 4'],
    ['the year tells the edition', { ...physics, year: 2024 }, 'sure 5'],
    ['no publisher, one edition', { ...reading, authors: 'Клёнова Л.Ф., Горецкая В.Г.', publisher: null }, 'sure 2'],
    ['without authors by the title', { subject: 'Химия', title: 'Химия. 8 класс', authors: null, grades: [8] }, 'sure 9'],
    ['the level in the title', { ...physics, title: 'Физика (углубленный уровень)', grades: [10] }, 'sure 7'],
  ])('%s', (_, said, expected) => expect(meant(said)).toBe(expected))
})

describe('one surname never makes two textbooks one', () => {
  test.each<[string, Partial<StockRow>, string]>([
    ['the same first author with these co-authors is this book', { ...reading, authors: 'Клёнова Л.Ф., Горецкая В.Г.' }, 'sure 2'],
    ['with those it is that book', { ...reading, authors: 'Клёнова Л.Ф., Виноградов Л.А., Бойкин М.В.' }, 'sure 3'],
    ['with others it is a new one', { ...reading, authors: 'Клёнова Л.Ф., Бабушкина Т.В.' }, 'new'],
    ['alone it is a doubt between both', { ...reading, authors: 'Клёнова Л.Ф. и др.' }, 'doubt 2: в строке не все авторы: нет Горецкая | 3: в строке не все авторы: нет Бойкин, Виноградов'],
    ['another subject, another book', { subject: 'Информатика', title: 'Информатика', part: '1' }, 'new'],
    ['another grade, another book', { grades: [6], title: 'Математика. 6 класс', part: '1' }, 'new'],
    ['the advanced level of a book that has none', { part: '1', title: 'Математика. Углублённый уровень' }, 'new'],
    ['a workbook', { part: '1', title: 'Рабочая тетрадь по математике' }, 'new'],
  ])('%s', (_, said, expected) => expect(meant(said)).toBe(expected))
})

describe('what resembles is asked about, never decided', () => {
  test.each<[string, Partial<StockRow>, string]>([
    ['a slip in a surname', { part: '1', authors: 'Берёзкена Н. А., Дубов С. П.' }, 'doubt 1: похоже на описку: «Березкена» — «Березкина»'],
    ['an author too many', { part: '1', authors: 'Берёзкина Н. А., Дубов С. П., Клёнов В. В.' }, 'doubt 1: в строке лишний автор: Кленов'],
    ['no authors', { part: '1', authors: null }, 'doubt 1: в строке нет авторов'],
    ['no grade', { part: '1', grades: [], title: 'Математика' }, 'doubt 1: класс в строке не назван'],
    ['a grade of several', { subject: 'Геометрия', title: 'Геометрия', authors: 'Атанасова Л.С.', grades: [7] }, 'doubt 8: в строке 7 класс, у учебника 7–9'],
    ['no part', {}, 'doubt 1: в строке не сказано, какая это часть'],
    ['a part that is not there', { part: '3' }, 'doubt 1: у издания нет части 3'],
    ['several editions and no year', physics, 'doubt 4: изданий несколько, а год в строке не назван | 5: изданий несколько, а год в строке не назван'],
    ['several editions and no publisher', { ...physics, publisher: null }, 'doubt 4: издательство в строке не названо | 5: издательство в строке не названо | 6: издательство в строке не названо'],
    ['a misspelt publisher', { part: '1', publisher: 'Азимуд' }, 'doubt 1: издательство написано иначе'],
    ['another publisher is a new edition', { part: '1', publisher: 'Учебная книга' }, 'new of 1'],
    ['an ISBN of one book with the authors of another', { isbn: '978-5-09-071713-8', ...physics, year: 2024 }, 'doubt 1: ISBN тот же, а авторы, предмет или класс другие | 5: всё сказанное в строке совпадает'],
    ['silence about the advanced level', { ...physics, grades: [10] }, 'doubt 7: в строке не сказано «углублённый уровень»'],
  ])('%s', (_, said, expected) => expect(meant(said)).toBe(expected))
})

test('rows of different schools that spell a textbook alike have one key, whatever their numbers and year', () => {
  const key = rowKey(row({ part: '1' }))
  expect(rowKey(row({ part: 'ч. 1', quantity: 5, year: 2020, school: 'СОШ 3', row: 90, publisher: 'АО «Азимут»', title: 'МАТЕМАТИКА, 5 класс' }))).toBe(key)
  for (const other of [{ part: '2' }, { part: '1', grades: [6] }, { part: '1', authors: 'Берёзкина Н. А.' }, { part: '1', publisher: 'Верста' }]) expect(rowKey(row(other))).not.toBe(key)
})

describe('lines of a row', () => {
  const [two, single] = [books().edition(1)!, books().edition(4)!]
  const copies = (said: Partial<StockRow>, known = two, decided: number | null = null) => linesOf(row(said), known, decided)?.map(({ partId, copies, worn }) => [partId, copies, worn])
  test('«67/65» counts both parts; of which are the worn ones it does not say', () => {
    expect(copies({ quantity: null, parts: [67, 65], toWriteOff: 3 })).toEqual([[11, 67, null], [12, 65, null]])
  })
  test('a named part counts itself, no part a set', () => {
    expect(copies({ part: '2', toWriteOff: 4 })).toEqual([[12, 30, 4]])
    expect(copies({})).toEqual([[11, 30, null], [12, 30, null]])
    expect(copies({ part: '1-2' })).toEqual([[11, 30, null], [12, 30, null]])
    expect(copies({ part: '1' }, single)).toEqual([[40, 30, null]])
    expect(copies({}, two, 1)).toEqual([[11, 30, null]])
  })
  test('a part that the edition lacks makes none', () => {
    expect(copies({ part: '3' })).toBeUndefined()
    expect(copies({ quantity: null, parts: [5, 6, 7] })).toBeUndefined()
  })
})

describe('new textbooks', () => {
  const spelling = (said: Partial<StockRow>, copies = 10) => ({ key: rowKey(row(said)), said: row(said), schools: 1, copies })
  const found = (...spellings: ReturnType<typeof spelling>[]) => newBooks(spellings, books()).map(({ work, edition, volumes, of, spellings }) => [work.authors, edition.publisher, volumes, of, spellings.length])
  const biology = { subject: 'Биология', title: 'Биология. 6 класс', authors: 'Вязова М. Ю., Липатов Д. Л.', grades: [6] }
  test('are grouped by what they are, with as many parts as their rows count', () => {
    expect(found(spelling({ ...biology, part: '1' }), spelling({ ...biology, part: '2', title: 'Биология 6 кл.' }))).toEqual([['Вязова М. Ю., Липатов Д. Л.', 'Азимут', 2, null, 2]])
  })
  test('a second publisher of one is its second edition', () => {
    expect(found(spelling(biology, 90), spelling({ ...biology, publisher: 'Верста' }))).toEqual([['Вязова М. Ю., Липатов Д. Л.', 'Азимут', 1, null, 1], ['Вязова М. Ю., Липатов Д. Л.', 'Верста', 1, -1, 1]])
    expect(found(spelling({ part: '1', publisher: 'Верста' }))).toEqual([['Берёзкина Н. А., Дубов С. П.', 'Верста', 1, 1, 1]])
  })
  test('a misspelt one stays a doubt beside the usual spelling', () => {
    expect(found(spelling({ ...biology, authors: 'Везова М. Ю., Липатов Д. Л.' }, 5), spelling(biology, 90), spelling({ ...biology, publisher: 'Азимуд' }, 7))).toEqual([['Вязова М. Ю., Липатов Д. Л.', 'Азимут', 1, null, 1]])
  })
  test.each([{ authors: null }, { publisher: null }, { grades: [] as number[], title: 'Биология' }, { subject: 'вязание', title: 'Петли' }, { title: null }])('an incomplete one is not described by itself: %o', (lacks) => {
    expect(found(spelling({ ...biology, ...lacks }))).toEqual([])
  })
})
