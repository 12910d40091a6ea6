import type PptxGenJS from 'pptxgenjs'
import { lawfulText } from '../characters.ts'
import { palette, seriesColour } from '../palette.ts'
import type { Chart } from '../paper.ts'

/** Inches. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** A chart that PowerPoint draws itself, its numbers in a workbook that «Изменить данные» opens. */
export function addChart(slide: PptxGenJS.Slide, chart: Chart, place: Place): void {
  const { kind, unit } = chart
  const pie = kind === 'pie'
  // PowerPoint draws lying bars from the axis up: what is read first has to be last.
  const lying = kind === 'horizontalBar'
  const upwards = <Item>(items: readonly Item[]) => (lying ? items.toReversed() : items)
  const categories = upwards(chart.categories)
  const series = upwards(chart.series.map(({ name, values }, at) => ({ name, colour: seriesColour(at), values: upwards(chart.categories.map((_, place) => values[place] ?? null)) })))
  const labels = categories.map(lawfulText)
  // A value that is not there is written as a mark that the repair of the package takes out again.
  const data = (pie ? series.slice(0, 1) : series).map(({ name, values }) => ({ name: lawfulText(name), labels: [...labels], values: values.map((value) => value ?? absent) }))
  const whole = series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)))
  slide.addChart(pie ? 'pie' : kind === 'line' ? 'line' : 'bar', data, {
    ...place,
    altText: lawfulText(chart.description),
    showTitle: false,
    showLegend: pie || series.length > 1,
    legendPos: 'b',
    legendFontFace: 'Arial',
    legendFontSize: 14,
    legendColor: palette.ink,
    chartColors: pie ? labels.map((_, at) => seriesColour(at)) : series.map(({ colour }) => colour),
    showValue: true,
    displayBlanksAs: 'gap',
    dataLabelFontFace: 'Arial',
    dataLabelFontSize: 12,
    dataLabelColor: palette.ink,
    dataLabelFormatCode: whole ? '#,##0' : 'General',
    ...(pie
      ? { showPercent: true, dataLabelPosition: 'outEnd' as const, showLeaderLines: true, dataBorder: { pt: 1, color: palette.paper } }
      : {
          barDir: lying ? ('bar' as const) : ('col' as const),
          barGapWidthPct: 60,
          catAxisLabelFontFace: 'Arial',
          catAxisLabelFontSize: 12,
          catAxisLabelColor: palette.ink,
          valAxisLabelFontFace: 'Arial',
          valAxisLabelFontSize: 12,
          valAxisLabelColor: palette.faintInk,
          valAxisLabelFormatCode: whole ? '#,##0' : 'General',
          valGridLine: { color: palette.line, size: 0.5 },
          ...(unit ? { showValAxisTitle: true, valAxisTitle: lawfulText(unit), valAxisTitleFontFace: 'Arial', valAxisTitleFontSize: 12, valAxisTitleColor: palette.faintInk } : {}),
          ...(kind === 'line' ? { lineSize: 2.5, lineDataSymbolSize: 8, dataLabelPosition: 't' as const } : { dataLabelPosition: 'outEnd' as const }),
        }),
  })
}

/** Stands for a value that is not there until the package is repaired. */
export const absent = -987654321.125
