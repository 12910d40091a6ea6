import type { YearFigures } from '../../figures/year-figures.ts'
import type { ToldChart } from '../chapter.ts'
import { counted, quoted, told } from '../told.ts'
import { shortName } from '../words.ts'

/** Years in the profession, group by group. */
export const serviceChart = ({ service, members }: YearFigures['composition']): ToldChart => ({
  kind: 'horizontalBar',
  title: 'Стаж библиотекарей',
  categories: service.map(({ name }) => told`${quoted(name, { title: 'Люди', address: '/people' })}`),
  series: [{ name: 'Библиотекарей', values: service.map(({ count }) => count) }],
  description: told`Стаж ${counted(members, 'библиотекаря', 'библиотекарей', 'библиотекарей')} по группам.`,
})

/** Items of the plan for each task, and how many of them are done. */
export const tasksChart = ({ tasks, items }: YearFigures['results']): ToldChart => ({
  kind: 'horizontalBar',
  title: 'Пункты плана по задачам',
  categories: tasks.slice(0, 6).map(({ task }) => told`${quoted(shortName(task.text), task)}`),
  series: [
    { name: 'Намечено', values: tasks.slice(0, 6).map(({ items }) => items) },
    { name: 'Выполнено', values: tasks.slice(0, 6).map(({ done }) => done) },
  ],
  description: told`Сколько пунктов плана намечено и выполнено по каждой задаче, всего ${counted(items, 'пункт', 'пункта', 'пунктов')}.`,
})
