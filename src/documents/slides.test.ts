import { DOMParser } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Deck, Slide } from './deck.ts'
import { readWorkbook } from './excel.ts'
import { pagesOfPoints, pagesOfTable, stage } from './slides/pages.ts'
import { linesOf } from './slides/text-measure.ts'
import { slidesOf } from './slides.ts'
import { packageFaults } from './test-package.ts'
import { sampleChart } from './test-papers.ts'

const long = 'Анализ фондов и обеспеченности учебниками; проблемы комплектования; взаимообмен учебной литературой между школами города.'

const slides: Slide[] = [
  { kind: 'title', title: 'Итоги года', subtitle: '2026/2027', notes: 'Приветствие' },
  { kind: 'text', title: 'Задачи', points: ['Первая & <вторая>\u0000', long], notes: 'Сказать о важном' },
  { kind: 'numbers', title: 'В числах', numbers: [{ value: '12', caption: 'заседаний' }, { value: '87,5 %', caption: 'школ' }] },
  { kind: 'table', title: 'Заседания', header: ['№', 'Тема', 'Содержание'], widths: [1, 4, 8], rows: Array.from({ length: 30 }, (_, at) => [`ряд ${at + 1}`, 'Школьная библиотека', long]) },
  ...(['bar', 'horizontalBar', 'line', 'pie'] as const).map((kind): Slide => ({ kind: 'chart', title: sampleChart.title, chart: { ...sampleChart, kind }, comment: long })),
]
const deck = (...only: Slide[]): Deck => ({ title: 'Итоги', footer: 'Городское объединение', slides: only })

const xml = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name]!)
const texts = (part: string) => Array.from(new DOMParser().parseFromString(part, 'text/xml').getElementsByTagName('a:t'), ({ textContent }) => textContent ?? '')
const slideNames = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))

test('the package is whole: PowerPoint finds nothing to repair', async () => {
  expect(packageFaults(await slidesOf(deck(...slides)))).toEqual([])
})

test('titles are titles, notes lie under their slide, the foot and the language are said', async () => {
  const bytes = await slidesOf(deck(...slides))
  const second = xml(bytes, 'ppt/slides/slide2.xml')
  expect(second).toContain('type="title"')
  expect(texts(second)).toEqual(expect.arrayContaining(['Задачи', 'Первая & <вторая>', long]))
  expect(texts(xml(bytes, 'ppt/notesSlides/notesSlide2.xml'))).toContain('Сказать о важном')
  expect(Object.entries(unzipSync(bytes)).some(([name, part]) => name.startsWith('ppt/slideLayouts/') && strFromU8(part).includes('Городское объединение'))).toBe(true)
  expect(second).not.toContain('en-US')
})

test('a table goes on over slides: every row once, in order, under the same heading', async () => {
  const table = slides[3] as Slide & { kind: 'table' }
  const bytes = await slidesOf(deck(table))
  const pages = slideNames(bytes).map((name) => texts(xml(bytes, name)))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page).toEqual(expect.arrayContaining(['№', 'Тема', 'Содержание']))
  expect(pages.flat().filter((text) => /^ряд \d+$/.test(text))).toEqual(table.rows.map(([number]) => number))
  expect(pages.map((page) => page[0])).toEqual(['Заседания', ...pages.slice(1).map(() => 'Заседания (продолжение)')])
})

test('nothing is lost of a text longer than a slide, and no page holds more than fits', () => {
  const points = ['Первая', long.repeat(20), 'Последняя']
  const pages = pagesOfPoints(points)
  expect(pages.length).toBeGreaterThan(2)
  const words = (parts: readonly string[]) => parts.join(' ').split(' ')
  expect(words(pages.flat())).toEqual(words(points))
  for (const page of pages) expect(page.flatMap((point) => linesOf(point, stage.right - stage.left - 0.35, 20)).length * ((20 * 1.22) / 72)).toBeLessThanOrEqual(stage.bottom - stage.top)
})

test('a row higher than a slide goes on in the next', () => {
  const pages = pagesOfTable({ kind: 'table', title: 'Т', header: ['№', 'Содержание'], widths: [1, 3], rows: [['1', long.repeat(40)], ['2', 'коротко']] })
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.flatMap(({ rows }) => rows.map(([, text]) => text)).join(' ')).toBe(`${long.repeat(40)} коротко`)
})

test('lines are measured: a narrow column breaks a long word, a line break stays', () => {
  expect(linesOf('раз два', 10, 20)).toEqual(['раз два'])
  expect(linesOf('раз\nдва', 10, 20)).toEqual(['раз', 'два'])
  const pieces = linesOf('электрификация', 0.5, 20)
  expect(pieces.length).toBeGreaterThan(2)
  expect(pieces.join('')).toBe('электрификация')
})

test.each(['bar', 'horizontalBar', 'line', 'pie'] as const)('a chart of the kind %s can be edited; a missing value is a gap, not a number', async (kind) => {
  const bytes = await slidesOf(deck({ kind: 'chart', title: 'Т', chart: { ...sampleChart, kind } }))
  expect(packageFaults(bytes)).toEqual([])
  const parts = unzipSync(bytes)
  const chart = strFromU8(Object.entries(parts).find(([name]) => /charts\/chart\d+\.xml$/.test(name))![1])
  const values = [...chart.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value)
  expect(values).toContain('18.5')
  expect(values).not.toContain('')
  const [sheet] = await readWorkbook(Object.entries(parts).find(([name]) => name.endsWith('.xlsx'))![1])
  expect(sheet!.rows.map((row) => row.slice(0, 2))).toEqual([[null, 'Очно'], ['сентябрь', 12], ['октябрь', 18.5], ['ноябрь', null]])
  expect(xml(bytes, 'ppt/slides/slide1.xml')).toContain(`descr="${sampleChart.description}"`)
})

test('a chart without a single value is said in words', async () => {
  const bytes = await slidesOf(deck({ kind: 'chart', title: 'Т', chart: { ...sampleChart, series: [{ name: 'Очно', values: [null, null, null] }] } }))
  expect(packageFaults(bytes)).toEqual([])
  expect(texts(xml(bytes, 'ppt/slides/slide1.xml'))).toContain('Данных нет.')
})

test('equal decks made at equal times are equal bytes', async () => {
  const madeAt = new Date('2026-09-15T08:00:00Z')
  expect(await slidesOf(deck(...slides), madeAt)).toEqual(await slidesOf(deck(...slides), madeAt))
})
