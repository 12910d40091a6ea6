import { indicatorName } from '../figures/results.ts'
import { count, type Figure } from '../figures/figure.ts'
import type { YearFigures } from '../figures/year-figures.ts'
import { isComplete, type Entry, type YearRecord } from '../year-record.ts'
import { number, quoted, told, type Told } from './told.ts'
import { cited, shortDayTold, withoutStop } from './words.ts'

/** Something that the year leaves behind. */
export interface Unsolved {
  readonly record: Entry
  readonly words: Told
}

/** What was planned, decided or aimed at and is not there; while the year runs, only what is already late. */
export function unsolvedOf(year: YearRecord, { results }: YearFigures): Unsolved[] {
  const complete = isComplete(year)
  const items = year.items.filter(({ state }) => state === 'late' || state === 'cancelled' || (complete && state === 'ahead'))
  const decisions = year.decisions.filter(({ state }) => state === 'overdue' || (complete && state === 'open'))
  const missed = results.indicators.each.filter(({ outcome }) => outcome === 'missed' || (complete && outcome === 'no data'))
  return [
    ...items.map((one) => ({ record: one, words: told`${one.item.kind === 'meeting' ? 'не проведено заседание' : 'не выполнено'} ${cited(one.title, one)}${one.item.term ? told` (срок — ${quoted(one.item.term.raw, one)})` : ''}${one.reason ? told`: ${quoted(withoutStop(one.reason), one)}` : ''}` })),
    ...decisions.map((one) => ({ record: one, words: told`не выполнено решение ${cited(one.what, one)}${one.due === null ? '' : told` (срок — ${shortDayTold(one.due, one)})`}` })),
    ...missed.map(({ indicator, outcome, value, target }) => ({ record: indicator, words: outcome === 'no data' ? told`нет данных о показателе ${cited(indicatorName(indicator), indicator)}` : told`не достигнут показатель ${cited(indicatorName(indicator), indicator)}: ${number(value)} из ${number(target)}` })),
  ]
}

/** The first of them, and how many more there are. */
export function firstOf(unsolved: readonly Unsolved[], most: number): { readonly shown: readonly Told[]; readonly rest: Figure | null } {
  const shown = unsolved.length > most ? unsolved.slice(0, most - 1) : unsolved
  const rest = unsolved.slice(shown.length)
  return { shown: shown.map(({ words }) => words), rest: rest.length === 0 ? null : count(`unsolved.after.${shown.length}`, 'Нерешённого сверх названного', rest.map(({ record }) => record)) }
}
