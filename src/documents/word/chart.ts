import { AlignmentType, Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { nativeChart, type ChartLook } from '../native-chart.ts'
import type { Chart } from '../paper.ts'

/** A chart that Word draws itself. */
export function chartParagraph(chart: Chart): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 }, children: [new ChartRun(nativeChart(chart, look))] })
}

const look: ChartLook = { font: 'Times New Roman', size: 10, titleSize: 13, room: { width: 600, height: 800 } }
