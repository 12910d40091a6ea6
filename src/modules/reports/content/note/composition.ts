import type { Split } from '../../figures/composition.ts'
import type { YearFigures } from '../../figures/year-figures.ts'
import { countedAsOf, type YearRecord } from '../../year-record.ts'
import { paragraph, type Chapter, type Passage } from '../chapter.ts'
import { counted, isEmpty, number, quoted, told } from '../told.ts'
import { dayTold, planEntry } from '../words.ts'

/** How many librarians of how many schools; categories and years in the profession. */
export function composition(year: YearRecord, { composition }: YearFigures): Chapter {
  const { members, schools, schoolsWithMember, schoolsWithout, beginners, categories, service } = composition
  const people = { title: 'Люди', address: '/people' }
  if (isEmpty(members)) return { title: 'Состав', passages: [paragraph(told`Библиотекари в программу не внесены.`)] }
  const lack = isEmpty(schoolsWithout) || isEmpty(schools) ? '' : told` В ${counted(schoolsWithout, 'школе', 'школах', 'школах')} города библиотекаря в объединении нет.`
  return {
    title: 'Состав',
    passages: [
      paragraph(told`На ${dayTold(countedAsOf(year), planEntry(year))} в объединении ${counted(members, 'библиотекарь', 'библиотекаря', 'библиотекарей')}${isEmpty(schoolsWithMember) ? '' : told` из ${counted(schoolsWithMember, 'школы', 'школ', 'школ')} города`}.${lack}`),
      paragraph(
        isEmpty(beginners.count)
          ? told`Начинающих, то есть работающих в профессии меньше трёх лет, нет.`
          : told`Начинающих, то есть работающих в профессии меньше трёх лет, — ${number(beginners.count)} (${number(beginners.share)}).`,
      ),
      splitTable('Квалификационная категория', 'Категория', categories),
      splitTable('Стаж в профессии', 'Стаж', service),
    ],
  }

  function splitTable(caption: string, title: string, groups: readonly Split[]): Passage {
    return {
      type: 'table',
      caption,
      widths: [6, 3, 2],
      header: [title, 'Библиотекарей', 'Доля'],
      rows: groups.map(({ name, count, share }) => [told`${quoted(name, people)}`, told`${number(count)}`, told`${number(share)}`]),
      numbers: [1, 2],
    }
  }
}
