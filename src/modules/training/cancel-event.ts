import { permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import type { EventId } from './event.ts'
import { deleteCancellation, eventById, insertCancellation, lockEvent } from './store/events.ts'
import { participations } from './store/participations.ts'

/**
 * Cancels an event; those registered stay on its page, and nobody can take part.
 * @throws {Refusal} when the actor may not, no reason is given, or people already took part
 */
export function cancelEvent(context: Context, id: EventId, reason: string): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'announce an event')
    await lockEvent(context, id)
    const event = (await eventById(context, id)) ?? notFound('Такого события нет.')
    if (reason === '') refuse('Напишите, почему событие отменено.', 'reason')
    if ((await participations(context, { eventId: id })).length > 0) refuse('На событии уже записано участие: оно состоялось. Сначала уберите записи об участии.', 'reason')
    if (event.cancelled) refuse('Событие уже отменено. Чтобы изменить причину, сначала снимите отмену.', 'reason')
    await insertCancellation(context, id, reason)
    await note(context, { deed: 'событие отменено', subject: `/events/${id}`, details: { reason } })
  })
}

/** Takes a cancellation back. @throws {Refusal} when the actor may not */
export function resumeEvent(context: Context, id: EventId): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'announce an event')
    await lockEvent(context, id)
    const event = (await eventById(context, id)) ?? notFound('Такого события нет.')
    if (!event.cancelled) return
    await deleteCancellation(context, id)
    await note(context, { deed: 'отмена события снята', subject: `/events/${id}` })
  })
}
