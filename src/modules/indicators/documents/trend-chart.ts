import type { Chart } from '#documents/paper'
import { lastDayOfMonth, type SchoolYear } from '#platform/calendar'
import { monthName } from '#platform/russian'
import type { Measure } from '../indicator.ts'
import { passedShare, targetInWords, valueInWords } from '../measure-words.ts'

/** A month of the study year: what had come together by its end, or by today, and what an even pace to the target asks for. */
export interface MonthOfWay {
  readonly month: number
  readonly value: number | null
  /** To tenths; null without a target. */
  readonly even: number | null
}

/** September to May. */
export const wayThrough = ({ trend, target }: Pick<Measure, 'trend' | 'target'>, year: SchoolYear): MonthOfWay[] =>
  trend.slice(0, 9).map(({ month, value }) => ({ month, value, even: target === null ? null : evenly(target, year, month) }))

/** A number through the year beside the even way to its target on 31 May. */
export function trendChart(measure: Measure, year: SchoolYear): Chart {
  const { title, target, rule } = measure
  const months = wayThrough(measure, year)
  return {
    kind: 'line',
    title: 'Набрано с 1 сентября',
    categories: months.map(({ month }) => monthName(month)),
    series: [{ name: 'набрано', values: months.map(({ value }) => value) }, ...(target === null ? [] : [{ name: 'ровный ход к цели', values: months.map(({ even }) => even) }])],
    ...(rule?.sum.startsWith('share') ? { unit: '%' } : {}),
    description: `${title}: сейчас ${valueInWords(measure)}${target === null ? '' : `, цель ${targetInWords(measure)}`}. Те же числа — в таблице рядом.`,
  }
}

const evenly = (target: number, year: SchoolYear, month: number): number =>
  Math.round(target * passedShare(year, lastDayOfMonth(month >= 9 ? year.from : year.to, month)) * 10) / 10
