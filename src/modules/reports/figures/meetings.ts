import { dateShort } from '#platform/russian'
import type { DecisionOfYear, MeetingOfYear, YearRecord } from '../year-record.ts'
import { membersOf, peopleOf } from './composition.ts'
import { count, distinct, mean, share } from './figure.ts'

/** Meetings, who came, what was decided and what remains. */
export function meetingsOf({ meetings, decisions, deliverables, schools, members }: Pick<YearRecord, 'meetings' | 'decisions' | 'deliverables' | 'schools' | 'members'>) {
  const held = meetings.filter(({ state }) => state === 'held').toSorted((a, b) => (a.day ?? '').localeCompare(b.day ?? ''))
  const people = held.flatMap(({ present }) => present)
  const presences = held.flatMap(presencesOf)
  const came = new Set(presences.map(({ schoolId }) => schoolId))
  const all = membersOf(members)
  const counts = { held: count('meetings.held', 'Проведено заседаний', held), attendances: count('meetings.attendances', 'Присутствий на заседаниях', presences) }
  const speeches = held.flatMap(({ speakers }) => speakers)
  return {
    ...counts,
    planned: count('meetings.planned', 'Намечено заседаний', meetings),
    cancelled: count('meetings.cancelled', 'Отменено заседаний', meetings.filter(({ state }) => state === 'cancelled')),
    unmarked: count('meetings.unmarked', 'Заседаний без отметки присутствия', meetings.filter(({ state }) => state === 'unmarked')),
    ahead: count('meetings.ahead', 'Заседаний впереди', meetings.filter(({ state }) => state === 'planned')),
    people: peopleOf('meetings.people', 'Человек на заседаниях', people),
    schools: count('meetings.schools', 'Школ на заседаниях', schools.filter(({ id }) => came.has(id))),
    mean: mean('meetings.mean', 'В среднем на заседании', counts.attendances, counts.held),
    speeches: count('meetings.speeches', 'Выступлений на заседаниях', speeches),
    speakers: count('meetings.speakers', 'Выступавших на заседаниях', distinct(speeches, ({ personId, title }) => personId ?? title)),
    deliverables: count('deliverables', 'Практический выход заседаний', deliverables),
    decisions: decisionsOf('decisions', decisions),
    each: held.map((meeting) => eachOf(meeting, decisions, all)),
  }
}

/** Who was at a meeting is kept on the meeting's own page. */
const presencesOf = ({ present, address, day }: MeetingOfYear) =>
  present.map((presence) => ({ ...presence, address, title: day === null ? presence.title : `${presence.title}, ${dateShort(day)}` }))

function eachOf(meeting: MeetingOfYear, decisions: readonly DecisionOfYear[], members: ReturnType<typeof count>) {
  const key = `meeting.${meeting.id}`
  const here = presencesOf(meeting)
  const present = count(`${key}.present`, `Присутствовали: ${meeting.topic}`, here)
  return {
    meeting,
    present,
    share: share(`${key}.share`, `Доля присутствовавших: ${meeting.topic}`, present, members),
    inPerson: count(`${key}.inPerson`, `Присутствовали очно: ${meeting.topic}`, here.filter(({ online }) => !online)),
    online: count(`${key}.online`, `Присутствовали дистанционно: ${meeting.topic}`, here.filter(({ online }) => online)),
    decisions: decisionsOf(`${key}.decisions`, decisions.filter(({ meetingId }) => meetingId === meeting.id)),
  }
}

/** How decisions stand. */
function decisionsOf(key: string, decisions: readonly DecisionOfYear[]) {
  const of = (state: DecisionOfYear['state'], name: string) => count(`${key}.${state}`, name, decisions.filter((decision) => decision.state === state))
  return {
    given: count(key, 'Принято решений', decisions),
    done: of('done', 'Решений выполнено'),
    open: of('open', 'Решений в работе'),
    overdue: of('overdue', 'Решений просрочено'),
  }
}
