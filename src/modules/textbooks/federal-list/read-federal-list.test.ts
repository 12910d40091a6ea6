import { describe, expect, test } from 'vitest'
import { gradesSaid } from './grades.ts'
import { inventedList } from './lists-for-tests.ts'
import { readFederalList } from './read-federal-list.ts'
import { nameOfBook, titleSaid } from './title-said.ts'
import { termSaid } from './until.ts'

const { entries, questions } = readFederalList(inventedList)
const entry = (appendix: number, code: string) => entries.find((one) => one.appendix === appendix && one.code === code)
const asked = (sheet: string, row: number) => questions.filter((one) => one.sheet === sheet && one.row === row).map(({ column, text }) => `${column}: ${text}`)

describe('a list in the layout of the order', () => {
  test('loads whole: every line of both appendices is an entry, save one repeated word for word', () => {
    expect(entries.map(({ appendix, code }) => `${appendix} ${code}`)).toEqual(['1 1.1.1.1.1.1.1', '1 1.1.1.1.1.1.2', '1 1.1.1.8.1.1.1', '1 1.3.1.1.1.1.1.1', '1 1.3.1.1.1.1.1.2', '2 1.1.1.1.1.1.1', '2 1.1.1.1.1.1.1 (2)', '2 1.1.1.1.1.1.3'])
  })

  test('one code in both appendices is two books', () => {
    expect([entry(1, '1.1.1.1.1.1.1')?.title, entry(2, '1.1.1.1.1.1.1')?.title]).toEqual(['Русский язык. Азбука: 1-й класс: учебник: в 2 частях; 14-е издание, переработанное', 'Русский язык. Азбука (в 2 частях)'])
  })

  test('an entry knows its edition, volumes, subject, stage and term', () => {
    expect(entry(1, '1.1.1.1.1.1.1')).toMatchObject({ edition: 14, revised: true, parts: 2, subject: 'Русский язык', stage: 'primary', programme: '', compulsory: true, grades: [1], term: 'until', until: '2032-04-25' })
    expect(entry(2, '1.1.1.1.1.1.1 (2)')).toMatchObject({ level: 'advanced', language: 'озёрский', grades: [7, 8, 9], publishers: ['Общество с ограниченной ответственностью «ЛЕС»', 'Акционерное общество «Издательство «Росток»'] })
  })

  test('a subject stands under its present name', () => {
    expect(entry(1, '1.1.1.8.1.1.1')).toMatchObject({ subject: 'Труд (технология)', term: 'unlimited', until: null })
  })

  test('an adapted programme is not that of all', () => {
    expect(entry(1, '1.3.1.1.1.1.1.1')).toMatchObject({ programme: 'для глухих обучающихся', subject: 'Развитие речи', grades: [], extraYear: true })
  })

  test('each fault is a question with its place, and the reading where one is possible', () => {
    expect(asked('Приложение 1', 10)).toEqual(['K: В сроке описка. Прочитано: 31.08.2032.'])
    expect(asked('Приложение 1', 19)).toEqual(['B: В коде лишний или пропущенный знак. Прочитано: 1.3.1.1.1.1.1.1.', expect.stringContaining('K: Срок не понят')])
    expect(asked('Приложение 1', 20)).toEqual(['G: Класс не указан. Взят из названия: 2.', expect.stringContaining('K: Срок не указан')])
    expect(asked('Приложение 2', 3)).toEqual(['K: В сроке описка. Прочитано: 31.08.2031.'])
    expect(asked('Приложение 2', 4)).toEqual([expect.stringMatching(/^B: Код 1.1.1.1.1.1.1 уже есть в строке 3: «Русский язык. Азбука.*под кодом 1.1.1.1.1.1.1 \(2\)/)])
    expect(asked('Приложение 2', 5)).toEqual([expect.stringContaining('G: Класс не понят'), expect.stringContaining('K: Срок не понят')])
    expect(asked('Приложение 2', 6).at(-1)).toMatch(/Строки одинаковы, эта пропущена/)
    expect(entry(2, '1.1.1.1.1.1.3')).toMatchObject({ grades: [], term: 'unknown', until: null })
  })

  test('sheets without a table of the list hold no entries', () => {
    expect(readFederalList([])).toEqual({ entries: [], questions: [] })
    expect(readFederalList([{ name: 'Лист', rows: [['ФИО', 'Школа'], ['Лесова', '5']] }]).entries).toEqual([])
  })

  test('a table of which nothing tells the appendix is taken for the first, and asked about once', () => {
    const rows = inventedList[1]!.rows.map((row) => row.map((text) => text.replace('Предельный срок использования', 'Срок')))
    const read = readFederalList([{ name: 'Лист1', rows }])
    expect(read.entries.map(({ appendix }) => appendix)).toEqual([1, 1, 1])
    expect(read.questions.filter(({ text }) => text.startsWith('Не сказано, какое это приложение'))).toMatchObject([{ sheet: 'Лист1', row: 3, column: null }])
  })

  test('one sheet may hold both appendices, one under the other', () => {
    const [one, two] = inventedList
    const both = readFederalList([{ name: 'Лист1', rows: [...one!.rows, ['Приложение № 2'], ...two!.rows] }])
    expect(both.entries).toEqual(entries)
  })
})

test.each([
  ['7', [7], false],
  ['10 – 11', [10, 11], false],
  ['7 - 9', [7, 8, 9], false],
  ['5, 7', [5, 7], false],
  ['1 дополнительный класс', [], true],
  ['1 доп. - 1', [1], true],
  ['8-й класс', [8], false],
])('the class «%s» is %j', (text, grades, extraYear) => expect(gradesSaid(text)).toEqual({ grades, extraYear }))

test.each(['', '9-7', '0', '13', 'старшие', '1-40'])('the class «%s» is not guessed', (text) => expect(gradesSaid(text)).toBeNull())

test.each([
  ['До 31 августа 2025 года', '2025-08-31', false],
  ['До 06 мая 2027 года', '2027-05-06', false],
  ['31.08.2026', '2026-08-31', false],
  ['2026-08-31', '2026-08-31', false],
  ['До 3! августа 2025 года', '2025-08-31', true],
  ['До 31 августа 2026 гола', '2026-08-31', true],
  ['До 31 авгутса 2026 года', '2026-08-31', true],
])('the term «%s» is %s', (text, until, doubtful) => expect(termSaid(text)).toEqual({ term: 'until', until, doubtful }))

test.each(['До 9! августа 2025 года', '31 июня 2026', 'скоро', '', 'До 31 августа 20256 года'])('the term «%s» is not guessed', (text) => expect(termSaid(text)).toEqual({ term: 'unknown', until: null, doubtful: true }))

test.each([
  ['Алгебра: 8-й класс: базовый уровень: учебник; 16-е издание, переработанное', { edition: 16, revised: true, parts: 1, level: 'basic', language: null }, 'Алгебра'],
  ['История (в 3 частях); углубленное обучение', { edition: null, revised: false, parts: 3, level: 'advanced', language: null }, 'История'],
  ['Озёрский язык. 2 класс в двух частях; 1-ое издание; язык издания: озёрский', { edition: 1, revised: false, parts: 2, level: null, language: 'озёрский' }, 'Озёрский язык'],
  ['Физика (базовый и углубленный уровни) (в 2 частях)', { edition: null, revised: false, parts: 2, level: 'both', language: null }, 'Физика'],
])('the title «%s» tells what it is', (title, said, name) => {
  expect(titleSaid(title)).toEqual(said)
  expect(nameOfBook(title)).toBe(name)
})
