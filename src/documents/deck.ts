import type { Chart } from './paper.ts'

/** A set of slides as data; `slidesOf` (slides.ts) makes the .pptx. */
export interface Deck {
  readonly title: string
  /** Small line at the foot of every slide. */
  readonly footer: string
  readonly slides: readonly Slide[]
}

export type Slide =
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: string; readonly notes?: string }
  | { readonly kind: 'text'; readonly title: string; readonly points: readonly string[]; readonly notes?: string }
  | {
      readonly kind: 'numbers'
      readonly title: string
      /** Two to four large numbers with a caption each. */
      readonly numbers: readonly { readonly value: string; readonly caption: string }[]
      readonly notes?: string
    }
  | { readonly kind: 'chart'; readonly title: string; readonly chart: Chart; readonly comment?: string; readonly notes?: string }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly header: readonly string[]
      /** As many rows as fit go on a slide; the rest go on following slides with the same title and «(продолжение)». */
      readonly rows: readonly (readonly string[])[]
      readonly widths?: readonly number[]
      readonly notes?: string
    }
