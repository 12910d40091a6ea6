import { eventLevelName, eventLevels, participationRoleName, participations, resultClassOf, resultInWords, type Participation } from '#modules/training'
import { fullName } from '#modules/people'
import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { ParticipationOfYear } from '../year-record.ts'
import type { Directory } from './meetings.ts'

/** Participations in events that ended in the period; those given back are not among them. */
export async function gatherTraining(context: Context, period: Period, { people }: Directory): Promise<ParticipationOfYear[]> {
  const all = await participations(context, { period })
  return all.filter(({ state }) => state !== 'refused').map((one) => participationOf(one, people))
}

function participationOf(one: Participation, people: Directory['people']): ParticipationOfYear {
  const { id, personId, schoolId, event, role, result, state, hours } = one
  const person = people.get(personId)
  return {
    title: person ? fullName(person) : event.title,
    address: `/participations/${id}`,
    personId,
    schoolId,
    eventId: event.id,
    event: event.title,
    day: event.lastDay,
    level: eventLevelName[event.level],
    rank: eventLevels.indexOf(event.level),
    contest: event.kind === 'contest',
    beginnersSession: event.kind === 'beginners session',
    role: participationRoleName[role],
    shares: role === 'speaker',
    result: resultInWords(one),
    won: ['winner', 'prize', 'laureate'].includes(resultClassOf(result)),
    confirmed: state === 'confirmed',
    hours,
  }
}
