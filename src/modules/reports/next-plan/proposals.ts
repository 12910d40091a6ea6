import { readTerm, type ItemCard, type PlanLine } from '#modules/plan'
import { number, quoted, told, type Told } from '../content/told.ts'
import { doneOf } from '../content/note/aims.ts'
import { planEntry, shortDayTold, withoutStop, yearTold } from '../content/words.ts'
import type { IndicatorFigures } from '../figures/results.ts'
import type { YearFigures } from '../figures/year-figures.ts'
import type { DecisionOfYear, Entry, ItemOfYear, YearRecord } from '../year-record.ts'
import { nextYearOf, type Proposal } from './proposal.ts'
import { hasDays, termNextYear } from './next-term.ts'

/** What the next plan could hold, each with its reason: what is carried over, not done, still open, not reached, what comes every year. */
export function proposalsOf(year: YearRecord, { results }: YearFigures): Proposal[] {
  const items = year.items.map((item) => plannedItem(year, item))
  return [
    ...carriedTexts(year),
    ...lines(year, results, items),
    ...results.indicators.each.map(indicator),
    ...items,
    ...year.decisions.filter(({ state }) => state === 'open' || state === 'overdue').map((one) => decision(year, one)),
    ...year.reviews.topics.map((topic, at) => proposedTopic(topic, at)),
  ]
}

function carriedTexts(year: YearRecord): Proposal[] {
  const reason = (what: string): Told => told`${what} из плана на ${yearTold(year)} учебный год; если работа над ней закончена, снимите отметку и назовите новую.`
  return [
    ...(year.plan.theme ? [{ key: 'theme', part: { into: 'theme' as const, text: year.plan.theme }, reason: reason('Тема'), source: planEntry(year), ticked: true }] : []),
    ...(year.plan.aim ? [{ key: 'aim', part: { into: 'aim' as const, text: year.plan.aim }, reason: reason('Цель'), source: planEntry(year), ticked: true }] : []),
  ]
}

/** A line whose work is not finished, and one that the items carried over still serve, goes on. */
function lines(year: YearRecord, { tasks }: YearFigures['results'], items: readonly Proposal[]): Proposal[] {
  return year.plan.lines.map(({ id, kind, text }) => {
    const served = year.items.filter(({ item }) => item.serves.includes(id))
    const finished = served.length > 0 && served.every(({ state }) => state === 'done')
    const goesOn = items.some(({ ticked, part }) => ticked && part.into === 'item' && part.serves.includes(id))
    const task = tasks.find(({ task }) => task.id === id)
    const stands = task ? told`По этой задаче ${doneOf(task)}` : finished ? told`Всё, что намечалось, выполнено` : told`${carried[kind] ?? ''} из плана на ${yearTold(year)} учебный год`
    return {
      key: `line.${id}`,
      part: { into: 'line', kind, text, line: id },
      reason: !finished ? told`${stands}.` : goesOn ? told`${stands}; работа продолжается: этому служат пункты, предложенные и на новый год.` : told`${stands}; отметьте, если работа продолжается.`,
      source: planEntry(year),
      ticked: !finished || goesOn,
    }
  })
}

const carried: Readonly<Record<PlanLine['kind'], string>> = { problem: 'Проблема', task: 'Задача', priority: 'Направление', expected: 'Ожидаемый результат' }

function indicator({ indicator, target, value, share, outcome }: IndicatorFigures): Proposal {
  const { id, task, plannedResult, criterion, unit } = indicator
  const figures = told`${number(value)} из ${number(target)}`
  const reasons: Record<typeof outcome, () => Told> = {
    reached: () => told`Достигнут: ${figures}; отметьте, если он нужен и в новом году.`,
    missed: () => told`Не достигнут: ${figures} (${number(share)}).`,
    behind: () => told`Пока не достигнут: ${figures} (${number(share)}).`,
    'no data': () => (indicator.ruled ? told`Данных о нём нет: записей за год не оказалось.` : told`Данных о нём нет: не было выбрано, что считать.`),
    'no target': () => told`План не был назван; на деле — ${number(value)}.`,
  }
  return { key: `indicator.${id}`, part: { into: 'indicator', card: { task, plannedResult, criterion, target: indicator.target, unit } }, reason: reasons[outcome](), source: indicator, ticked: outcome !== 'reached' }
}

