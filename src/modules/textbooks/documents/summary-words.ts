import { schoolYearName } from '#platform/calendar'
import { counted, numberInFigures, percent as percentWritten } from '#platform/russian'
import { percent, type Tally } from '../tally.ts'
import type { CitySummary } from './city-summary.ts'

/** «83,4 %», rounded down; «нет данных». */
export function shareInWords(tally: Pick<Tally, 'users' | 'filled'>): string {
  const value = percent(tally)
  return value === null ? 'нет данных' : percentWritten(value)
}

/** The figure itself: how many of how many. */
export function provisionTold({ table: { whole } }: CitySummary): string {
  if (whole.users === 0) return 'Обеспеченность посчитать нельзя: школы не записали численность классов или фонд.'
  const eForms = whole.eForms === 0 ? '' : ` Ещё ${counted(whole.eForms, 'учебник', 'учебника', 'учебников')} — в электронной форме.`
  return `Обеспеченность учебниками — ${shareInWords(whole)}: из ${counted(whole.users, 'нужного учебника', 'нужных учебников', 'нужных учебников')} выдать можно ${numberInFigures(whole.filled)}.${eForms}`
}

/** The second figure: pupils with a textbook for every subject. */
export function setsTold({ sets: { pupils, withSet, unknown } }: CitySummary): string {
  if (pupils === 0) return 'Полные комплекты посчитать нельзя: нет данных.'
  const missing = unknown === 0 ? '' : ` О ${counted(unknown, 'классе', 'классах', 'классах')} нет данных, в эти числа они не входят.`
  return `Полный комплект — учебник по каждому предмету — есть у ${numberInFigures(withSet)} из ${counted(pupils, 'ученика', 'учеников', 'учеников')} (${shareInWords({ users: pupils, filled: withSet })}).${missing}`
}

/** Against the year before. */
export function comparedTold({ before, table: { whole } }: CitySummary): string {
  if (before === null) return 'С прошлым годом сравнить нельзя: за него нет данных.'
  const [then, now] = [percent(before.whole), percent(whole)]
  const was = `В ${schoolYearName(before.year)} учебном году на 1 октября было ${shareInWords(before.whole)}`
  if (then === null || now === null) return `${was}.`
  const change = Math.round((now - then) * 10) / 10
  return change === 0 ? `${was}: столько же.` : `${was}: ${change > 0 ? 'стало больше' : 'стало меньше'} на ${numberInFigures(Math.abs(change), 1)} процентного пункта.`
}

/** Who is not in the figures. */
export function silentTold({ silent }: CitySummary): string {
  if (silent.length === 0) return 'Все школы записали численность классов и фонд.'
  return `${silent.length === 1 ? 'Данные записала не полностью' : 'Данные записали не полностью'} ${counted(silent.length, 'школа', 'школы', 'школ')}:`
}
