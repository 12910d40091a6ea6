import type { Chart } from './paper.ts'

/** In units of the drawing, which are pixels at usual size. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** Lying bars need a line each; everything else looks well at 720 × 400. */
export const naturalSize = ({ kind, categories, series }: Chart): ChartSize => ({
  width: 720,
  height: kind === 'horizontalBar' ? Math.max(260, 130 + categories.length * (18 * series.length + 14)) : 400,
})
