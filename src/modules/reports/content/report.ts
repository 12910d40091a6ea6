import type { YearFigures } from '../figures/year-figures.ts'
import type { DecisionOfYear, ItemOfYear, YearRecord } from '../year-record.ts'
import { paragraph, type Chapter, type Telling, type ToldTable } from './chapter.ts'
import { planDone } from './note/conclusion.ts'
import { howMany, indicatorsTable } from './note/indicators.ts'
import { decisionStates } from './note/meetings.ts'
import { counted, isEmpty, quoted, told } from './told.ts'
import { associationInGenitive, dayTold, periodTold, planEntry, shortDayTold, withoutStop } from './words.ts'

/** The report on the plan: line by line what was planned, when it was done, what came of it, and why it was not. */
export const reportOf = (year: YearRecord, figures: YearFigures): Telling => ({
  title: 'Отчёт о выполнении плана',
  heading: [told`Отчёт о выполнении плана`, told`${quoted(associationInGenitive(year), { title: year.association.name, address: '/association' })}`, periodTold(year)],
  landscape: true,
  chapters: [plan(year, figures), indicators(figures), decisions(year, figures)],
  signatures: year.signatures,
  day: told`${dayTold(year.countedOn, planEntry(year))}`,
})

function plan(year: YearRecord, { results }: YearFigures): Chapter {
  const sections = [...Map.groupBy(year.items, ({ item }) => item.section)]
  return { title: 'Выполнение плана', passages: [paragraph(planDone(results)), ...sections.map(([section, items]) => itemsTable(section || 'Мероприятия плана', items))] }
}

const itemsTable = (caption: string, items: readonly ItemOfYear[]): ToldTable => ({
  type: 'table',
  caption,
  widths: [2, 10, 5, 4, 7, 7],
  header: ['№', 'Мероприятие', 'Срок по плану', 'Выполнено', 'Результат', 'Причина, если не выполнено'],
  rows: items.map((one) => [
    one.item.number ? told`${quoted(one.item.number, one)}` : [],
    told`${one.item.kind === 'meeting' ? 'Заседание. ' : ''}${quoted(one.title, one)}`,
    one.item.term ? told`${quoted(one.item.term.raw, one)}` : told`не назван`,
    one.state === 'done' ? told`${shortDayTold(one.doneOn, one)}` : told`${stateWords[one.state]}`,
    one.result ? told`${quoted(one.result, one)}` : [],
    one.state === 'done' ? [] : one.reason ? told`${quoted(withoutStop(one.reason), one)}` : told`${one.state === 'ahead' ? 'срок не прошёл' : 'не записана'}`,
  ]),
  numbers: [],
})

const stateWords = { late: 'не выполнено', ahead: 'впереди', cancelled: 'отменено' } as const

function indicators({ results: { indicators } }: YearFigures): Chapter {
  const title = 'Показатели результативности'
  return isEmpty(indicators.all) ? { title, passages: [paragraph(told`Показатели в плане не названы.`)] } : { title, passages: [paragraph(told`${howMany(indicators)}.`), indicatorsTable(indicators)] }
}

function decisions(year: YearRecord, { meetings: { decisions } }: YearFigures): Chapter {
  const title = 'Решения заседаний'
  if (isEmpty(decisions.given)) return { title, passages: [paragraph(told`Решения заседаний не записаны.`)] }
  return { title, passages: [paragraph(told`Принято ${counted(decisions.given, 'решение', 'решения', 'решений')}: ${decisionStates(decisions)}.`), decisionsTable(year.decisions)] }
}

const decisionsTable = (decisions: readonly DecisionOfYear[]): ToldTable => ({
  type: 'table',
  caption: 'Решения и их исполнение',
  widths: [4, 12, 6, 4, 4, 7],
  header: ['Заседание', 'Решение', 'Кто отвечает', 'Срок', 'Состояние', 'Что сделано'],
  rows: decisions.map((one) => [
    told`${shortDayTold(one.meetingDay, one)}`,
    told`${quoted(one.what, one)}`,
    one.who ? told`${quoted(one.who, one)}` : told`не назначен`,
    one.due === null ? told`не назван` : told`${shortDayTold(one.due, one)}`,
    told`${decisionWords[one.state]}`,
    one.words ? told`${quoted(one.words, one)}` : [],
  ]),
  numbers: [],
})

const decisionWords = { done: 'выполнено', open: 'в работе', overdue: 'просрочено' } as const
