import { DOMParser } from '@xmldom/xmldom'
import { expect, test } from 'vitest'
import { chartPng, chartSvg } from './chart.ts'
import type { Chart } from './paper.ts'

const chart: Chart = {
  kind: 'bar',
  title: 'Участники <2026>',
  categories: ['сентябрь', 'октябрь'],
  series: [
    { name: 'Очно & дома', values: [12.5, null] },
    { name: 'Дистанционно', values: [8, 11] },
  ],
  unit: 'чел.',
  description: 'В сентябре "больше" очных.\u0001',
}

const parsed = (svg: string) => new DOMParser({ onError: (_level, message) => { throw new Error(message) } }).parseFromString(svg, 'image/svg+xml')

test.each(['bar', 'horizontalBar', 'line', 'pie'] as const)('a chart of the kind %s is a well-formed drawing that says what it shows', (kind) => {
  const svg = parsed(chartSvg({ ...chart, kind }))
  expect(svg.getElementsByTagName('title')[0]!.textContent).toBe('Участники <2026>')
  expect(svg.getElementsByTagName('desc')[0]!.textContent).toBe('В сентябре "больше" очных.')
  expect(svg.documentElement!.textContent).toContain('сентябрь')
  expect(svg.documentElement!.getAttribute('role')).toBe('img')
})

test('numbers have a decimal comma; colours have patterns to tell them apart', () => {
  const svg = chartSvg(chart)
  expect(svg).toContain('>12,5<')
  expect(svg).toContain('<pattern')
  expect(svg).not.toMatch(/<style|class=|style=/)
  expect(svg).toContain('font-family="PT Sans"')
})

test('names of months are not broken', () => {
  const categories = ['сентябрь', 'октябрь', 'ноябрь', 'декабрь', 'январь', 'февраль', 'март', 'апрель', 'май']
  const svg = chartSvg({ ...chart, categories, series: [{ name: 'Очно', values: categories.map((_, at) => at) }] })
  expect(categories.filter((month) => !svg.includes(`>${month}<`))).toEqual([])
})

test('a chart without data is drawn empty', () => {
  for (const kind of ['bar', 'pie'] as const) expect(chartSvg({ ...chart, kind, categories: [], series: [] })).toContain('<svg')
})

test('the picture is a PNG of twice the size', () => {
  const png = new DataView(chartPng(chart, { width: 300, height: 200 }).buffer)
  expect([png.getUint32(0), png.getUint32(16), png.getUint32(20)]).toEqual([0x89504e47, 600, 400])
})
