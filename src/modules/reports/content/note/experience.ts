import type { YearFigures } from '../../figures/year-figures.ts'
import type { YearRecord } from '../../year-record.ts'
import { list, paragraph, type Chapter } from '../chapter.ts'
import { agreeing, counted, isEmpty, number, quoted, told } from '../told.ts'
import { cited } from '../words.ts'

/** Contests, and own work told to others. */
export function experience(year: YearRecord, { training: { contests, shared }, meetings }: YearFigures): Chapter {
  const won = year.participations.filter(({ contest, won }) => contest && won)
  return {
    title: 'Конкурсы и распространение опыта',
    passages: [
      paragraph(
        isEmpty(contests.count)
          ? told`Участие в конкурсах не записано.`
          : told`В конкурсах ${agreeing(contests.people, 'участвовал', 'участвовали')} ${counted(contests.people, 'человек', 'человека', 'человек')} (${counted(contests.count, 'участие', 'участия', 'участий')}); ${isEmpty(contests.won) ? 'побед и призовых мест нет' : told`побед и призовых мест — ${number(contests.won)}${won.length > 0 ? ':' : ''}`}${won.length > 0 ? '' : '.'}`,
      ),
      ...(won.length === 0 ? [] : [list(won.map((one) => told`${quoted(one.title, one)}: ${cited(one.event, one)}, ${quoted(one.level, one)} уровень, ${quoted(one.result, one)}${one === won.at(-1) ? '.' : ';'}`))]),
      paragraph(isEmpty(shared.count) ? told`Выступления с опытом на событиях не записаны.` : told`Своим опытом на событиях ${agreeing(shared.people, 'делился', 'делились')} ${counted(shared.people, 'человек', 'человека', 'человек')} (${counted(shared.count, 'выступление', 'выступления', 'выступлений')}).`),
      ...(isEmpty(meetings.deliverables)
        ? []
        : [
            paragraph(told`Для общей работы ${agreeing(meetings.deliverables, 'подготовлен', 'подготовлено')} ${counted(meetings.deliverables, 'материал', 'материала', 'материалов')}:`),
            list(year.deliverables.map((deliverable) => told`${quoted(deliverable.title, deliverable)}${deliverable === year.deliverables.at(-1) ? '.' : ';'}`)),
          ]),
    ],
  }
}
