import { permit, type PersonId } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { eventState, type EventId } from './event.ts'
import { eventById, lockEvent } from './store/events.ts'
import { deleteRegistration, insertRegistration } from './store/registrations.ts'

/**
 * Registers the actor for an event that has not ended; a second time changes nothing.
 * @throws {Refusal} when the event is over or cancelled
 */
export function registerForEvent(context: Context, id: EventId): Promise<void> {
  return atomically(context, async (context) => {
    const personId = ownId(context)
    await lockEvent(context, id)
    const event = (await eventById(context, id)) ?? notFound('Такого события нет.')
    const state = eventState(event, context.today)
    if (state === 'cancelled') refuse('Событие отменено: записаться нельзя.')
    if (state === 'past') refuse('Событие прошло. Если вы были на нём, запишите участие.')
    if (await insertRegistration(context, id, personId)) await note(context, { deed: 'запись на событие', subject: `/events/${id}` })
  })
}

/** Takes the actor's registration back. */
export function withdrawRegistration(context: Context, id: EventId): Promise<void> {
  return atomically(context, async (context) => {
    const personId = ownId(context)
    if (await deleteRegistration(context, id, personId)) await note(context, { deed: 'запись на событие снята', subject: `/events/${id}` })
  })
}

function ownId(context: Context): PersonId {
  permit(context, 'record own participation')
  return context.actor.personId ?? refuse('На событие записывается человек.')
}
