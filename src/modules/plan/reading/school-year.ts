import type { Block } from '#documents/blocks'
import type { SchoolYear } from '#platform/calendar'

const pair = /(?<![\d.])(20\d{2})\s*(?:г\.?г?\.?|год[а-я]*)?\s*(?:[-–—−/\\]|по)\s*(?:20)?(\d{2})(?![\d.]\d|\d)/gu

/** School years written in a text, in order: «2019 – 2020 учебный год», «2019/20», «2019-2020 уч. г.». */
export const schoolYearsIn = (text: string): SchoolYear[] =>
  pairsIn(text).flatMap(([from, to]) => ((from + 1) % 100 === to ? [{ from, to: from + 1 }] : []))

export const sameYear = (a: SchoolYear, b: SchoolYear): boolean => a.from === b.from

/** School years named in the title, before the first table. */
export function titleYears(blocks: readonly Block[]): SchoolYear[] {
  const years: SchoolYear[] = []
  for (const text of headOf(blocks, () => years.length > 0)) years.push(...schoolYearsIn(text))
  return years
}

/** «2019 – 2021 учебный год» in the title: no school year; null when there is no such thing. */
export const brokenYearIn = (blocks: readonly Block[]): string | null =>
  headOf(blocks, () => false).find((text) => text.length < 200 && /учебн|уч\.?\s?г/iu.test(text) && pairsIn(text).length > 0) ?? null

const pairsIn = (text: string): [number, number][] => [...text.matchAll(pair)].map(([, from, to]) => [Number(from), Number(to)])

/** Lines of the head that speak of the plan's year, not of the year before. */
function headOf(blocks: readonly Block[], enough: () => boolean): string[] {
  const texts: string[] = []
  for (const block of blocks.slice(0, 60)) {
    if (block.type === 'table') {
      if (texts.length > 0 || enough()) break
      continue
    }
    const { text } = block
    if (text.length < 300 && /учебн|уч\.?\s*г|план|на\s+20\d\d|^\s*20\d\d\s*[-–—/]\s*(20)?\d\d/iu.test(text) && !/анализ|итог|прошл|отчет|отчёт|протокол|приказ/iu.test(text)) texts.push(text)
  }
  return texts
}
