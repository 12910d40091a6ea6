import { daysBetween, schoolYearPeriod, type CalendarDate, type SchoolYear } from '#platform/calendar'
import { counted, numberInFigures, percent, plural } from '#platform/russian'
import type { CountedSum, CountRule } from './count-rule.ts'
import type { Measure } from './indicator.ts'
import { daysBeforeForecast, forecastDay } from './trend.ts'

/** «9», «37,5 %», «нет данных», «правило не выбрано». */
export function valueInWords({ rule, value }: Pick<Measure, 'rule' | 'value'>): string {
  if (rule === null) return 'правило не выбрано'
  return value === null ? 'нет данных' : amountInWords(value, rule)
}

/** Of whom a share is: «18 из 24 членов объединения»; '' for what is not a share. */
export function shareInWords({ rule, value, denominator }: Pick<Measure, 'rule' | 'value' | 'denominator'>): string {
  if (value === null || denominator === null) return ''
  const whole = rule?.sum === 'share of people' ? counted(denominator, 'члена объединения', 'членов объединения', 'членов объединения') : counted(denominator, 'школы', 'школ', 'школ')
  return `${numberInFigures(Math.round((value * denominator) / 100))} из ${whole}`
}

/** Why records that fit are not in the number; '' when there are none. */
export function uncountedInWords({ rule, uncounted }: Pick<Measure, 'rule' | 'uncounted'>): string {
  if (rule === null || uncounted === 0) return ''
  return `Ещё ${counted(uncounted, 'запись подходит', 'записи подходят', 'записей подходят')} под правило, но в число не ${plural(uncounted, 'вошла', 'вошли', 'вошли')}: ${whyUncounted[rule.sum]}.`
}

const whyUncounted: Readonly<Record<CountedSum, string>> = {
  records: '',
  people: 'не сказано, кто это',
  schools: 'не сказано, какая это школа',
  hours: 'не указаны часы',
  'share of people': 'не сказано, кто это, или человек сейчас не в объединении',
  'share of schools': 'не сказано, какая это школа',
}

/** A number of a measure with the per cent of a share. */
export const amountInWords = (amount: number, rule: CountRule | null): string => (rule?.sum.startsWith('share') ? percent(amount) : numberInFigures(amount))

/** «20 участий», «80 %»; '' without a target. */
export function targetInWords({ target, unit, rule }: Pick<Measure, 'target' | 'unit' | 'rule'>): string {
  if (target === null) return ''
  return rule?.sum.startsWith('share') ? percent(target) : [numberInFigures(target), unit].filter(Boolean).join('\u00A0')
}

/** The forecast with what it assumes: «24, если темп останется прежним: 9 за 101 день с 1 сентября»; '' when the year is over or has no data. */
export function forecastInWords({ value, forecast, rule, frozenAt }: Pick<Measure, 'value' | 'forecast' | 'rule' | 'frozenAt'>, year: SchoolYear, today: CalendarDate): string {
  const passed = daysBetween(schoolYearPeriod(year).from, today)
  if (frozenAt || value === null || today >= forecastDay(year)) return ''
  if (forecast === null) return `будет через ${counted(daysBeforeForecast - passed, 'день', 'дня', 'дней')}: по первым ${daysBeforeForecast} дням года темп не виден`
  return `${amountInWords(forecast, rule)}, если темп останется прежним: ${amountInWords(value, rule)} за ${counted(passed, 'день', 'дня', 'дней')} с 1 сентября`
}

/** The part of the way from 1 September to 31 May that has passed, 0 to 1. */
export function passedShare(year: SchoolYear, today: CalendarDate): number {
  const { from } = schoolYearPeriod(year)
  return Math.min(1, Math.max(0, daysBetween(from, today) / daysBetween(from, forecastDay(year))))
}
