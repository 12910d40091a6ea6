import type { Chart } from '#documents/paper'
import type { Figure } from '../figures/figure.ts'
import type { Told } from './told.ts'

/** A paper of the year as it is told: the same content becomes Word, PDF and a page. */
export interface Telling {
  readonly title: string
  /** Lines of the heading on the paper. */
  readonly heading: readonly Told[]
  readonly landscape?: boolean
  readonly chapters: readonly Chapter[]
  readonly signatures: readonly { readonly post: string; readonly name: string }[]
  /** The day under the signatures. */
  readonly day: Told
}

export interface Chapter {
  readonly title: string
  readonly passages: readonly Passage[]
}

export type Passage =
  | { readonly type: 'paragraph'; readonly text: Told }
  | { readonly type: 'list'; readonly items: readonly Told[] }
  | ToldTable
  | { readonly type: 'chart'; readonly chart: ToldChart }

export interface ToldTable {
  readonly type: 'table'
  readonly caption: string
  readonly widths: readonly number[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly Told[])[]
  readonly footer?: readonly Told[]
  /** Columns of numbers, from 0. */
  readonly numbers: readonly number[]
}

export interface ToldChart {
  readonly kind: Chart['kind']
  readonly title: string
  readonly categories: readonly Told[]
  readonly series: readonly { readonly name: string; readonly values: readonly Figure[] }[]
  readonly unit?: string
  readonly description: Told
}

export const paragraph = (text: Told): Passage => ({ type: 'paragraph', text })
export const list = (items: readonly Told[]): Passage => ({ type: 'list', items })
export const chart = (chart: ToldChart): Passage => ({ type: 'chart', chart })
