import { AlignmentType, Paragraph } from 'docx'
import { ChartRun, type ChartFont, type ChartRunOptions } from 'docx/charts'
import { naturalSize } from '../chart.ts'
import { lawfulText } from '../characters.ts'
import { palette, seriesColour } from '../palette.ts'
import type { Chart } from '../paper.ts'

/** A chart that Word draws itself, with its numbers in a workbook that «Изменить данные» opens. */
export function chartParagraph(chart: Chart): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 }, children: [new ChartRun(optionsOf(chart))] })
}

const font = { name: 'Times New Roman', color: palette.ink }
const small: ChartFont = { ...font, size: 10 }

function optionsOf(chart: Chart): ChartRunOptions {
  const { kind, series, unit } = chart
  const { width, height } = naturalSize(chart)
  const scale = Math.min(600 / width, 800 / height)
  const categories = chart.categories.map(lawfulText)
  const several = series.length > 1 || kind === 'pie'
  const common = {
    title: { text: lawfulText(chart.title), font: { ...font, size: 13, bold: true } },
    legend: several ? { position: 'bottom' as const, font: small } : (false as const),
    font,
    chartArea: { border: 'none' as const },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
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
  const whole = series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)))
  const axes = {
    ...common,
    categories,
    dataLabels: { value: true, font: small },
    categoryAxis: { font: small, ...(kind === 'horizontalBar' ? { reverseOrder: true } : {}) },
    valueAxis: { font: small, ...(whole ? { numberFormat: '#,##0' } : {}), ...(unit ? { title: { text: lawfulText(unit), font: small } } : {}), ...(kind === 'horizontalBar' ? { crossesAt: 'maximum' as const } : {}) },
    series: series.map(({ name, values }, at) => ({ name: lawfulText(name), values, color: seriesColour(at) })),
  }
  if (kind === 'line') return { ...axes, type: 'line', markers: true, dataLabels: { ...axes.dataLabels, position: 'above' } }
  return { ...axes, type: kind === 'bar' ? 'column' : 'bar', gapWidth: 80, overlap: 0 }
}
