import { may, permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import type { UploadedFile } from '#platform/form'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import type { StoredFileId } from '#platform/stored-files'
import { objectionToParticipation, participationRoleName, resultName, type Participation, type ParticipationCard, type ParticipationId } from './participation.ts'
import { addProofs } from './proofs.ts'
import { lockEvent } from './store/events.ts'
import { deleteParticipation, deleteProofs, participationById, participations, updateParticipation } from './store/participations.ts'

/**
 * Replaces what is recorded of a participation, adds proofs and takes some away. It then waits to be confirmed, even
 * one confirmed or refused before: what is confirmed is what was seen.
 * @param seen version that the person was looking at
 * @throws {Refusal} when the actor may not, something typed is wrong, or the person already stands there in the new role
 * @throws {Conflict} when somebody changed it since
 */
export function changeParticipation(
  context: Context,
  id: ParticipationId,
  { card, add = [], drop = [] }: { card: ParticipationCard; add?: readonly UploadedFile[]; drop?: readonly StoredFileId[] },
  seen: number,
): Promise<void> {
  return atomically(context, async (context) => {
    const before = await participationToTouch(context, id)
    if (before.version !== seen) throw new Conflict(differences(before, card))
    const objection = objectionToParticipation(card)
    if (objection) refuse(objection.reason, objection.field)
    const others = await participations(context, { eventId: before.event.id, personId: before.personId })
    if (others.some((other) => other.id !== id && other.role === card.role)) refuse(`Участие в этой роли уже записано: ${participationRoleName[card.role]}.`, 'role')
    if (!(await updateParticipation(context, id, card, seen))) throw new Conflict(differences(before, card))
    await deleteProofs(context, id, drop)
    await addProofs(context, id, add)
    await note(context, { deed: 'участие изменено', subject: `/participations/${id}`, details: { before, after: card, added: add.length, dropped: drop } })
  })
}

/**
 * Takes a participation off the record; the journal keeps what it said.
 * @throws {Refusal} when the actor may not, or it is confirmed and the actor is not one of those who confirm
 */
export function withdrawParticipation(context: Context, id: ParticipationId): Promise<void> {
  return atomically(context, async (context) => {
    const before = await participationToTouch(context, id)
    if (before.state === 'confirmed' && !may(context, 'confirm participation')) refuse('Участие подтверждено. Убрать его может руководитель или методист.')
    await deleteParticipation(context, id)
    await note(context, { deed: 'участие убрано', subject: `/events/${before.event.id}`, details: { before } })
  })
}

async function participationToTouch(context: Context, id: ParticipationId): Promise<Participation> {
  const found = await participationById(context, id)
  if (found) await lockEvent(context, found.event.id)
  const participation = (await participationById(context, id)) ?? notFound('Такой записи об участии нет.')
  permit(context, participation.personId === context.actor.personId ? 'record own participation' : 'record participation of others')
  return participation
}

const labels: Readonly<Record<keyof ParticipationCard, string>> = {
  role: 'Роль',
  result: 'Результат',
  resultWords: 'Результат словами',
  ownHours: 'Часы',
  link: 'Ссылка',
}

const inWords = (card: ParticipationCard): Record<keyof ParticipationCard, string> => ({
  role: participationRoleName[card.role],
  result: resultName[card.result],
  resultWords: card.resultWords,
  ownHours: String(card.ownHours ?? ''),
  link: card.link,
})

function differences(theirs: ParticipationCard, yours: ParticipationCard) {
  const [standing, wanted] = [inWords(theirs), inWords(yours)]
  return (Object.keys(labels) as (keyof ParticipationCard)[])
    .filter((key) => standing[key] !== wanted[key])
    .map((key) => ({ field: labels[key], theirs: standing[key], yours: wanted[key] }))
}
