import { count } from '../../figures/figure.ts'
import { indicatorName, type Outcome } from '../../figures/results.ts'
import type { YearFigures } from '../../figures/year-figures.ts'
import type { Proposal } from '../../next-plan/proposal.ts'
import type { YearRecord } from '../../year-record.ts'
import { list, paragraph, type Chapter } from '../chapter.ts'
import { counted, told, type Told } from '../told.ts'
import { cited, nextYearTold, planEntry } from '../words.ts'

/** What the next year begins with. */
export function nextYear(year: YearRecord, figures: YearFigures, proposals: readonly Proposal[]): Chapter {
  const tasks = tasksOf(year, figures, proposals)
  return {
    title: 'Задачи следующего года',
    passages:
      tasks.length === 0
        ? [paragraph(told`Незаконченного, что переходило бы на ${nextYearTold(year)} учебный год, нет; задачи предстоит назвать.`)]
        : [paragraph(told`На ${nextYearTold(year)} учебный год предлагается:`), list(tasks.map((task, at) => told`${task}${at === tasks.length - 1 ? '.' : ';'}`))],
  }
}

const efforts: Partial<Record<Outcome, string>> = { missed: 'достичь показателя', behind: 'достичь показателя', 'no data': 'вести учёт по показателю', 'no target': 'назначить план показателю' }

/** Tasks that go on, then what must be caught up with. */
export function tasksOf(year: YearRecord, { results }: YearFigures, proposals: readonly Proposal[]): Told[] {
  const ticked = proposals.filter(({ ticked }) => ticked)
  const entry = planEntry(year)
  const goingOn = ticked.flatMap(({ part }) => (part.into === 'line' && part.kind === 'task' ? [told`продолжить работу над задачей ${cited(part.text, entry)}`] : []))
  const undone = count('next.items', 'Невыполненных пунктов плана', year.items.filter(({ state }) => state !== 'done'))
  const decisions = count('next.decisions', 'Открытых решений', year.decisions.filter(({ state }) => state === 'open' || state === 'overdue'))
  return [
    ...goingOn,
    ...(undone.value ? [told`завершить ${counted(undone, 'невыполненный пункт', 'невыполненных пункта', 'невыполненных пунктов')} плана`] : []),
    ...(decisions.value ? [told`исполнить ${counted(decisions, 'открытое решение', 'открытых решения', 'открытых решений')} заседаний`] : []),
    ...results.indicators.each.flatMap(({ indicator, outcome }) => (outcome in efforts ? [told`${efforts[outcome] ?? ''} ${cited(indicatorName(indicator), indicator)}`] : [])),
  ]
}
