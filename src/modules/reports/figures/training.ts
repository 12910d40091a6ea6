import type { ParticipationOfYear, YearRecord } from '../year-record.ts'
import { membersOf, peopleOf } from './composition.ts'
import { count, distinct, measured, share } from './figure.ts'

/** Events visited by level and role; contests and experience told to others. */
export function trainingOf({ participations, members }: Pick<YearRecord, 'participations' | 'members'>) {
  const all = count('participations', 'Участий в событиях', participations)
  const memberIds = new Set(members.map(({ id }) => id))
  const people = peopleOf('participations.people', 'Участвовали в событиях', participations.filter(({ personId }) => memberIds.has(personId)))
  const took = new Set(participations.map(({ personId }) => personId))
  const confirmed = count('participations.confirmed', 'Участий с подтверждением', participations.filter(({ confirmed }) => confirmed))
  const withHours = participations.filter(({ hours }) => hours !== null)
  const roles = groupsOf(participations, ({ role }) => role)
  const sessions = participations.filter(({ beginnersSession }) => beginnersSession)
  const contests = participations.filter(({ contest }) => contest)
  return {
    participations: all,
    events: eventsOf('participations.events', 'Событий', participations),
    people,
    peopleShare: share('participations.people.share', 'Доля участвовавших', people, membersOf(members)),
    nowhere: count('participations.nowhere', 'Не участвовали ни в одном событии', members.filter(({ id }) => !took.has(id))),
    confirmed,
    confirmedShare: share('participations.confirmed.share', 'Доля участий с подтверждением', confirmed, all),
    hours: measured('participations.hours', 'Часов обучения', withHours.length === 0 ? null : withHours.reduce((sum, { hours }) => sum + hours!, 0), 'часов', withHours),
    roles: roles.map(([role, records]) => ({ role, count: count(`participations.role.${role}`, `Участий: ${role}`, records) })),
    levels: levelsOf(participations).map(([level, records]) => ({
      level,
      count: count(`participations.level.${level}`, `Участий: ${level}`, records),
      roles: roles.map(([role]) => count(`participations.level.${level}.${role}`, `Участий: ${level}, ${role}`, records.filter((participation) => participation.role === role))),
    })),
    beginnersSchool: {
      sessions: eventsOf('beginnersSchool.sessions', 'Занятий школы для начинающих', sessions),
      people: peopleOf('beginnersSchool.people', 'Посещали школу для начинающих', sessions),
      visits: count('beginnersSchool.visits', 'Посещений школы для начинающих', sessions),
    },
    contests: {
      count: count('contests', 'Участий в конкурсах', contests),
      people: peopleOf('contests.people', 'Участвовали в конкурсах', contests),
      won: count('contests.won', 'Побед и призовых мест', contests.filter(({ won }) => won)),
    },
    shared: {
      count: count('shared', 'Выступлений с опытом на событиях', participations.filter(({ shares }) => shares)),
      people: peopleOf('shared.people', 'Делились опытом на событиях', participations.filter(({ shares }) => shares)),
    },
  }
}

const eventsOf = (key: string, name: string, participations: readonly ParticipationOfYear[]) =>
  count(key, name, distinct(participations, ({ eventId }) => eventId).map(({ event, eventId }) => ({ title: event, address: `/events/${eventId}` })))

/** Largest groups first. */
const groupsOf = (participations: readonly ParticipationOfYear[], by: (participation: ParticipationOfYear) => string): [string, ParticipationOfYear[]][] =>
  [...Map.groupBy(participations, by)].toSorted(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b, 'ru'))

/** From the school up. */
const levelsOf = (participations: readonly ParticipationOfYear[]): [string, ParticipationOfYear[]][] =>
  [...Map.groupBy(participations, ({ level }) => level)].toSorted(([, one], [, other]) => one[0]!.rank - other[0]!.rank)
