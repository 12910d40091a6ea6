import { DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from './excel.ts'
import type { PaperBlock } from './paper.ts'
import { chartForTests, hostileText, hostileTextRead, paperOf, planForTests } from './papers-for-tests.ts'
import { readDocx } from './readers/docx.ts'
import { packageFaults } from './test-package.ts'
import { wordOf } from './word.ts'

const madeAt = new Date('2026-09-15T08:00:00Z')
const millimetre = 1440 / 25.4

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!)

async function body(...blocks: readonly PaperBlock[]): Promise<Element> {
  return new DOMParser().parseFromString(partOf(await wordOf(paperOf(...blocks)), 'word/document.xml'), 'text/xml').documentElement!
}

const all = (element: Element, name: string): Element[] => Array.from(element.getElementsByTagName(name))
const numbers = (elements: readonly Element[], attribute: string): number[] => elements.map((element) => Number(element.getAttribute(attribute)))

const everything: readonly PaperBlock[] = [
  ...planForTests(2).sections.flatMap(({ blocks }) => blocks),
  ...(['bar', 'horizontalBar', 'line', 'pie'] as const).map((kind) => ({ type: 'chart' as const, chart: { ...chartForTests, kind } })),
  { type: 'pageBreak' },
  { type: 'paragraph', text: hostileText },
]

test('a paper with every kind of block is a package that Word need not repair', async () => {
  expect(packageFaults(await wordOf(paperOf(...everything)))).toEqual([])
})

test('equal papers made at equal times are equal bytes', async () => {
  expect(await wordOf(paperOf(...everything), madeAt)).toEqual(await wordOf(paperOf(...everything), madeAt))
})

test('what a person wrote is read back letter for letter, but for what XML cannot hold', async () => {
  expect(readDocx(await wordOf(paperOf({ type: 'paragraph', text: hostileText })))).toMatchObject([{ type: 'paragraph', text: hostileTextRead }])
})

test('a line break inside a text is a break, not a paragraph', async () => {
  const element = await body({ type: 'heading', level: 0, text: 'Протокол № 1\nзаседания' })
  expect(all(element, 'w:p')).toHaveLength(1)
  expect(all(element, 'w:br')).toHaveLength(1)
})

test('the grid and the cells of a table agree and fill the page exactly', async () => {
  const element = await body({ type: 'table', widths: [1, 2, 4], header: [['А', 'Б', 'В']], rows: [[{ text: 'широкая', columnSpan: 2 }, 'В']] })
  const grid = numbers(all(element, 'w:gridCol'), 'w:w')
  const cells = numbers(all(element, 'w:tcW'), 'w:w')
  expect(cells).toEqual([...grid, grid[0]! + grid[1]!, grid[2]!])
  expect(Math.abs(grid.reduce((sum, width) => sum + width, 0) - 180 * millimetre)).toBeLessThan(2)
  expect(all(element, 'w:tblLayout')[0]!.getAttribute('w:type')).toBe('fixed')
})

test('the heading of a table is repeated, a row stays on one page unless it is too tall for one', async () => {
  const element = await body(planForTests(2).sections[1]!.blocks[1]!)
  const rows = all(element, 'w:tr')
  expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 1, 0, 0])
  expect(rows.map((row) => all(row, 'w:cantSplit').filter((mark) => mark.getAttribute('w:val') !== 'false').length)).toEqual([1, 1, 1, 0])
})

test('merged cells stay merged', async () => {
  const table = readDocx(await wordOf(planForTests(1))).find((block) => block.type === 'table' && block.columns === 4)
  const spans = table?.type === 'table' ? table.rows.map(({ cells }) => cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan])) : []
  const plain = (column: number) => [column, 1, 1]
  expect(spans).toEqual([
    [0, 1, 2, 3].map(plain),
    [plain(0), [1, 1, 2], plain(2), plain(3)],
    [0, 2, 3].map(plain),
    [[0, 3, 1], plain(3)],
  ])
})

test('the page is A4 with margins of 20, 10, 20 and 20 mm, lying where it is asked to', async () => {
  const element = new DOMParser().parseFromString(partOf(await wordOf(planForTests(1)), 'word/document.xml'), 'text/xml').documentElement!
  const inMillimetres = (name: string, side: string) => numbers(all(element, name), side).map((twips) => Math.round(twips / millimetre))
  expect(inMillimetres('w:pgSz', 'w:w')).toEqual([210, 297])
  expect(inMillimetres('w:pgSz', 'w:h')).toEqual([297, 210])
  expect(['w:left', 'w:right', 'w:top', 'w:bottom'].map((side) => inMillimetres('w:pgMar', side)[0])).toEqual([20, 10, 20, 20])
})

test('pages are numbered from the second on, unless it is asked not to', async () => {
  const numbered = async (pageNumbers: boolean) => {
    const bytes = await wordOf({ title: 'Справка', sections: [{ pageNumbers, blocks: [] }] })
    const titlePage = partOf(bytes, 'word/document.xml').includes('<w:titlePg')
    return [titlePage, Object.keys(unzipSync(bytes)).filter((name) => /header\d+\.xml$/.test(name) && partOf(bytes, name).includes('PAGE')).length]
  }
  expect(await numbered(true)).toEqual([true, 1])
  expect(await numbered(false)).toEqual([true, 0])
})

test('the language is Russian, the type Times New Roman, headings are headings', async () => {
  const bytes = await wordOf(planForTests(1))
  expect(partOf(bytes, 'word/styles.xml')).toMatch(/w:val="ru-RU"/)
  expect(partOf(bytes, 'word/styles.xml')).toMatch(/w:ascii="Times New Roman"/)
  expect(Array.from(partOf(bytes, 'word/document.xml').matchAll(/<w:pStyle w:val="(Title|Heading\d)"/g), ([, style]) => style)).toEqual(['Title', 'Heading3', 'Heading1'])
})

test('a chart is drawn by Word from a workbook with its numbers, and says what it shows', async () => {
  const bytes = await wordOf(paperOf({ type: 'chart', chart: chartForTests }))
  const parts = unzipSync(bytes)
  const workbook = Object.keys(parts).find((name) => name.endsWith('.xlsx'))!
  const [sheet] = await readWorkbook(parts[workbook]!)
  expect(sheet!.rows.map((row) => row.slice(0, 3))).toEqual([
    [null, 'Очно', 'Дистанционно'],
    ['сентябрь', 12, 8],
    ['октябрь', 18.5, 11],
    ['ноябрь', 9, null],
  ])
  expect(partOf(bytes, 'word/document.xml')).toContain('descr="Очно больше всего в октябре."')
  expect(Object.keys(parts).some((name) => /^word\/charts\/[^/]+\.xml$/.test(name))).toBe(true)
})

test('a row with more cells than columns is a mistake of the program', async () => {
  await expect(wordOf(paperOf({ type: 'table', widths: [1], header: [], rows: [['а', 'б']] }))).rejects.toThrow(RangeError)
})

test('a chart without a single value is said in words', async () => {
  const paper = await body({ type: 'chart', chart: { ...chartForTests, categories: [], series: [] } })
  expect(paper.textContent).toContain('Участники заседаний: данных нет.')
})
