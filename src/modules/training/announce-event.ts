import { may, permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, notFound, refuse } from '#platform/refusal'
import { isUniqueViolation } from '#platform/violation'
import { eventFormName, eventKindName, eventLevelName, objectionToEvent, type EventCard, type EventId, type TrainingEvent } from './event.ts'
import { objectionToTakingPart } from './participation.ts'
import { eventById, eventLike, insertEvent, lockEvent, standBehindEvent, updateEvent } from './store/events.ts'
import { participations } from './store/participations.ts'

/**
 * Announces an event, coming or past.
 * @throws {Refusal} when the actor may not, the card is wrong, or the day has an event of this title already
 */
export function announceEvent(context: Context, card: EventCard): Promise<EventId> {
  return atomically(context, async (context) => {
    permit(context, 'announce an event')
    return enterEvent(context, card, { announced: true })
  })
}

/** Enters an event within the deed of whoever may; `announced` when somebody who announces events stands behind it. */
export async function enterEvent(context: Context, card: EventCard, { announced }: { announced: boolean }): Promise<EventId> {
  const objection = objectionToEvent(card)
  if (objection) refuse(objection.reason, objection.field)
  const id = (await insertEvent(context, card, { announced })) ?? refuseSecond(card.title)
  await note(context, { deed: announced ? 'событие объявлено' : 'событие внесено участником', subject: `/events/${id}`, details: card })
  return id
}

/**
 * Replaces the card of an event; what stood there before stays in the journal.
 * @param seen version of the card that the person was looking at
 * @throws {Refusal} when the actor may not, the card is wrong, or people already took part and the new days are yet to come
 * @throws {Conflict} when somebody changed it since
 */
export function changeEvent(context: Context, id: EventId, card: EventCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    await lockEvent(context, id)
    const before = (await eventById(context, id)) ?? notFound('Такого события нет.')
    if (!(await mayChangeEvent(context, before))) permit(context, 'announce an event')
    if (before.version !== seen) throw new Conflict(differences(before, card))
    const objection = objectionToEvent(card)
    if (objection) refuse(objection.reason, objection.field)
    const same = await eventLike(context, card.title, card.firstDay)
    if (same && same.id !== id) refuseSecond(same.title)
    if (objectionToTakingPart({ ...before, ...card }, context.today) && (await participations(context, { eventId: id })).length > 0)
      refuse('На событии уже записано участие: перенести его в будущее нельзя.', 'lastDay')
    const written = await updateEvent(context, id, card, seen).catch((error: unknown) => (isUniqueViolation(error, 'event_once') ? refuseSecond(card.title) : Promise.reject(error)))
    if (!written) throw new Conflict(differences(before, card))
    if (may(context, 'announce an event')) await standBehindEvent(context, id)
    const moved = before.firstDay !== card.firstDay || before.lastDay !== card.lastDay
    await note(context, { deed: moved ? 'событие перенесено' : 'событие изменено', subject: `/events/${id}`, details: { before, after: card } })
  })
}

/** Who entered an event may mend it until somebody else has to do with it; those who announce events always. */
export async function mayChangeEvent(context: Context, event: TrainingEvent): Promise<boolean> {
  if (may(context, 'announce an event')) return true
  const { personId } = context.actor
  if (event.announced || personId === null || event.enteredBy !== personId) return false
  return (await participations(context, { eventId: event.id })).every((participation) => participation.personId === personId)
}

const refuseSecond = (title: string): never => refuse(`На этот день уже внесено «${title}». Откройте его в списке событий; отменённое можно вернуть.`, 'title')

const labels: Readonly<Record<keyof EventCard, string>> = {
  kind: 'Вид',
  level: 'Уровень',
  form: 'Форма',
  title: 'Название',
  organiser: 'Организатор',
  firstDay: 'Первый день',
  lastDay: 'Последний день',
  hours: 'Часы',
  place: 'Место',
  link: 'Ссылка',
  description: 'Описание',
}

const inWords = (card: EventCard): Record<keyof EventCard, string> => ({
  ...card,
  kind: eventKindName[card.kind],
  level: eventLevelName[card.level],
  form: eventFormName[card.form],
  hours: card.hours === null ? '' : String(card.hours),
})

function differences(theirs: EventCard, yours: EventCard) {
  const [standing, wanted] = [inWords(theirs), inWords(yours)]
  return (Object.keys(labels) as (keyof EventCard)[])
    .filter((key) => standing[key] !== wanted[key])
    .map((key) => ({ field: labels[key], theirs: standing[key], yours: wanted[key] }))
}
