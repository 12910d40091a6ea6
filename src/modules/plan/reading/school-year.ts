import type { Block } from '#documents/blocks'
import { schoolYearName, type SchoolYear } from '#platform/calendar'
import type { Notes } from './notes.ts'
import type { Source } from './plan-reading.ts'
import { printedRoles } from './printed-words.ts'
import { tidy } from './wording.ts'

const years = /(?<![\d.])(20\d{2})\s*(?:г\.?г?\.?|год[а-я]*)?\s*(?:[-–—−/\\]|по(?:\s+\p{L}+)?)\s*(?:20)?(\d{2})(?![\d.]\d|\d)/gu

/** «25–26 учебный год», «25/26 уч. г.» */
const shortYears = /(?<![\d.])(\d{2})\s*[-–—−/]\s*(\d{2})(?=\s*уч)/gu

/** School years written in a text, in order: «2019 – 2020 учебный год», «2019/20», «с сентября 2019 по май 2020 года». */
export const schoolYearsIn = (text: string): SchoolYear[] =>
  pairsIn(text).flatMap(([from, to]) => ((from + 1) % 100 === to ? [{ from, to: from + 1 }] : []))

export const sameYear = (a: SchoolYear, b: SchoolYear): boolean => a.from === b.from

const pairsIn = (text: string): [number, number][] => [
  ...[...text.matchAll(years)].map(([, from, to]): [number, number] => [Number(from), Number(to)]),
  ...[...text.matchAll(shortYears)].map(([, from, to]): [number, number] => [2000 + Number(from), Number(to)]),
]

/** The school year that a document names for itself: in its title, else in a heading anywhere. */
export function writtenYear(blocks: readonly Block[]): SchoolYear | null {
  const printed = blocks.find((block) => block.type === 'paragraph' && block.role === printedRoles.title)
  const own = printed?.type === 'paragraph' ? schoolYearsIn(tidy(printed.text).split('\n').at(-1)!)[0] : undefined
  if (own) return own
  const lines = linesOf(blocks)
  const ofPlan = lines.slice(0, lines.indexOf(null) >>> 0).filter((line) => line !== null && ofThisPlan(line))
  const named = [...ofPlan.filter((line) => /^(?:\P{L}*|.*\s)(?:план|паспорт|программа)|^на\s|^20\d\d/iu.test(line!)), ...ofPlan, ...lines.filter((line) => line !== null && line.length < 160 && ofThisPlan(line))]
  return named.flatMap((line) => schoolYearsIn(line!))[0] ?? null
}

/** «2019 – 2021 учебный год» in the title: no school year; null when there is no such thing. */
export const brokenYearIn = (blocks: readonly Block[]): string | null =>
  linesOf(blocks).find((line) => line !== null && line.length < 200 && ofThisPlan(line) && /учебн|уч\.?\s?г/iu.test(line) && pairsIn(line).length > 0) ?? null

/** Paragraphs, those of tables of one column too; null stands for any other table. */
const linesOf = (blocks: readonly Block[]): (string | null)[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return tidy(block.text)
    return block.columns === 1 ? block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => linesOf(blocks))) : null
  })

/** Whether a line speaks of the plan's year, not of the year before or of a paper. */
const ofThisPlan = (line: string): boolean =>
  line.length < 300 && /учебн|уч\.?\s*г|план|на\s+20\d\d|на\s+период|^20\d\d\s*[-–—/]\s*(20)?\d\d/iu.test(line) && !/анализ|итог|прошл|отчет|отчёт|протокол|приказ|учебном\s+году/iu.test(line)

/** Asks about a year that is not the plan's, once for each year. */
export function noteYear(notes: Notes, year: SchoolYear | null, line: string, source: Source): void {
  const other = year && schoolYearsIn(line).find((one) => !sameYear(one, year))
  if (!year || !other || notes.questions.some(({ code, suggestion }) => code === 'yearDisagrees' && suggestion === schoolYearName(other))) return
  notes.place(`/questions/${notes.questions.length}`, source)
  notes.ask('yearDisagrees', '/schoolYear', `Здесь назван ${schoolYearName(other)} учебный год, а план читается как план на ${schoolYearName(year)}. Какой верен?`, line, schoolYearName(other))
}
