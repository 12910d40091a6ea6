import { permit, type PersonId } from '#modules/people'
import { atomically, type Actor, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import type { Participation, ParticipationId } from './participation.ts'
import { standBehindEvent } from './store/events.ts'
import { participationsByIds, putVerdict } from './store/participations.ts'

/** A participation as the person saw it. */
export interface SeenParticipation {
  readonly id: ParticipationId
  readonly version: number
}

/**
 * Confirms that these participations took place as they are recorded; all or none. One confirmed already stays as it is.
 * Their own only the head confirms: there is nobody above.
 * @throws {Refusal} when the actor may not, nothing is chosen, or one has changed since it was seen
 */
export function confirmParticipations(context: Context, seen: readonly SeenParticipation[]): Promise<void> {
  return atomically(context, async (context) => {
    const chosen = (await asSeen(context, seen)).filter(({ state }) => state !== 'confirmed')
    for (const participation of chosen) {
      await putVerdict(context, { ...participation, outcome: 'confirmed', words: '' })
      await standBehindEvent(context, participation.event.id)
      await note(context, { deed: 'участие подтверждено', subject: `/participations/${participation.id}` })
    }
  })
}

/** Whether one of those who confirm may confirm the participation of this person: nobody their own, but for the head. */
export const mayConfirmOf = (actor: Actor, personId: PersonId): boolean => personId !== actor.personId || actor.roles.includes('head')

/**
 * Gives these participations back with a reason; the person mends them and they wait again. All or none.
 * @throws {Refusal} when the actor may not, nothing is chosen, no reason is given, or one has changed since it was seen
 */
export function refuseParticipations(context: Context, seen: readonly SeenParticipation[], reason: string): Promise<void> {
  return atomically(context, async (context) => {
    const chosen = await asSeen(context, seen)
    if (reason === '') refuse('Напишите, что исправить: человек увидит эти слова.', 'reason')
    for (const participation of chosen) {
      await putVerdict(context, { ...participation, outcome: 'refused', words: reason })
      await note(context, { deed: 'участие возвращено', subject: `/participations/${participation.id}`, details: { reason } })
    }
  })
}

async function asSeen(context: Context, seen: readonly SeenParticipation[]): Promise<Participation[]> {
  permit(context, 'confirm participation')
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const found = await participationsByIds(context, [...versions.keys()])
  if (found.length < versions.size) notFound('Одной из выбранных записей об участии уже нет. Откройте список снова.')
  for (const { id, personId, event, version } of found) {
    if (version !== versions.get(id)) refuse(`Участие в «${event.title}» изменили, пока вы смотрели. Посмотрите, что там теперь, и решите снова.`)
    if (!mayConfirmOf(context.actor, personId)) refuse(`Участие в «${event.title}» — ваше: его подтвердит другой человек.`)
  }
  return found
}
