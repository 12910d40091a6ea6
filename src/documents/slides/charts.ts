import { Document, Packer, Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import { unzipSync } from 'fflate'
import type { Chart } from '../paper.ts'
import { nativeChart, type ChartLook } from '../native-chart.ts'

/** The part that draws a chart, what it refers to, and the workbook of its numbers: the same in Word, Excel and PowerPoint. */
export interface ChartParts {
  readonly drawing: Uint8Array
  readonly relations: Uint8Array
  readonly workbook: Uint8Array
}

/** Charts as parts of a package, in order; written by the library that writes them for Word, because it writes them soundly. */
export async function chartPartsOf(charts: readonly Chart[]): Promise<ChartParts[]> {
  if (charts.length === 0) return []
  const runs = charts.map((chart) => new ChartRun(nativeChart(chart, look)))
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ children: runs })] }] }))))
  return charts.map((_, at) => ({
    drawing: parts[`word/charts/chart${at + 1}.xml`]!,
    relations: parts[`word/charts/_rels/chart${at + 1}.xml.rels`]!,
    workbook: parts[`word/embeddings/Microsoft_Excel_Worksheet${at + 1}.xlsx`]!,
  }))
}

/** The title stands on the slide; the frame on the slide says the size. */
const look: ChartLook = { font: 'Arial', size: 14, titleSize: null, room: { width: 960, height: 480 } }
