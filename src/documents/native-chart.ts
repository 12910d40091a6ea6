import type { ChartFont, ChartRunOptions } from 'docx/charts'
import { naturalSize } from './chart-size.ts'
import { lawfulText } from './characters.ts'
import { palette, seriesColour } from './palette.ts'
import type { Chart } from './paper.ts'

/** How a chart that an office program draws itself fits its surroundings. */
export interface ChartLook {
  readonly font: string
  /** Of labels, in points. */
  readonly size: number
  /** Of the title, in points; no title when null. */
  readonly titleSize: number | null
  /** The room for it, in pixels of 1/96 inch; it grows until it touches two sides. */
  readonly room: { readonly width: number; readonly height: number }
}

/** No office program has a chart without a value to show. */
export const drawable = ({ categories, series }: Chart): boolean => categories.length > 0 && series.some(({ values }) => values.some((value) => value !== null))

/** A chart in the words of the library that writes charts, with its numbers in a workbook that «Изменить данные» opens. */
export function nativeChart(chart: Chart, look: ChartLook): ChartRunOptions {
  const { kind, series, unit } = chart
  const font = { name: look.font, color: palette.ink }
  const small: ChartFont = { ...font, size: look.size }
  const categories = chart.categories.map(lawfulText)
  const several = series.length > 1 || kind === 'pie'
  const common = {
    ...(look.titleSize === null ? {} : { title: { text: lawfulText(chart.title), font: { ...font, size: look.titleSize, bold: true } } }),
    legend: several ? { position: 'bottom' as const, font: small } : (false as const),
    font,
    chartArea: { border: 'none' as const, fill: 'none' as const },
    transformation: sizeIn(look.room, chart),
    altText: { name: lawfulText(chart.title), description: lawfulText(chart.description), title: lawfulText(chart.title) },
  }
  if (kind === 'pie') {
    const values = series[0]?.values.map((value) => (value !== null && value < 0 ? null : value)) ?? []
    return {
      ...common,
      type: 'pie',
      categories,
      series: [{ name: lawfulText(series[0]?.name ?? ''), values, colors: categories.map((_, at) => seriesColour(at)) }],
      dataLabels: { value: true, percentage: true, position: 'outsideEnd', font: small },
    }
  }
  const lying = kind === 'horizontalBar'
  const whole = series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)))
  // A bar that does not begin at nought shows a small difference as a large one.
  const fromNought = kind !== 'line' && series.every(({ values }) => values.every((value) => value === null || value >= 0))
  const axes = {
    ...common,
    categories,
    dataLabels: { value: true, font: small },
    categoryAxis: { font: small, ...(lying ? { reverseOrder: true } : {}) },
    valueAxis: { font: small, ...(fromNought ? { minimum: 0 } : {}), ...(whole ? { numberFormat: '#,##0' } : {}), ...(unit ? { title: { text: lawfulText(unit), font: small } } : {}), ...(lying ? { crossesAt: 'maximum' as const } : {}) },
    series: series.map(({ name, values }, at) => ({ name: lawfulText(name), values, color: seriesColour(at) })),
  }
  if (kind === 'line') return { ...axes, type: 'line', markers: true, dataLabels: { ...axes.dataLabels, position: 'above' } }
  return { ...axes, type: lying ? 'bar' : 'column', gapWidth: 80, overlap: 0 }
}

function sizeIn(room: ChartLook['room'], chart: Chart): { width: number; height: number } {
  const { width, height } = naturalSize(chart)
  const scale = Math.min(room.width / width, room.height / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
