import { chartSvg } from '#documents/chart'
import type { Chapter, ToldChart } from '../content/chapter.ts'
import { chartOf } from '../content/paper.ts'
import type { ToldSlide } from '../content/slides.ts'

/** Charts of a page drawn on the server, by their titles: addresses of pictures that hold the picture itself. */
export type Drawings = Readonly<Record<string, string>>

export const drawnIn = (chapters: readonly Chapter[]): Drawings => drawn(chapters.flatMap(({ passages }) => passages.flatMap((passage) => (passage.type === 'chart' ? [passage.chart] : []))))

export const drawnOn = (slides: readonly ToldSlide[]): Drawings => drawn(slides.flatMap((slide) => (slide.kind === 'chart' ? [slide.chart] : [])))

const drawn = (charts: readonly ToldChart[]): Drawings => Object.fromEntries(charts.map((chart) => [chart.title, `data:image/svg+xml,${encodeURIComponent(chartSvg(chartOf(chart)))}`]))
