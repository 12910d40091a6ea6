import type { Period } from '#platform/calendar'
import type { Context } from '#platform/context'
import type { Fact } from '#platform/fact'
import { objectionToTakingPart, participationRoleName, proofAddress, resultClassOf, resultInWords, type Participation } from './participation.ts'
import { events } from './store/events.ts'
import { participations } from './store/participations.ts'

/**
 * What happened in training within the period, by the last day of each event:
 * - 'event': an event that took place. Marks: `kind`, `level`, `form` as in `EventCard`; `hours`, '' when unknown;
 *   `announced`, 'no' for one that a member entered and nobody has looked at.
 * - 'participation': a person at an event in one role. Marks: those of the event without `announced`, the person's `hours`, and
 *   `role` as in `ParticipationCard`; `result`, one of `resultClasses`; `confirmed`, 'yes' or 'no' while it waits.
 *
 * Cancelled events and participations given back are not among them.
 */
export async function facts(context: Context, period: Period): Promise<Fact[]> {
  const took = (await events(context, period)).filter((event) => objectionToTakingPart(event, context.today) === null)
  const parts = (await participations(context, { period })).filter(({ state }) => state !== 'refused')
  return [
    ...took.map(({ id, kind, level, form, hours, announced, title, lastDay, link }) => ({
      kind: 'event',
      day: lastDay,
      personId: null,
      schoolId: null,
      title,
      address: `/events/${id}`,
      proof: link || null,
      marks: { kind, level, form, hours: String(hours ?? ''), announced: announced ? 'yes' : 'no' },
    })),
    ...parts.map(factOf),
  ]
}

function factOf(participation: Participation): Fact {
  const { id, event, personId, schoolId, role, result, hours, state, files, link } = participation
  return {
    kind: 'participation',
    day: event.lastDay,
    personId,
    schoolId,
    title: `${event.title}: ${participationRoleName[role]}, ${resultInWords(participation)}`,
    address: `/participations/${id}`,
    proof: files[0] === undefined ? link || null : proofAddress(id, files[0]),
    marks: {
      kind: event.kind,
      level: event.level,
      form: event.form,
      role,
      result: resultClassOf(result),
      hours: String(hours ?? ''),
      confirmed: state === 'confirmed' ? 'yes' : 'no',
    },
  }
}
