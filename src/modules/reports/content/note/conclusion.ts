import type { YearFigures } from '../../figures/year-figures.ts'
import { isComplete, type YearRecord } from '../../year-record.ts'
import { list, paragraph, type Chapter, type Passage } from '../chapter.ts'
import { agreeing, counted, isEmpty, listed, number, told, type Told } from '../told.ts'
import { aheadOf, firstOf, unsolvedOf, type Unsolved } from '../unsolved.ts'
import { howMany } from './indicators.ts'

/** What is done, and what is unsolved. */
export function conclusion(year: YearRecord, figures: YearFigures): Chapter {
  const { results } = figures
  const unsolved = unsolvedOf(year, figures)
  const ahead = aheadOf(year, figures)
  const complete = isComplete(year)
  return {
    title: 'Выводы: что сделано и что не решено',
    passages: [
      paragraph(planDone(results)),
      ...(isEmpty(results.indicators.all) ? [] : [paragraph(told`${howMany(results.indicators)}.`)]),
      ...(unsolved.length === 0
        ? [paragraph(complete ? told`Нерешённого за год не осталось: всё намеченное выполнено, решения исполнены, показатели достигнуты.` : told`Просроченного на этот день нет.`)]
        : [paragraph(complete ? told`Остаётся нерешённым:` : told`На этот день не сделано в срок:`), listOf('unsolved', unsolved, 15)]),
      ...(ahead.length === 0 ? [] : [paragraph(told`До конца года остаётся:`), listOf('ahead', ahead, 10)]),
    ],
  }
}

function listOf(key: string, unsolved: readonly Unsolved[], most: number): Passage {
  const { shown, rest } = firstOf(key, unsolved, most)
  return list([...shown, ...(rest ? [told`и ещё ${number(rest)} — в отчёте о выполнении плана`] : [])].map((words, at, all) => told`${words}${at === all.length - 1 ? '.' : ';'}`))
}

/** «Выполнено 20 пунктов плана из 25 (80 %), не выполнено в срок 3, впереди 2.» */
export function planDone({ items, done, doneShare, late, ahead, cancelled }: YearFigures['results']): Told {
  if (isEmpty(items)) return told`Мероприятия в плане не названы.`
  const rest = [
    ...(isEmpty(late) ? [] : [told`не выполнено в срок ${number(late)}`]),
    ...(isEmpty(cancelled) ? [] : [told`отменено ${number(cancelled)}`]),
    ...(isEmpty(ahead) ? [] : [told`впереди ${number(ahead)}`]),
  ]
  const most = isEmpty(done) ? told`Из ${counted(items, 'пункта', 'пунктов', 'пунктов')} плана не выполнено ни одного` : told`${agreeing(done, 'Выполнен', 'Выполнено')} ${counted(done, 'пункт', 'пункта', 'пунктов')} плана из ${number(items)} (${number(doneShare)})`
  return told`${most}${rest.length === 0 ? '' : told`, ${listed(rest, ', ', ', ')}`}.`
}
