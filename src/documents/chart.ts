import { Resvg } from '@resvg/resvg-js'
import { init, setPlatformAPI, type EChartsOption } from 'echarts'
import { numberInFigures } from '#platform/russian'
import { naturalSize, type ChartSize } from './chart-size.ts'
import { lawfulText } from './characters.ts'
import { fontFiles } from './fonts.ts'
import { palette, seriesColours } from './palette.ts'
import type { Chart } from './paper.ts'

/** The chart drawn: an SVG with a pattern to every colour, Russian numbers, and the description for those who cannot see it. */
export function chartSvg(chart: Chart, size: ChartSize = naturalSize(chart)): string {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    canvas.setOption(optionOf(chart))
    return described(canvas.renderToSVGString(), chart)
  } finally {
    canvas.dispose()
  }
}

/** The same chart as a picture, on white, twice as many points as the size has units. */
export function chartPng(chart: Chart, size: ChartSize = naturalSize(chart)): Uint8Array {
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'PT Sans' }
  return new Resvg(chartSvg(chart, size), { fitTo: { mode: 'width', value: size.width * 2 }, background: 'white', font }).render().asPng()
}

/** The library, having no screen to measure on, takes a Cyrillic letter for a square; in PT Sans letters are half as wide. */
setPlatformAPI({
  measureText(text, font) {
    const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12)
    return { width: [...text].reduce((width, letter) => width + (/[ .,:;()|ilIjtr1]/.test(letter) ? 0.36 : /[A-ZА-ЯЁшщжмюыфШЩЖМЮЫФ—№%]/.test(letter) ? 0.7 : 0.54) * size, 0) }
  },
})

const figures = (value: unknown): string => (typeof value === 'number' ? numberInFigures(value) : '')

function optionOf(chart: Chart): EChartsOption {
  const several = chart.series.length > 1 && chart.kind !== 'pie'
  return {
    animation: false,
    color: seriesColours.map((colour) => `#${colour}`),
    textStyle: { fontFamily: 'PT Sans', fontSize: 14, color: `#${palette.ink}` },
    title: { text: lawfulText(chart.title), left: 'center', top: 4, textStyle: { fontFamily: 'PT Sans', fontSize: 17, fontWeight: 'bold', lineHeight: 22, color: `#${palette.ink}`, width: 680, overflow: 'break' } },
    ...(several ? { legend: { bottom: 2, textStyle: { fontFamily: 'PT Sans', fontSize: 14 } } } : {}),
    aria: { enabled: true, decal: { show: chart.series.length > 1 || chart.kind === 'pie' } },
    ...(chart.kind === 'pie' ? pieOf(chart) : axesOf(chart, several)),
  }
}

function pieOf({ categories, series, unit }: Chart): EChartsOption {
  const values = series[0]?.values ?? []
  const data = categories.map((name, at) => ({ name: lawfulText(name), value: values[at] ?? 0 })).filter(({ value }) => value > 0)
  const label = (value: unknown, percent: unknown) => `${figures(value)}${unit ? `\u00A0${unit}` : ''} (${figures(Math.round(Number(percent)))}\u00A0%)`
  return { series: [{ type: 'pie', radius: '66%', center: ['50%', '55%'], data, label: { fontSize: 14, lineHeight: 18, formatter: ({ name, value, percent }) => `${name}\n${label(value, percent)}` } }] }
}

function axesOf(chart: Chart, legend: boolean): EChartsOption {
  const lying = chart.kind === 'horizontalBar'
  const sameLabels = { fontFamily: 'PT Sans', fontSize: 14, lineHeight: 17, color: `#${palette.ink}` }
  const categories = {
    type: 'category' as const,
    data: chart.categories.map(lawfulText),
    inverse: lying,
    axisTick: { show: false },
    axisLabel: { ...sameLabels, interval: 0, overflow: 'break' as const, ...(lying ? { width: 220 } : { width: Math.max(44, 620 / Math.max(1, chart.categories.length)), ...(crowded(chart) ? { rotate: 40 } : {}) }) },
  }
  const values = {
    type: 'value' as const,
    name: lawfulText(chart.unit ?? ''),
    nameTextStyle: sameLabels,
    axisLabel: { ...sameLabels, formatter: figures },
    splitLine: { lineStyle: { color: `#${palette.line}` } },
    ...(wholeNumbers(chart) ? { minInterval: 1 } : {}),
  }
  return {
    grid: { left: 12, right: lying ? 56 : 24, top: 64, bottom: legend ? 44 : 12, containLabel: true },
    xAxis: lying ? values : categories,
    yAxis: lying ? categories : values,
    series: chart.series.map(({ name, values }) => ({
      name: lawfulText(name),
      data: values.map((value) => value ?? '-'),
      label: { show: chart.series.length * chart.categories.length <= 40, position: lying ? 'right' : 'top', fontSize: 13, formatter: ({ value }: { value: unknown }) => figures(value) },
      ...(chart.kind === 'line' ? { type: 'line', symbolSize: 7, lineStyle: { width: 2.5 } } : { type: 'bar', barMaxWidth: 46 }),
    })) as EChartsOption['series'] & object,
  }
}

/** Longer names than their places hold are set aslant. */
const crowded = ({ categories }: Chart): boolean => Math.max(...categories.flatMap((name) => name.split(/[\s-]/)).map(({ length }) => length), 0) * 8 > 620 / Math.max(1, categories.length)

const wholeNumbers = ({ series }: Chart): boolean => series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)))

/** Declarations of a style as attributes of the drawing, which pages that allow no styles of their own show as well. */
const asAttributes = (style: string): string => style.split(';').filter(Boolean).map((declaration) => declaration.replace(/^([\w-]+):(.*)$/, ' $1="$2"')).join('')

/** What the drawing says is read out from `<title>` and `<desc>`; the library's own words about it are English. It stands still: no styles for a pointer. */
function described(svg: string, { title, description }: Chart): string {
  const label = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`
  return svg.replace(/<style[\s>].*?<\/style>/s, '').replace(/ class="[^"]*"/g, '').replace(/ style="([^"]*)"/g, (_, style: string) => asAttributes(style)).replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg${attributes.replace(/ (?:aria-label|role)="[^"]*"/g, '')} role="img" aria-label="${escaped(description)}">${label}`)
}

const escaped = (text: string): string => lawfulText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
