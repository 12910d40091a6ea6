import type { CalendarDate } from '#platform/calendar'
import { momentIn } from '#platform/time-zone'
import { endOf } from './answer.ts'
import type { Meeting, MeetingId } from './meeting.ts'

/** Six figures that stand for one meeting on one day. */
export interface AttendanceCode {
  readonly code: string
  readonly meetingId: MeetingId
  readonly day: CalendarDate
}

/** How long a code works around a meeting, in minutes before its beginning and after its end. */
export interface CodeWindow {
  readonly before: number
  readonly after: number
}

/** Unless the association says otherwise. */
export const usualWindow: CodeWindow = { before: 15, after: 30 }

/** Why the window cannot be set, in words; null when it can. */
export function objectionToWindow({ before, after }: CodeWindow): { field: string; reason: string } | null {
  const wrong = (minutes: number) => !Number.isInteger(minutes) || minutes < 0 || minutes > 240
  if (wrong(before)) return { field: 'before', reason: 'До начала — от 0 до 240 минут.' }
  return wrong(after) ? { field: 'after', reason: 'После окончания — от 0 до 240 минут.' } : null
}

/** Six figures as typed: «482 917», «482-917»; null when it is no code. */
export function codeTyped(text: string): string | null {
  const figures = text.replace(/[\s\u00A0-]/g, '')
  return /^\d{6}$/.test(figures) ? figures : null
}

/** «482 917» */
export const codeInGroups = (code: string): string => `${code.slice(0, 3)}\u00A0${code.slice(3)}`

export interface Moments {
  readonly from: Date
  readonly to: Date
}

/** When the code of a meeting works: around its hours; without a beginning all the day, without an end to the end of the day. */
export function momentsOf({ day, timeFrom, timeTo }: { readonly day: CalendarDate; readonly timeFrom: string | null; readonly timeTo: string | null }, { before, after }: CodeWindow, timeZone: string): Moments {
  const end = endOf({ day, timeTo }, timeZone)
  return {
    from: timeFrom === null ? momentIn(timeZone, day, '00:00') : new Date(momentIn(timeZone, day, timeFrom).getTime() - before * 60_000),
    to: timeTo === null ? end : new Date(end.getTime() + after * 60_000),
  }
}

/** «24.09.2026 с 13:45 до 16:30» by the clocks of the city. */
export function momentsInWords({ from, to }: Moments, timeZone: string): string {
  const day = new Intl.DateTimeFormat('ru-RU', { timeZone, dateStyle: 'short' }).format
  const figures = (moment: Date) => new Intl.DateTimeFormat('ru-RU', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(moment)
  const hour = (moment: Date) => new Intl.DateTimeFormat('ru-RU', { timeZone, hour: '2-digit', minute: '2-digit' }).format(moment)
  const last = new Date(to.getTime() - 1)
  if (day(from) !== day(last)) return `с ${figures(from)} ${hour(from)} до ${figures(to)} ${hour(to)}`
  return hour(from) === '00:00' && day(to) !== day(last) ? `${figures(from)}, весь день` : `${figures(from)} с ${hour(from)} до ${day(to) === day(last) ? hour(to) : 'конца дня'}`
}

/**
 * Why nobody can mark themselves by the code now, in words; null when one can.
 * @param code null when nobody has shown such a code
 */
export function objectionToMark(code: Pick<AttendanceCode, 'day'>, meeting: Pick<Meeting, 'state' | 'day' | 'timeFrom' | 'timeTo'>, { window, timeZone, now }: { window: CodeWindow; timeZone: string; now: Date }): string | null {
  if (meeting.state === 'cancelled') return 'Заседание отменено: отмечаться не нужно.'
  if (meeting.state === 'signed') return 'Протокол заседания подписан, присутствие больше не отмечают. Если вы были, скажите секретарю.'
  if (meeting.day === null) return 'День заседания не назначен.'
  const moments = momentsOf({ ...meeting, day: meeting.day }, window, timeZone)
  const when = momentsInWords(moments, timeZone)
  if (code.day !== meeting.day) return `Это код другого дня: заседание перенесено. Новый код покажет секретарь, отметиться можно ${when}.`
  if (now < moments.from) return `Отметиться ещё рано: код работает ${when}.`
  return now >= moments.to ? `Код больше не действует: он работал ${when}. Если вы были на заседании, скажите секретарю, он отметит вас сам.` : null
}
