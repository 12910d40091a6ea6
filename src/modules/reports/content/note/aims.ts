import type { YearFigures } from '../../figures/year-figures.ts'
import { isComplete, type YearRecord } from '../../year-record.ts'
import { list, paragraph, type Chapter } from '../chapter.ts'
import { counted, number, quoted, told, type Told } from '../told.ts'
import { cited, planEntry, withoutStop, yearTold } from '../words.ts'

/** Theme, aim and tasks, each task with what was done for it. */
export function aims(year: YearRecord, { results }: YearFigures): Chapter {
  const { theme, aim } = year.plan
  const entry = planEntry(year)
  const works = isComplete(year) ? 'работало' : 'работает'
  return {
    title: 'Тема, цель и задачи',
    passages: [
      paragraph(theme ? told`В ${yearTold(year)} учебном году объединение ${works} над темой ${cited(theme, entry)}.` : told`Тема работы на ${yearTold(year)} учебный год в плане не названа.`),
      paragraph(aim ? told`Цель: ${quoted(withoutStop(aim), entry)}.` : told`Цель в плане не названа.`),
      ...(results.tasks.length === 0
        ? [paragraph(told`Задачи в плане не названы.`)]
        : [paragraph(told`Для этого были поставлены задачи:`), list(results.tasks.map((task) => told`${quoted(withoutStop(task.task.text), task.task)} (${doneOf(task)})${task === results.tasks.at(-1) ? '.' : ';'}`))]),
    ],
  }
}

/** «выполнено 4 из 5 пунктов плана» */
export function doneOf({ items, done }: Pick<YearFigures['results']['tasks'][number], 'items' | 'done'>): Told {
  if (!items.value) return told`в плане для неё пунктов нет`
  if (items.value === 1) return told`единственный пункт плана ${done.value ? 'выполнен' : 'не выполнен'}`
  if (!done.value) return told`из ${counted(items, 'пункта', 'пунктов', 'пунктов')} плана не выполнен ни один`
  if (done.value === items.value) return told`выполнены все пункты плана: ${number(items)}`
  return told`${done.value === 1 ? 'выполнен' : 'выполнено'} ${number(done)} из ${counted(items, 'пункта', 'пунктов', 'пунктов')} плана`
}
