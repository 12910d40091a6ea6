import { calendarDate, type SchoolYear } from '#platform/calendar'
import type { Context } from '#platform/context'

/** Noon of a day of the school year in the sample city. @param month 8 and later fall in the first half */
export function momentOf({ from, to }: SchoolYear, month: number, day: number): Pick<Context, 'today' | 'now'> {
  const today = calendarDate(month >= 8 ? from : to, month, day)
  return { today, now: new Date(`${today}T07:00:00Z`) }
}

/** A clock that shows `moment` now and goes on from there. */
export function clockFrom(moment: Date): () => Date {
  const started = Date.now()
  return () => new Date(moment.getTime() + Date.now() - started)
}

