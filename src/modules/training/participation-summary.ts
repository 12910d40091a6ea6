import type { PersonId, SchoolId } from '#modules/people'
import { eventLevels, type EventLevel } from './event.ts'
import { participationRoles, resultClasses, resultClassOf, type Participation, type ParticipationRole, type ResultClass } from './participation.ts'

/** Of some participations: how many, and how many different people, schools and events are behind them. */
export interface ParticipationCount {
  readonly participations: number
  readonly people: number
  readonly schools: number
  readonly events: number
  /** Sum of the hours that are known. */
  readonly hours: number
}

export interface SummaryRow extends ParticipationCount {
  readonly level: EventLevel
  readonly role: ParticipationRole
  readonly result: ResultClass
}

export interface ParticipationSummary {
  /** Level by role by result, only where somebody took part; the school's level first, the highest result first. */
  readonly rows: readonly SummaryRow[]
  readonly byLevel: readonly (ParticipationCount & { readonly level: EventLevel })[]
  readonly total: ParticipationCount
}

type Counted = Pick<Participation, 'event' | 'personId' | 'schoolId' | 'role' | 'result' | 'hours'>

/** Counts participations by level, role and result, whatever their state: give only the confirmed ones where only those count. */
export function participationSummary(participations: readonly Counted[]): ParticipationSummary {
  const rows = eventLevels.flatMap((level) =>
    participationRoles.flatMap((role) =>
      resultClasses.map((result) => ({
        level,
        role,
        result,
        ...countOf(participations.filter((one) => one.event.level === level && one.role === role && resultClassOf(one.result) === result)),
      })),
    ),
  )
  const byLevel = eventLevels.map((level) => ({ level, ...countOf(participations.filter(({ event }) => event.level === level)) }))
  const occurs = (count: ParticipationCount) => count.participations > 0
  return { rows: rows.filter(occurs), byLevel: byLevel.filter(occurs), total: countOf(participations) }
}

const countOf = (participations: readonly Counted[]): ParticipationCount => ({
  participations: participations.length,
  people: new Set<PersonId>(participations.map(({ personId }) => personId)).size,
  schools: new Set<SchoolId>(participations.flatMap(({ schoolId }) => schoolId ?? [])).size,
  events: new Set(participations.map(({ event }) => event.id)).size,
  hours: participations.reduce((sum, { hours }) => sum + (hours ?? 0), 0),
})
