import { calendarDate, type Period } from '#platform/calendar'
import type { Context } from '#platform/context'

/** The calendar year that the address names, else the present one: the book is kept by calendar years. */
export function bookYear(request: Request, { today }: Pick<Context, 'today'>): number {
  const asked = new URL(request.url).searchParams.get('year') ?? ''
  return /^20\d\d$/.test(asked) ? Number(asked) : Number(today.slice(0, 4))
}

export const periodOf = (year: number): Period => ({ from: calendarDate(year, 1, 1), to: calendarDate(year, 12, 31) })
