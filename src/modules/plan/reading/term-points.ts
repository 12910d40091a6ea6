import { calendarDate, isCalendarDate, lastDayOfMonth, type SchoolYear } from '#platform/calendar'
import type { Token } from './term-tokens.ts'

/** A day or a month named in a term. */
export interface Point {
  /** Null for a whole month. */
  readonly day: number | null
  readonly month: number
  /** As written, or as the next point says; null when neither says. */
  readonly year: number | null
  /** How it stands to the point before it. */
  readonly joined: 'through' | 'apart' | null
  /** What limits it: «с», «до». */
  readonly limit: 'from' | 'until' | null
}

const from = /^(?:с|со|после|начиная)$/
const until = /^(?:до|к|ко|позднее|позже)$/

/** The days and months of a term with what joins them; a number alone takes the month of the next day. */
export function pointsOf(tokens: readonly Token[]): Point[] {
  const points: Point[] = []
  let joined: Point['joined'] = null
  let limit: Point['limit'] = null
  for (const [at, token] of tokens.entries()) {
    const named = token.kind === 'number' ? dayOf(token.value, tokens, at) : token.kind === 'day' ? token : token.kind === 'month' ? { ...token, day: null } : null
    if (named) {
      points.push({ day: named.day, month: named.month, year: named.year, joined: points.length === 0 ? null : (joined ?? 'apart'), limit })
      joined = limit = null
    } else if (token.kind === 'through') joined = 'through'
    else if (token.kind === 'word') {
      if (from.test(token.word)) limit = 'from'
      else if (until.test(token.word)) [joined, limit] = [points.length === 0 ? joined : 'through', 'until']
    }
  }
  return withYears(points, tokens)
}

/** «15-17 октября», «с 1 по 10 октября»: the number is a day of the month that comes after. */
function dayOf(value: number, tokens: readonly Token[], at: number): { day: number; month: number; year: number | null } | null {
  const next = tokens.slice(at + 1).find(({ kind }) => kind !== 'through' && kind !== 'comma' && kind !== 'number')
  const joined = tokens[at + 1]?.kind === 'through' || tokens[at + 1]?.kind === 'comma' || (tokens[at + 1]?.kind === 'word' && tokens[at + 2] === next)
  if (!joined || next?.kind !== 'day') return null
  return { day: value, month: next.month, year: next.year }
}

/** A year written once holds for the points beside it: «октябрь-ноябрь 2019», «2019 г., сентябрь»; over New Year it is the year before. */
function withYears(points: readonly Point[], tokens: readonly Token[]): Point[] {
  const years = tokens.flatMap((token) => (token.kind === 'year' ? [token.value] : []))
  const alone = years.length === 1 && points.every(({ year }) => year === null) ? years[0]! : null
  const dated = points.map((point) => ({ ...point, year: point.year ?? alone }))
  for (let at = dated.length - 2; at >= 0; at--) {
    const [point, next] = [dated[at]!, dated[at + 1]!]
    if (point.year === null && next.year !== null) dated[at] = { ...point, year: point.month > next.month ? next.year - 1 : next.year }
  }
  return dated
}

/** The first and last day that the points cover; null where no year is known, false where a day does not exist. */
export function datesOf(points: readonly Point[], year: SchoolYear | null): { from: string | null; to: string | null } | false {
  if (points.some((point) => point.day !== null && !isCalendarDate(calendarDate(point.year ?? 2020, point.month, point.day)))) return false
  const spans = points.map((point) => spanOf(point, year))
  if (points.some((point, at) => point.day !== null && spans[at] && !isCalendarDate(spans[at].from))) return false
  const known = spans.filter((span) => span !== null)
  if (known.length < points.length || known.length === 0) return { from: null, to: null }
  const [first, last] = [known[0]!, known.at(-1)!]
  if (first.from <= last.to) return { from: first.from, to: last.to }
  // «август – сентябрь»: the summer before the school year
  const before = points[0]!.year === null && points[0]!.month <= 8 && year ? spanOf({ ...points[0]!, year: year.from }, year)! : first
  const ends = [before, last].toSorted((a, b) => a.from.localeCompare(b.from))
  return { from: ends[0]!.from, to: ends[1]!.to }
}

function spanOf(point: Point, year: SchoolYear | null): { from: string; to: string } | null {
  const resolved = point.year ?? yearOf(point.month, year)
  if (resolved === null) return null
  if (point.day === null) return { from: calendarDate(resolved, point.month, 1), to: lastDayOfMonth(resolved, point.month) }
  const day = calendarDate(resolved, point.month, point.day)
  return { from: day, to: day }
}

const yearOf = (month: number, year: SchoolYear | null): number | null => year && (month >= 9 ? year.from : year.to)

/** A written year that is not of the school year; August before it is. */
export function strangeYearIn(points: readonly Point[], year: SchoolYear | null): number | null {
  const strange = points.find((point) => year && point.year !== null && point.year !== yearOf(point.month, year) && !(point.month === 8 && point.year === year.from))
  return strange?.year ?? null
}
