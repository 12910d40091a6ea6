import type { Deck, Slide } from '#documents/deck'
import { typographic } from '#platform/russian'
import type { Figure } from '../figures/figure.ts'
import { written } from '../figures/figure.ts'
import type { YearFigures } from '../figures/year-figures.ts'
import type { Proposal } from '../next-plan/proposal.ts'
import { isComplete, type YearRecord } from '../year-record.ts'
import type { ToldChart } from './chapter.ts'
import { planDone } from './note/conclusion.ts'
import { howMany as howManyReached, indicatorsChart } from './note/indicators.ts'
import { attendanceChart, howMany as howManyMeetings } from './note/meetings.ts'
import { tasksOf } from './note/next-year.ts'
import { levelsChart } from './note/training.ts'
import { chartOf } from './paper.ts'
import { serviceChart, tasksChart } from './slides/charts.ts'
import { agreeing, brief, counted, isEmpty, number, plain, quoted, told, type Told } from './told.ts'
import { aheadOf, firstOf, unsolvedOf } from './unsolved.ts'
import { associationInGenitive, namesCity, nextYearTold, periodTold, planEntry, shortName, withoutStop } from './words.ts'

/** A slide as it is told, its numbers with their records. */
export type ToldSlide =
  | { readonly kind: 'title'; readonly title: Told; readonly subtitle: Told }
  | { readonly kind: 'numbers'; readonly title: Told; readonly numbers: readonly { readonly figure: Figure; readonly caption: string }[] }
  | { readonly kind: 'text'; readonly title: Told; readonly points: readonly Told[] }
  | { readonly kind: 'chart'; readonly title: Told; readonly chart: ToldChart; readonly comment: Told }

/** The period, and the city when the name of the association does not tell it. */
const subtitleOf = (year: YearRecord): Told =>
  namesCity(associationInGenitive(year), year.association.city) ? periodTold(year) : told`${periodTold(year)}\n${quoted(year.association.city, { title: year.association.name, address: '/association' })}`

/** Twelve slides of the year. What a year does not have is said in words on its slide. */
export function slidesTold(year: YearRecord, figures: YearFigures, proposals: readonly Proposal[]): ToldSlide[] {
  const { composition, meetings, training, results } = figures
  const measured = results.indicators.each.filter(({ share }) => share.value !== null)
  return [
    { kind: 'title', title: told`Итоги работы ${quoted(associationInGenitive(year), { title: year.association.name, address: '/association' })}`, subtitle: subtitleOf(year) },
    { kind: 'numbers', title: told`Год в числах`, numbers: inNumbers(figures) },
    { kind: 'text', title: told`Тема, цель, задачи`, points: themeAndAim(year, figures) },
    isEmpty(composition.members)
      ? { kind: 'text', title: told`Состав объединения`, points: [told`Библиотекари в программу не внесены.`] }
      : { kind: 'chart', title: told`Состав объединения: стаж`, chart: serviceChart(composition), comment: told`${counted(composition.members, 'библиотекарь', 'библиотекаря', 'библиотекарей')} из ${counted(composition.schoolsWithMember, 'школы', 'школ', 'школ')}; начинающих — ${number(composition.beginners.count)}.` },
    isEmpty(meetings.attendances)
      ? { kind: 'text', title: told`Заседания`, points: [howManyMeetings(meetings), told`Присутствие на заседаниях не записано.`] }
      : { kind: 'chart', title: told`Заседания: сколько нас было`, chart: attendanceChart(meetings), comment: told`${howManyMeetings(meetings)} В среднем ${agreeing(meetings.mean, 'присутствовал', 'присутствовало')} ${counted(meetings.mean, 'человек', 'человека', 'человек')}.` },
    isEmpty(meetings.decisions.given) ? { kind: 'text', title: told`Решения заседаний`, points: [told`Решения заседаний не записаны.`] } : { kind: 'numbers', title: told`Решения заседаний`, numbers: decisionNumbers(meetings) },
    isEmpty(training.participations)
      ? { kind: 'text', title: told`Обучение`, points: [told`Участие в событиях не записано.`] }
      : { kind: 'chart', title: told`Обучение: где мы участвовали`, chart: levelsChart(training), comment: told`${agreeing(training.people, 'Участвовал', 'Участвовали')} ${counted(training.people, 'человек', 'человека', 'человек')} (${number(training.peopleShare)}). Подтверждено документами ${number(training.confirmed)} из ${counted(training.participations, 'участия', 'участий', 'участий')}.` },
    measured.length === 0
      ? { kind: 'text', title: told`Показатели`, points: [isEmpty(results.indicators.all) ? told`Показатели в плане не названы.` : told`${howManyReached(results.indicators)}.`] }
      : { kind: 'chart', title: told`Показатели: достигнуто от плана`, chart: indicatorsChart(measured.slice(0, 8)), comment: told`${howManyReached(results.indicators)}.` },
    results.tasks.length === 0
      ? { kind: 'text', title: told`План и его выполнение`, points: [planDone(results)] }
      : { kind: 'chart', title: told`Что сделано по задачам`, chart: tasksChart(results), comment: planDone(results) },
    { kind: 'text', title: told`Практический выход`, points: outputs(year, figures) },
    { kind: 'text', title: told`${isComplete(year) ? 'Что не решено' : 'Что ещё не сделано'}`, points: unsolved(year, figures) },
    { kind: 'text', title: told`Задачи на ${nextYearTold(year)} учебный год`, points: nextTasks(year, figures, proposals) },
  ]
}

