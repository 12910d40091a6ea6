/** A day in the city's time zone, 'YYYY-MM-DD'. Sorts as text. */
export type CalendarDate = `${number}-${number}-${number}`

/** From the first day to the last, both included. */
export interface Period {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** A school year: 1 September of `from` to 31 August of `to`; `to` is always `from` + 1. */
export interface SchoolYear {
  readonly from: number
  readonly to: number
}

export const schoolYearPeriod = ({ from, to }: SchoolYear): Period => ({
  from: calendarDate(from, 9, 1),
  to: calendarDate(to, 8, 31),
})

/** The school year of a day: September to December is its first half. */
export function schoolYearOf(day: CalendarDate): SchoolYear {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const from = month >= 9 ? year : year - 1
  return { from, to: from + 1 }
}

/** «2019/2020» */
/** The school year of a day, and the next one too when that begins within so many days. */
export function schoolYearsWithin(day: CalendarDate, days: number): SchoolYear[] {
  const [now, then] = [schoolYearOf(day), schoolYearOf(daysLater(day, days))]
  return now.from === then.from ? [now] : [now, then]
}

export const schoolYearName = ({ from, to }: SchoolYear): string => `${from}/${to}`

/** @param month 1 to 12 */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}` as CalendarDate
}

/** Whether the text is a day that exists: '2026-02-30' is not. */
export function isCalendarDate(text: string): text is CalendarDate {
  // A database knows no year 0, and no paper of ours is older than this.
  if (!/^(1[89]|2\d)\d\d-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

export function lastDayOfMonth(year: number, month: number): CalendarDate {
  return calendarDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The day so many days later; earlier when negative. */
export const daysLater = (day: CalendarDate, days: number): CalendarDate => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as CalendarDate

/** The day now in a time zone of the IANA list, 'Asia/Yekaterinburg'. */
export const todayIn = (timeZone: string, now = new Date()): CalendarDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now) as CalendarDate
