import { schoolYearPeriod, type SchoolYear } from '#platform/calendar'
import type { Term } from './plan-reading.ts'
import { datesOf, pointsOf, strangeYearIn, type Point } from './term-points.ts'
import { misspeltMonthIn, tokensOf, type Token } from './term-tokens.ts'
import { folded, tidy } from './wording.ts'

/** A term with what a person should look at. */
export interface ReadTerm {
  readonly term: Term
  /** Why the term is not clear, in Russian; null when it is. */
  readonly doubt: string | null
  /** A misspelt month and the month meant. */
  readonly misspelling: { readonly found: string; readonly meant: string } | null
  /** A year written in the term that is not of the school year. */
  readonly strangeYear: number | null
}

interface Written {
  readonly words: string
  readonly tokens: readonly Token[]
  readonly points: readonly Point[]
  readonly year: SchoolYear | null
}

/** What a rule makes of a term; null when the term is none of its kind. */
type Rule = (written: Written) => (Partial<Term> & { readonly kind: Term['kind']; readonly doubt?: string }) | null

/** The kinds of terms in the order in which they are tried. */
const rules: readonly Rule[] = [recurring, allYear, days, months, byReference, withoutMonth]

/**
 * Reads a term as plans write it. A day that is not written is never invented.
 * @param year of the plan; without it months have no dates
 */
export function readTerm(text: string, year: SchoolYear | null): ReadTerm {
  const raw = tidy(text)
  const tokens = tokensOf(raw)
  const points = pointsOf(tokens)
  const written = { words: folded(raw), tokens, points, year }
  const { doubt = null, ...found } = rules.reduce<ReturnType<Rule>>((read, rule) => read ?? rule(written), null) ?? { kind: 'unknown', doubt: 'Срок не понятен. Что он значит?' }
  const term = { raw: raw.replace(/\n/g, ' '), from: null, to: null, months: [], every: null, ...found }
  return { term, doubt, misspelling: misspeltMonthIn(raw), strangeYear: strangeYearIn(points, year) ?? strangeYears(written) }
}

const weekday = '(?:понедельник|вторник|сред|четверг|пятниц|суббот)[а-я]*'
const repetitions: readonly (readonly [RegExp, Term['every']])[] = [
  [new RegExp(`ежемесячн|кажд[а-я]+ месяц|раза? в месяц|${weekday} (?:кажд[а-я]+ )?месяца`), 'month'],
  [new RegExp(`еженедельн|кажд[а-я]+ недел|раза? в неделю|кажд[а-я]+ ${weekday}|^по ${weekday}`), 'week'],
  [/ежеквартальн|кажд[а-я]+ квартал|раза? в квартал/, 'quarter'],
  [/(?:кажд[а-я]+|раза? в) (?:учебн[а-я]+ )?четверт|конец (?:кажд[а-я]+ )?четверти|в конце (?:кажд[а-я]+ )?четверти|по итогам четверти|по четвертям/, 'term'],
  [/раза? в (?:полугоди|пол года|полгода)|кажд[а-я]+ полугоди|по полугодиям|(?:^|не менее )(?:2|два|двух) раза? в (?:учебный )?год(?: |$)/, 'halfYear'],
  [/ежедневно/, null],
]

function recurring({ words }: Written): ReturnType<Rule> {
  const found = repetitions.find(([pattern]) => pattern.test(words))
  return found ? { kind: 'recurring', every: found[1] } : null
}

function allYear({ words, year }: Written): ReturnType<Rule> {
  const spoken = /в теч(?:ени[еи])? (?:всего )?(?:\d{4} ?[-/] ?\d{2,4} )?(?:учебного |уч )?(?:года|г)(?: |$)|(?:весь|на) (?:учебный |уч )?год(?: |$)|^(?:учебный )?год$|весь период|круглый год|постоянно|систематически|регулярно/.test(words)
  const written = /^\d{4} ?[-/] ?(?:\d{4}|\d{2})(?: (?:уч|учебн[а-я]+))?(?: (?:год[а-я]*|гг?))?$/.test(words)
  return spoken || written ? { kind: 'allYear', ...(year ? schoolYearPeriod(year) : {}) } : null
}

function days({ points, year }: Written): ReturnType<Rule> {
  if (!points.some(({ day }) => day !== null)) return null
  const dates = datesOf(points, year)
  if (dates === false) return { kind: 'unknown', doubt: 'Такого дня в календаре нет. Какой день верен?' }
  const [only] = points
  if (points.length === 1) return only!.limit === 'until' ? { kind: 'range', to: dates.to } : only!.limit === 'from' ? { kind: 'range', from: dates.from } : { kind: 'day', ...dates }
  const apart = points.some((point, at) => point.joined === 'apart' && !follows(points[at - 1]!, point))
  return { kind: 'range', ...dates, ...(apart ? { doubt: 'Названы отдельные дни; взято всё время от первого до последнего. Какой день верен?' } : {}) }
}

/** «1, 2 сентября» are days in a row. */
const follows = (before: Point, point: Point): boolean => before.month === point.month && before.day !== null && point.day === before.day + 1

function months({ words, points, year }: Written): ReturnType<Rule> {
  if (points.length === 0) return null
  const dates = datesOf(points, year) || {}
  const named = [...new Set(points.map(({ month }) => month))]
  if (named.length > 1) return { kind: points.some(({ joined }) => joined === 'apart') ? 'months' : 'range', months: named, ...dates }
  const { limit } = points[0]!
  if (limit === 'from') return { kind: 'range', months: named, ...dates, to: null }
  if (limit === 'until') return { kind: 'range', months: named, doubt: 'Срок назван месяцем. До его начала или до конца?' }
  if (/^(?:i{1,3}|iv)$/.test(words)) return { kind: 'month', months: named, ...dates, doubt: 'Римская цифра взята как месяц. Или это четверть?' }
  const narrower = new RegExp(`начал|середин|конец|конц|декад|недел|половин|${weekday}`).test(words)
  return { kind: 'month', months: named, ...dates, ...(narrower ? { doubt: 'Указана часть месяца без дней. Взят весь месяц — уточните день.' } : {}) }
}

function byReference({ words }: Written): ReturnType<Rule> {
  const known = /соглас(?:но|ован)|(?:^| )по (?:[а-я]+ым |[а-я]+ому |[а-я]+ей )?(?:план|график|расписан|положени|приказ|запрос|заявк|необходимост|мере|обращени|договоренност|срокам|итогам)|^план |^график|в соответствии/.test(words)
  return known ? { kind: 'byReference' } : null
}

function withoutMonth({ words }: Written): ReturnType<Rule> {
  if (/раза? в год|ежегодно/.test(words)) return { kind: 'unknown', doubt: 'Раз в год — в каком месяце?' }
  return /четверт|полугоди|каникул|квартал|триместр|недел|осен|зим|весн|лет[оа]|год|месяц/.test(words) ? { kind: 'unknown', doubt: 'Срок назван без месяца. Какие это дни?' } : null
}

/** «2018 - 2019 годы» in a plan of other years. */
function strangeYears({ tokens, points, year }: Written): number | null {
  const first = tokens.find((token) => token.kind === 'year')
  return points.length === 0 && year && first?.kind === 'year' && first.value !== year.from && first.value !== year.to ? first.value : null
}
