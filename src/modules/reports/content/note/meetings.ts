import type { Figure } from '../../figures/figure.ts'
import type { YearFigures } from '../../figures/year-figures.ts'
import type { YearRecord } from '../../year-record.ts'
import { chart, list, paragraph, type Chapter, type Passage, type ToldChart } from '../chapter.ts'
import { agreeing, counted, isEmpty, listed, number, quoted, told, type Told } from '../told.ts'
import { cited, dayOfYear, shortDayOfYear, shortDayTold, withoutStop } from '../words.ts'

type Meetings = YearFigures['meetings']

/** Meetings by topic: when, where, who came, what was decided, what remained. */
export function meetings(year: YearRecord, { meetings }: YearFigures): Chapter {
  const cancelled = year.meetings.filter(({ state, reason }) => state === 'cancelled' && reason !== '')
  return {
    title: 'Заседания',
    passages: [
      paragraph(howMany(meetings)),
      ...(isEmpty(meetings.held) ? [] : held(year, meetings)),
      ...(cancelled.length === 0 ? [] : [list(cancelled.map((meeting) => told`заседание ${cited(meeting.topic, meeting)} отменено: ${quoted(withoutStop(meeting.reason), meeting)}.`))]),
    ],
  }
}

/** «Проведено 5 заседаний из 6 намеченных, отменено 1.» */
export function howMany({ planned, held, cancelled, unmarked, ahead }: Meetings): Told {
  if (isEmpty(planned)) return told`Заседания не намечены и не записаны.`
  if (held.value === planned.value) return told`Проведено ${counted(held, 'заседание', 'заседания', 'заседаний')} — все, что были намечены.`
  const rest = [...(isEmpty(cancelled) ? [] : [told`отменено ${number(cancelled)}`]), ...(isEmpty(unmarked) ? [] : [told`у ${counted(unmarked, 'прошедшего', 'прошедших', 'прошедших')} присутствие не отмечено`]), ...(isEmpty(ahead) ? [] : [told`впереди ${number(ahead)}`])]
  const begun = isEmpty(held) ? told`Из ${counted(planned, 'намеченного заседания', 'намеченных заседаний', 'намеченных заседаний')} не проведено ни одного` : told`Проведено ${counted(held, 'заседание', 'заседания', 'заседаний')} из ${number(planned)}`
  return told`${begun}${rest.length === 0 ? '' : told`, ${listed(rest, ', ', ', ')}`}.`
}

function held(year: YearRecord, meetings: Meetings): Passage[] {
  return [
    paragraph(attendance(meetings)),
    ...(meetings.each.length > 1 && !isEmpty(meetings.attendances) ? [chart(attendanceChart(meetings))] : []),
    {
      type: 'table',
      caption: 'Заседания года',
      widths: [4, 6, 5, 5, 6],
      header: ['Когда и где', 'Тема', 'Присутствовали', 'Решения', 'Практический выход'],
      rows: meetings.each.map(({ meeting, present, share, online, decisions }) => {
        const outputs = year.deliverables.filter(({ meetingId }) => meetingId === meeting.id)
        return [
          told`${shortDayTold(meeting.day, meeting)}${meeting.place ? told`, ${quoted(meeting.place, meeting)}` : ''}`,
          told`${quoted(meeting.topic, meeting)}`,
          isEmpty(present) ? told`не записано` : told`${number(present)} (${number(share)})${isEmpty(online) ? '' : told`, из них дистанционно ${number(online)}`}`,
          decisionsTold(decisions),
          outputs.length === 0 ? told`не записан` : listed(outputs.map((output) => told`${quoted(output.title, output)}`), '; ', '; '),
        ]
      }),
      numbers: [],
    },
    ...(isEmpty(meetings.speakers) ? [] : [paragraph(told`С сообщениями ${agreeing(meetings.speakers, 'выступил', 'выступили')} ${counted(meetings.speakers, 'человек', 'человека', 'человек')}${meetings.speeches.value === meetings.speakers.value ? '' : told`, всего ${counted(meetings.speeches, 'выступление', 'выступления', 'выступлений')}`}.`)]),
    paragraph(isEmpty(meetings.decisions.given) ? told`Решения заседаний не записаны.` : told`Принято ${counted(meetings.decisions.given, 'решение', 'решения', 'решений')}: ${decisionStates(meetings.decisions)}.`),
  ]
}

function attendance({ people, schools, mean, attendances, each }: Meetings): Told {
  if (isEmpty(attendances)) return told`Присутствие на заседаниях не записано.`
  const from = isEmpty(schools) ? '' : told` из ${counted(schools, 'школы', 'школ', 'школ')}`
  const came = told`На заседаниях ${agreeing(people, 'побывал', 'побывали')} ${counted(people, 'человек', 'человека', 'человек')}${from}`
  if (each.length === 1) return told`${came}.`
  const best = each.toSorted((a, b) => b.present.value! - a.present.value!)[0]!
  const gathered = best.meeting.day === null ? '' : told` Больше всего участников собрало заседание ${quoted(dayOfYear(best.meeting.day), best.meeting)} ${cited(best.meeting.topic, best.meeting)}: ${counted(best.present, 'человек', 'человека', 'человек')}.`
  return told`${came}, в среднем на заседании ${agreeing(mean, 'присутствовал', 'присутствовало')} ${counted(mean, 'человек', 'человека', 'человек')}.${gathered}`
}

export const attendanceChart = ({ each, attendances }: Meetings): ToldChart => ({
  kind: 'bar',
  title: 'Присутствие на заседаниях',
  categories: each.map(({ meeting }) => told`${meeting.day === null ? 'без даты' : quoted(shortDayOfYear(meeting.day), meeting)}`),
  series: each.some(({ online }) => !isEmpty(online))
    ? [{ name: 'Очно', values: each.map(({ inPerson }) => inPerson) }, { name: 'Дистанционно', values: each.map(({ online }) => online) }]
    : [{ name: 'Присутствовали', values: each.map(({ present }) => present) }],
  unit: 'чел.',
  description: told`Присутствие на заседаниях года, всего ${counted(attendances, 'присутствие', 'присутствия', 'присутствий')}.`,
})

const decisionsTold = (decisions: Meetings['decisions']): Told => (isEmpty(decisions.given) ? told`не записаны` : told`${counted(decisions.given, 'решение', 'решения', 'решений')}: ${decisionStates(decisions)}`)

/** «выполнено 9, в работе 3, просрочено 2» */
export function decisionStates({ given, done, open, overdue }: Record<'given' | 'done' | 'open' | 'overdue', Figure>): Told {
  if (done.value === given.value) return given.value === 1 ? told`выполнено` : told`все выполнены`
  const states = [{ words: 'выполнено', figure: done }, { words: 'в работе', figure: open }, { words: 'просрочено', figure: overdue }]
  return listed(states.filter(({ figure }) => !isEmpty(figure)).map(({ words, figure }) => told`${words} ${number(figure)}`), ', ', ', ')
}