function themeAndAim(year: YearRecord, { results }: YearFigures): Told[] {
  const entry = planEntry(year)
  return [
    year.plan.theme ? told`Тема: ${quoted(shortened(withoutStop(year.plan.theme)), entry)}.` : told`Тема в плане не названа.`,
    year.plan.aim ? told`Цель: ${quoted(shortened(withoutStop(year.plan.aim)), entry)}.` : told`Цель в плане не названа.`,
    ...results.tasks.slice(0, 4).map(({ task }) => told`${quoted(shortened(withoutStop(task.text)), task)}.`),
  ]
}

/** Up to four numbers: the first that there are. */
const inNumbers = ({ composition, meetings, training, results }: YearFigures) =>
  [
    { figure: composition.members, caption: agreeing(composition.members, 'библиотекарь', 'библиотекаря', 'библиотекарей') },
    { figure: meetings.held, caption: agreeing(meetings.held, 'заседание проведено', 'заседания проведено', 'заседаний проведено') },
    { figure: training.participations, caption: agreeing(training.participations, 'участие в обучающих событиях', 'участия в обучающих событиях', 'участий в обучающих событиях') },
    { figure: results.doneShare, caption: 'плана выполнено' },
  ].filter(({ figure }) => figure.value !== null)

const decisionNumbers = ({ decisions: { given, done, open, overdue } }: YearFigures['meetings']) => [
  { figure: given, caption: agreeing(given, 'решение принято', 'решения принято', 'решений принято') },
  { figure: done, caption: agreeing(done, 'выполнено', 'выполнены', 'выполнено') },
  { figure: open, caption: 'в работе' },
  { figure: overdue, caption: agreeing(overdue, 'просрочено', 'просрочены', 'просрочено') },
]

function outputs({ deliverables }: YearRecord, { meetings, training }: YearFigures): Told[] {
  const shared = isEmpty(training.shared.count) ? [] : [told`Опытом на событиях ${agreeing(training.shared.people, 'делился', 'делились')} ${counted(training.shared.people, 'человек', 'человека', 'человек')}.`]
  const won = isEmpty(training.contests.won) ? [] : [told`Побед и призовых мест в конкурсах — ${number(training.contests.won)}.`]
  if (isEmpty(meetings.deliverables)) return [told`Практический выход заседаний не записан.`, ...shared, ...won]
  const shown = deliverables.slice(0, 5)
  const more = deliverables.length > shown.length ? [told`Всего ${counted(meetings.deliverables, 'материал', 'материала', 'материалов')}.`] : []
  return [...shown.map((one) => told`${quoted(shortened(one.title), one)}`), ...more, ...shared, ...won]
}

function unsolved(year: YearRecord, figures: YearFigures): Told[] {
  const { shown, rest } = firstOf('unsolved.all', [...unsolvedOf(year, figures), ...aheadOf(year, figures)], 6)
  if (shown.length === 0) return [told`Всё намеченное выполнено.`]
  return [...shown.map((words) => sentence(brief(words))), ...(rest ? [told`И ещё ${number(rest)} — в отчёте о выполнении плана.`] : [])]
}

function nextTasks(year: YearRecord, figures: YearFigures, proposals: readonly Proposal[]): Told[] {
  const tasks = tasksOf(year, figures, proposals)
  return tasks.length === 0 ? [told`Задачи предстоит назвать.`] : tasks.slice(0, 6).map((task) => sentence(brief(task)))
}

/** Begins with a capital and ends with a full stop. */
const sentence = ([first, ...rest]: Told): Told => told`${typeof first === 'string' ? first.charAt(0).toUpperCase() + first.slice(1) : (first ?? '')}${rest}.`

/** A point of a slide takes two lines at most. */
const shortened = (text: string): string => shortName(text, 130)

/** What is told, as slides. */
export function deckOf(year: YearRecord, slides: readonly ToldSlide[]): Deck {
  const text = (told: Told) => typographic(plain(told))
  const slideOf = (slide: ToldSlide): Slide => {
    const title = text(slide.title)
    switch (slide.kind) {
      case 'title':
        return { kind: 'title', title, subtitle: text(slide.subtitle) }
      case 'numbers':
        return { kind: 'numbers', title, numbers: slide.numbers.map(({ figure, caption }) => ({ value: written(figure), caption })) }
      case 'text':
        return { kind: 'text', title, points: slide.points.map(text) }
      case 'chart':
        return { kind: 'chart', title, chart: chartOf(slide.chart), comment: text(slide.comment) }
    }
  }
  return { title: text(slides[0]!.title), footer: `${year.association.shortName || year.association.name}, ${year.association.city}`, slides: slides.map(slideOf) }
}
