import { schoolYearOf, type CalendarDate, type SchoolYear } from './calendar.ts'

/** The school year that an address asks for by `year`, its first half; else that of today. */
export function yearAsked(request: Request, today: CalendarDate): SchoolYear {
  const asked = /^(19|20)\d{2}$/.exec(new URL(request.url).searchParams.get('year') ?? '')?.[0]
  return asked ? { from: Number(asked), to: Number(asked) + 1 } : schoolYearOf(today)
}
