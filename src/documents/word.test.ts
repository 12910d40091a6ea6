import { DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from './excel.ts'
import type { Chart, Paper, PaperBlock } from './paper.ts'
import { packageFaults } from './test-package.ts'
import { sampleChart, samplePlan } from './test-papers.ts'
import { wordOf } from './word.ts'

const madeAt = new Date('2026-09-01T10:00:00Z')

const partOf = (bytes: Uint8Array, name = 'word/document.xml') => new DOMParser().parseFromString(strFromU8(unzipSync(bytes)[name]!), 'text/xml')
const all = (root: { getElementsByTagName(name: string): ArrayLike<Element> }, name: string): Element[] => Array.from(root.getElementsByTagName(name))
const value = (element: Element | undefined) => element?.getAttribute('w:val')
const paperOf = (...blocks: PaperBlock[]): Paper => ({ title: 'Проба', sections: [{ blocks }] })

test('the package is whole: parts declared, relations lead somewhere, no identifier twice', async () => {
  expect(packageFaults(await wordOf(samplePlan))).toEqual([])
})

test('equal papers made at equal times are equal bytes', async () => {
  expect(await wordOf(samplePlan, madeAt)).toEqual(await wordOf(samplePlan, madeAt))
})

test('pages are A4 with margins of 20, 10, 20 and 20 mm, and a section may lie across', async () => {
  const sizes = all(partOf(await wordOf(samplePlan)), 'w:pgSz').map((size) => [size.getAttribute('w:w'), size.getAttribute('w:h'), size.getAttribute('w:orient')])
  expect(sizes).toEqual([['11906', '16838', 'portrait'], ['16838', '11906', 'landscape'], ['11906', '16838', 'portrait']])
  const margin = all(partOf(await wordOf(samplePlan)), 'w:pgMar')[0]!
  expect(['w:left', 'w:right', 'w:top', 'w:bottom'].map((side) => margin.getAttribute(side))).toEqual(['1134', '567', '1134', '1134'])
})

test('pages are numbered from the second on; a section without numbers does not take over those of the one before', async () => {
  const bytes = await wordOf(samplePlan)
  const document = partOf(bytes)
  const relations = all(partOf(bytes, 'word/_rels/document.xml.rels'), 'Relationship')
  const numbered = all(document, 'w:sectPr').map((section) =>
    all(section, 'w:headerReference').map((reference) => {
      const target = relations.find((relation) => relation.getAttribute('Id') === reference.getAttribute('r:id'))!.getAttribute('Target')!
      return `${reference.getAttribute('w:type')}: ${/PAGE/.test(strFromU8(unzipSync(bytes)[`word/${target}`]!)) ? 'number' : 'nothing'}`
    }),
  )
  expect(numbered).toEqual([['default: number', 'first: nothing'], ['default: number'], ['default: nothing']])
})

test('headings are headings of the outline, the title is a title', async () => {
  const styles = all(partOf(await wordOf(samplePlan)), 'w:pStyle').map(value).filter((style) => style !== 'TableText')
  expect(styles).toEqual(['Title', 'Heading2', 'Heading1'])
})

test('every row of a table fills its grid, the cells are as wide as their columns, heading rows repeat', async () => {
  const tables = all(partOf(await wordOf(samplePlan)), 'w:tbl')
  for (const table of tables) {
    const columns = all(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w')))
    expect(value(all(table, 'w:tblLayout')[0]) ?? all(table, 'w:tblLayout')[0]!.getAttribute('w:type')).toBe('fixed')
    for (const row of all(table, 'w:tr')) {
      let column = 0
      for (const cell of all(row, 'w:tc')) {
        const span = Number(value(all(cell, 'w:gridSpan')[0]) ?? 1)
        expect(Number(all(cell, 'w:tcW')[0]!.getAttribute('w:w'))).toBe(columns.slice(column, column + span).reduce((sum, width) => sum + width, 0))
        column += span
      }
      expect(column).toBe(columns.length)
    }
  }
  expect(tables.map((table) => all(table, 'w:tblHeader').length)).toEqual([0, 1, 2, 0])
  expect(all(tables[1]!, 'w:vMerge').map(value)).toEqual(['restart', 'continue'])
})

test('line breaks stay inside their paragraph; signs that XML forbids are dropped, others are kept', async () => {
  const paragraphs = all(partOf(await wordOf(samplePlan)), 'w:p')
  const title = paragraphs.find((paragraph) => value(all(paragraph, 'w:pStyle')[0]) === 'Title')!
  expect([title.textContent, all(title, 'w:br').length]).toEqual(['План работына 2026/2027 учебный год', 1])
  expect(paragraphs.map((paragraph) => paragraph.textContent)).toContain('Тема: современная библиотека & <центр>')
})

test('the language is Russian', async () => {
  expect(all(partOf(await wordOf(samplePlan), 'word/styles.xml'), 'w:lang').map(value)).toEqual(['ru-RU'])
})

test.each(['bar', 'horizontalBar', 'line', 'pie'] as const)('a chart of the kind %s can be edited: its numbers lie in a workbook', async (kind) => {
  const bytes = await wordOf(paperOf({ type: 'chart', chart: { ...sampleChart, kind } }))
  expect(packageFaults(bytes)).toEqual([])
  const parts = unzipSync(bytes)
  const [workbook] = Object.keys(parts).filter((name) => name.endsWith('.xlsx'))
  const [sheet] = await readWorkbook(parts[workbook!]!)
  expect(sheet!.rows.map((row) => row[1])).toEqual(['Очно', 12, 18.5, null])
  expect(all(partOf(bytes, 'word/charts/chart1.xml'), 'c:v').map(({ textContent }) => textContent)).toContain('18.5')
  expect(all(partOf(bytes), 'wp:docPr')[0]!.getAttribute('descr')).toBe(sampleChart.description)
})

test('two charts on one paper are two charts', async () => {
  const other: Chart = { ...sampleChart, title: 'Другая' }
  const bytes = await wordOf(paperOf({ type: 'chart', chart: sampleChart }, { type: 'chart', chart: other }))
  expect(packageFaults(bytes)).toEqual([])
  expect(all(partOf(bytes), 'wp:docPr').map((drawing) => drawing.getAttribute('id'))).toEqual(['1', '2'])
})

test('a row with more cells than columns is a bug, not a crooked table', async () => {
  await expect(wordOf(paperOf({ type: 'table', widths: [1], header: [], rows: [['а', 'б']] }))).rejects.toThrow(RangeError)
})
