import { calendarDate, isCalendarDate, type CalendarDate } from '#platform/calendar'
import { slipsBetween } from '#platform/spelling'

export interface TermSaid {
  readonly term: 'until' | 'unlimited' | 'unknown'
  readonly until: CalendarDate | null
  /** Read through a slip of the pen: one reading was possible, and a person must look. */
  readonly doubtful: boolean
}

const months = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']

/** «До 31 августа 2026 года», «31.08.2026», «Бессрочно»; with slips («3! августа», «гола») where they leave one reading. */
export function termSaid(text: string): TermSaid {
  const plain = text.toLowerCase().replace(/\s+/g, ' ').trim()
  if (plain.startsWith('бессрочн')) return { term: 'unlimited', until: null, doubtful: false }
  const [, day, month, year, tail] = /^(?:до )?(\S{1,2})[ .]?\s?([а-яё]{3,9})\.? (\S{4})(?: ?([а-яё]{1,6})\.?)?$/.exec(plain) ?? []
  const until = day === undefined ? inFigures(plain) : inWords(day, month!, year!)
  if (until === null) return { term: 'unknown', until: null, doubtful: true }
  const clean = day === undefined || (/^\d+$/.test(day + year!) && months.includes(month!) && (tail === undefined || ['г', 'года', 'год'].includes(tail)))
  if (tail !== undefined && slipsBetween(tail, 'года', 2) > 2 && tail !== 'г') return { term: 'unknown', until: null, doubtful: true }
  return { term: 'until', until, doubtful: !clean }
}

function inWords(day: string, month: string, year: string): CalendarDate | null {
  const near = months.filter((name) => slipsBetween(month, name, 1) <= 1)
  const which = months.includes(month) ? month : near.length === 1 ? near[0]! : null
  return which === null ? null : dayIfAny(figures(year), months.indexOf(which) + 1, figures(day))
}

function inFigures(plain: string): CalendarDate | null {
  if (isCalendarDate(plain)) return plain
  const [, day, month, year] = /^(?:до )?(\d{1,2})[./](\d{1,2})[./](\d{4})(?: ?г(?:ода|\.)?)?$/.exec(plain) ?? []
  return day === undefined ? null : dayIfAny(Number(year), Number(month), Number(day))
}

/** A sign that shares the key or the shape of one figure is that figure: «3!» is 31 typed with Shift held. */
const figures = (text: string): number => Number(text.replace(/[!il|]/g, '1').replace(/[оo]/g, '0').replace(/з/g, '3'))

function dayIfAny(year: number, month: number, day: number): CalendarDate | null {
  if (!(year >= 1990 && year <= 2100) || !(month >= 1) || !(day >= 1)) return null
  const date = calendarDate(year, month, day)
  return isCalendarDate(date) ? date : null
}
