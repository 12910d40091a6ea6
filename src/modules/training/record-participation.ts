import { may, people, permit, personById, type Person, type PersonId } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { enterEvent } from './announce-event.ts'
import { confirmParticipations, mayConfirmOf } from './confirm-participations.ts'
import type { EventCard, EventId, TrainingEvent } from './event.ts'
import { objectionToParticipation, objectionToTakingPart, participationRoleName, type ParticipationCard, type ParticipationId } from './participation.ts'
import { addProofs } from './proofs.ts'
import { eventById, lockEvent } from './store/events.ts'
import { insertParticipation } from './store/participations.ts'

/** The participation of one person: their own, or of another by those who may. */
export interface ParticipationRecord {
  readonly personId: PersonId
  readonly card: ParticipationCard
  /** Certificates and other papers that prove it. */
  readonly proofs?: readonly UploadedFile[]
}

/**
 * Records that a person took part; it then waits to be confirmed.
 * @throws {Refusal} when the actor may not, something typed is wrong, the event is not over, or the person already stands there in this role
 */
export function recordParticipation(context: Context, eventId: EventId, { personId, card, proofs = [] }: ParticipationRecord): Promise<ParticipationId> {
  return atomically(context, async (context) => {
    permit(context, context.actor.personId === personId ? 'record own participation' : 'record participation of others')
    const event = await eventThatTookPlace(context, eventId)
    const person = (await personById(context, personId)) ?? refuse('Выберите человека.', 'personId')
    const objection = objectionToPerson(person, event) ?? objectionToParticipation(card)
    if (objection) refuse(objection.reason, objection.field)
    const id =
      (await insertParticipation(context, { eventId, personId, schoolId: person.schoolId, card })) ??
      refuse(`Это участие уже записано: ${participationRoleName[card.role]}. Вторая запись не нужна, первую можно изменить.`, 'role')
    await addProofs(context, id, proofs)
    await note(context, { deed: 'участие записано', subject: `/participations/${id}`, details: { eventId, personId, ...card, proofs: proofs.length } })
    return id
  })
}

/**
 * Records the actor's participation at an event that nobody has entered: enters the event too. The event counts as
 * announced once somebody who may confirms a participation at it.
 * @throws {Refusal} as `recordParticipation`, and when the day has an event of this title
 */
export function recordAtNewEvent(context: Context, event: EventCard, record: ParticipationRecord): Promise<ParticipationId> {
  return atomically(context, async (context) => {
    permit(context, context.actor.personId === record.personId ? 'record own participation' : 'record participation of others')
    return recordParticipation(context, await enterEvent(context, event, { announced: may(context, 'announce an event') }), record)
  })
}

/**
 * Records many people at one event in one deed. Who already stands there in the role is left as they are, so that a
 * list sent twice doubles nobody.
 * @param options.confirm confirm at once what is recorded, but for the actor's own where another must
 * @returns how many were recorded and how many stood there already
 * @throws {Refusal} when the actor may not, or one of the records cannot be kept; then none is
 */
export function recordMany(context: Context, eventId: EventId, records: readonly ParticipationRecord[], { confirm = false } = {}): Promise<{ recorded: number; already: number }> {
  return atomically(context, async (context) => {
    permit(context, 'record participation of others')
    const event = await eventThatTookPlace(context, eventId)
    const everybody = new Map((await people(context)).map((person) => [person.id, person]))
    const recorded: { id: ParticipationId; version: number; personId: PersonId }[] = []
    for (const { personId, card } of records) {
      const person = everybody.get(personId) ?? refuse('В списке есть человек, которого нет в объединении.')
      const objection = objectionToPerson(person, event) ?? objectionToParticipation(card)
      if (objection) refuse(`${person.surname}: ${objection.reason}`)
      const id = await insertParticipation(context, { eventId, personId, schoolId: person.schoolId, card })
      if (id !== null) recorded.push({ id, version: 1, personId })
    }
    if (recorded.length > 0) await note(context, { deed: 'участие записано списком', subject: `/events/${eventId}`, details: { participations: recorded.map(({ id }) => id) } })
    if (confirm) await confirmParticipations(context, recorded.filter(({ personId }) => mayConfirmOf(context.actor, personId)))
    return { recorded: recorded.length, already: records.length - recorded.length }
  })
}

async function eventThatTookPlace(context: Context, id: EventId): Promise<TrainingEvent> {
  await lockEvent(context, id)
  const event = (await eventById(context, id)) ?? notFound('Такого события нет.')
  const objection = objectionToTakingPart(event, context.today)
  if (objection) refuse(objection)
  return event
}

const objectionToPerson = ({ leftOn }: Person, { firstDay }: TrainingEvent): { field: string; reason: string } | null =>
  leftOn !== null && leftOn <= firstDay ? { field: 'personId', reason: 'К этому дню человек уже вышел из объединения.' } : null