/** Done work that comes every year is offered again; other done work is offered unticked, in case. */
function plannedItem(year: YearRecord, one: ItemOfYear): Proposal {
  const { item, state } = one
  const again = item.kind === 'meeting' || item.term?.kind === 'recurring' || item.term?.kind === 'allYear'
  const { kind, section, topic, aim, content, form, output, responsible, extra } = item
  const card: ItemCard = { kind, number: '', section, term: termNextYear(item.term, nextYearOf(year)), place: item.kind === 'meeting' && state === 'done' ? '' : item.place, topic, aim, content, form, output, status: '', responsible, extra }
  return {
    key: `item.${item.id}`,
    part: { into: 'item', card, serves: item.serves },
    reason: told`${itemReason(one, again)}${dayNote(one, card)}`,
    source: { title: one.title, address: one.address },
    ticked: state !== 'done' || again,
  }
}

function itemReason(one: ItemOfYear, again: boolean): Told {
  const { state, reason, doneOn, item } = one
  const why = reason ? told`: ${quoted(withoutStop(reason), one)}` : ''
  const term = item.term ? told`, срок — ${quoted(item.term.raw, one)}` : ''
  const repeats = item.kind !== 'meeting' && again && !reason
  if (state !== 'done' && repeats) return told`Бывает каждый год (${quoted(item.term!.raw, one)}); отметки о выполнении нет.`
  if (state === 'cancelled') return told`Отменено${why}.`
  if (state === 'late') return told`Не выполнено${term}${why || '; причина не записана'}.`
  if (state === 'ahead') return told`Ещё не выполнено${term}${why}.`
  if (item.kind === 'meeting') return told`Заседание прошло ${shortDayTold(doneOn, one)}; на это время предложено и новое. Уточните тему.`
  return again ? told`Бывает каждый год (${quoted(item.term!.raw, one)}); выполнено ${shortDayTold(doneOn, one)}.` : told`Выполнено ${shortDayTold(doneOn, one)}; отметьте, если нужно и в новом году.`
}

/** A day is not carried into another year. */
const dayNote = ({ item, ...entry }: ItemOfYear, card: ItemCard): Told =>
  item.term && hasDays(item.term) && card.term ? told` Вместо дня (${quoted(item.term.raw, entry)}) поставлен месяц: день назначьте сами.` : []

function decision(year: YearRecord, one: DecisionOfYear): Proposal {
  const nextYear = nextYearOf(year)
  const state = one.state === 'overdue' ? 'просрочено' : 'ещё не выполнено'
  const due = one.due === null ? '' : told`, срок — ${shortDayTold(one.due, one)}`
  const card: ItemCard = {
    kind: 'activity',
    number: '',
    section: 'Решения прошлого года',
    term: readTerm('сентябрь', nextYear).term,
    place: '',
    topic: withoutStop(one.what),
    aim: '',
    content: '',
    form: '',
    output: '',
    status: '',
    responsible: one.who ? [{ raw: one.who, role: null, post: null, name: null, school: null }] : [],
    extra: {},
  }
  return {
    key: `decision.${one.id}`,
    part: { into: 'item', card, serves: [] },
    reason: told`Решение заседания ${shortDayTold(one.meetingDay, one)} ${state}${due}${one.words ? told`: ${quoted(withoutStop(one.words), one)}` : ''}. Поставлено на первый месяц нового года.`,
    source: one,
    ticked: true,
  }
}

/** A topic that members proposed when they were asked about the year. */
function proposedTopic(topic: Entry, at: number): Proposal {
  const card: ItemCard = { kind: 'meeting', number: '', section: '', term: null, place: '', topic: topic.title, aim: '', content: '', form: '', output: '', status: '', responsible: [], extra: {} }
  return { key: `topic.${at}`, part: { into: 'item', card, serves: [] }, reason: told`Эту тему предложили члены объединения в отзывах о годе.`, source: topic, ticked: false }
}
