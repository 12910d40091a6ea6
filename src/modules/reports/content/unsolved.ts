import { count, type Figure } from '../figures/figure.ts'
import { indicatorName, type IndicatorFigures } from '../figures/results.ts'
import type { YearFigures } from '../figures/year-figures.ts'
import { isComplete, type DecisionOfYear, type Entry, type ItemOfYear, type MeetingOfYear, type YearRecord } from '../year-record.ts'
import { number, quoted, told, type Told } from './told.ts'
import { cited, shortDayTold, withoutStop } from './words.ts'

/** Something that was planned, decided or aimed at and is not there. */
export interface Unsolved {
  readonly record: Entry
  readonly words: Told
}

/** What a year leaves behind; while it runs, what is already late. */
export function unsolvedOf(year: YearRecord, { results }: YearFigures): Unsolved[] {
  const complete = isComplete(year)
  return [
    ...year.items.filter(({ state }) => state === 'late' || state === 'cancelled' || (complete && state === 'ahead')).map(itemMissing),
    ...year.meetings.filter(({ itemId, state }) => itemId === null && (state === 'cancelled' || state === 'unmarked' || (complete && state === 'planned'))).map(meetingMissing),
    ...year.decisions.filter(({ state }) => state === 'overdue' || (complete && state === 'open')).map(decisionMissing),
    ...results.indicators.each.filter(({ outcome }) => outcome === 'missed' || (complete && outcome === 'no data')).map(indicatorMissing),
  ]
}

/** What is still to come while the year runs: neither done nor late. */
export function aheadOf(year: YearRecord, { results }: YearFigures): Unsolved[] {
  if (isComplete(year)) return []
  return [
    ...year.items.filter(({ state }) => state === 'ahead').map((one) => ({ record: one, words: told`${one.item.kind === 'meeting' ? 'заседание ' : ''}${cited(one.title, one)}${termTold(one)}` })),
    ...year.meetings.filter(({ itemId, state }) => itemId === null && state === 'planned').map((one) => ({ record: one, words: told`заседание ${cited(one.topic, one)}${one.day === null ? '' : told` (${shortDayTold(one.day, one)})`}` })),
    ...year.decisions.filter(({ state }) => state === 'open').map((one) => ({ record: one, words: told`решение ${cited(one.what, one)}${dueTold(one)}` })),
    ...results.indicators.each.filter(({ outcome }) => outcome === 'behind' || outcome === 'no data').map((one) => (one.outcome === 'behind' ? { record: one.indicator, words: told`показатель ${cited(indicatorName(one.indicator), one.indicator)}: пока ${number(one.value)} из ${number(one.target)}` } : indicatorMissing(one))),
  ]
}

const itemMissing = (one: ItemOfYear): Unsolved => ({
  record: one,
  words: told`${one.item.kind === 'meeting' ? 'не проведено заседание' : 'не выполнено'} ${cited(one.title, one)}${termTold(one)}${one.reason ? told`: ${quoted(withoutStop(one.reason), one)}` : ''}`,
})

/** A meeting that the plan did not foresee; the others are told by their items. */
const meetingMissing = (one: MeetingOfYear): Unsolved => ({
  record: one,
  words: one.state === 'unmarked' ? told`не отмечено присутствие на заседании ${cited(one.topic, one)}` : told`не проведено заседание ${cited(one.topic, one)}${one.reason ? told`: ${quoted(withoutStop(one.reason), one)}` : ''}`,
})

const decisionMissing = (one: DecisionOfYear): Unsolved => ({ record: one, words: told`не выполнено решение ${cited(one.what, one)}${dueTold(one)}` })

const indicatorMissing = ({ indicator, outcome, value, target }: IndicatorFigures): Unsolved => ({
  record: indicator,
  words: outcome === 'no data' ? told`нет данных о показателе ${cited(indicatorName(indicator), indicator)}` : told`не достигнут показатель ${cited(indicatorName(indicator), indicator)}: ${number(value)} из ${number(target)}`,
})

const termTold = ({ item, ...entry }: ItemOfYear): Told => (item.term ? told` (срок — ${quoted(item.term.raw, entry)})` : [])
const dueTold = (one: DecisionOfYear): Told => (one.due === null ? [] : told` (срок — ${shortDayTold(one.due, one)})`)

/** The first of them, and how many more there are. @param key of the figure that counts the rest */
export function firstOf(key: string, unsolved: readonly Unsolved[], most: number): { readonly shown: readonly Told[]; readonly rest: Figure | null } {
  const shown = unsolved.length > most ? unsolved.slice(0, most - 1) : unsolved
  const rest = unsolved.slice(shown.length)
  return { shown: shown.map(({ words }) => words), rest: rest.length === 0 ? null : count(`${key}.after.${shown.length}`, 'Сверх названного', rest.map(({ record }) => record)) }
}
