import type { YearFigures } from '../../figures/year-figures.ts'
import type { YearRecord } from '../../year-record.ts'
import { chart, paragraph, type Chapter, type ToldChart } from '../chapter.ts'
import { agreeing, counted, isEmpty, number, quoted, told } from '../told.ts'
import { cited } from '../words.ts'

type Training = YearFigures['training']

const events = { title: 'Обучение', address: '/training' }

/** Webinars, seminars, courses: who took part, at which level, in which role. */
export function training({ association }: YearRecord, { training }: YearFigures): Chapter {
  if (isEmpty(training.participations)) return { title: 'Обучение', passages: [paragraph(told`Участие в вебинарах, семинарах, курсах и других событиях не записано.`)] }
  return {
    title: 'Обучение',
    passages: [
      paragraph(howMany(training)),
      paragraph(confirmed(training)),
      ...(isEmpty(training.beginnersSchool.visits) ? [] : [paragraph(beginnersSchool(association, training))]),
      ...(training.levels.length > 1 ? [chart(levelsChart(training))] : []),
      {
        type: 'table',
        caption: 'Участие по уровням и ролям',
        widths: [4, ...training.roles.map(() => 2), 2],
        header: ['Уровень', ...training.roles.map(({ role }) => role), 'всего'],
        rows: training.levels.map(({ level, roles, count }) => [told`${quoted(level, events)}`, ...roles.map((figure) => told`${number(figure)}`), told`${number(count)}`]),
        footer: [told`Всего`, ...training.roles.map(({ count }) => told`${number(count)}`), told`${number(training.participations)}`],
        numbers: training.roles.map((_, at) => at + 1).concat(training.roles.length + 1),
      },
    ],
  }
}

const howMany = ({ people, peopleShare, events, participations, nowhere }: Training) =>
  told`${agreeing(people, 'Участвовал', 'Участвовали')} ${counted(people, 'библиотекарь', 'библиотекаря', 'библиотекарей')} (${number(peopleShare)}): ${counted(participations, 'участие', 'участия', 'участий')} в ${counted(events, 'событии', 'событиях', 'событиях')}.${isEmpty(nowhere) ? '' : told` Ни в одном событии не ${agreeing(nowhere, 'участвовал', 'участвовали')} ${counted(nowhere, 'человек', 'человека', 'человек')}.`}`

function confirmed({ confirmed, confirmedShare, hours }: Training) {
  const proofs = isEmpty(confirmed) ? told`Документами участие не подтверждено.` : told`Подтверждено документами ${counted(confirmed, 'участие', 'участия', 'участий')} (${number(confirmedShare)}).`
  return isEmpty(hours) ? proofs : told`${proofs} Объём обучения — ${counted(hours, 'час', 'часа', 'часов')}.`
}

/** «Занятия школы для начинающих («Школа растущего библиотекаря»): проведено 5 занятий, их посещали 5 человек (24 посещения).» */
function beginnersSchool({ beginnersSchoolName }: YearRecord['association'], { beginnersSchool: { sessions, people, visits } }: Training) {
  const name = beginnersSchoolName ? told` (${cited(beginnersSchoolName, { title: beginnersSchoolName, address: '/association' })})` : ''
  return told`В школе для начинающих${name} ${agreeing(sessions, 'прошло', 'прошли', 'прошло')} ${counted(sessions, 'занятие', 'занятия', 'занятий')}, их ${agreeing(people, 'посещал', 'посещали')} ${counted(people, 'человек', 'человека', 'человек')} (${counted(visits, 'посещение', 'посещения', 'посещений')}).`
}

export const levelsChart = ({ levels, participations }: Training): ToldChart => ({
  kind: 'horizontalBar',
  title: 'Участие в событиях по уровням',
  categories: levels.map(({ level }) => told`${quoted(level, events)}`),
  series: [{ name: 'Участий', values: levels.map(({ count }) => count) }],
  description: told`Участие в событиях по уровням, всего ${counted(participations, 'участие', 'участия', 'участий')}.`,
})
