import { members, permit, schoolMeant, schools, type Person, type School } from '#modules/people'
import { planById, type PlanId, type PlanItem } from '#modules/plan'
import { isCalendarDate, type SchoolYear } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { notFound, refuse } from '#platform/refusal'
import { isUniqueViolation } from '#platform/violation'
import { proposedAgenda } from './agenda.ts'
import { objectionToDay, type MeetingCard, type MeetingId } from './meeting.ts'
import { writeAgenda } from './store/agenda.ts'
import { insertMeeting, insertStep, meetings } from './store/meetings.ts'

/**
 * Opens a card for each meeting of the plan that has none yet; may be repeated after the plan has changed. The agenda is proposed from
 * the plan's words. A day is set only where the plan names the day itself.
 * @returns how many cards were opened
 * @throws {Refusal} when the actor may not, or there is no such plan
 */
export function openMeetings(context: Context, planId: PlanId): Promise<number> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const plan = (await planById(context, planId)) ?? notFound('Такого плана нет.')
    const opened = new Set((await meetings(context)).map(({ planItemId }) => planItemId))
    const people = await members(context)
    const known = await schools(context)
    const fresh = plan.items.filter(({ kind, id }) => kind === 'meeting' && !opened.has(id))
    for (const item of fresh) await open(context, item, plan.schoolYear, people, known)
    return fresh.length
  })
}

async function open(context: Context, item: PlanItem, year: SchoolYear, people: readonly Person[], known: readonly School[]): Promise<MeetingId> {
  const card = cardOf(item, people, known)
  const id = await insertMeeting(context, item.id, year, card).catch((error: unknown) =>
    isUniqueViolation(error, 'meeting_plan_item') ? refuse('Карточки только что открыл другой человек. Откройте страницу заново.') : Promise.reject(error),
  )
  await writeAgenda(context, id, proposedAgenda(item.content, item.topic, people))
  const day = item.term?.kind === 'day' ? item.term.from : null
  if (day !== null && isCalendarDate(day) && objectionToDay(day, year) === null) await insertStep(context, id, { kind: 'day set', day, reason: 'День назван в плане.' })
  await note(context, { deed: 'карточка заседания открыта', subject: `/meetings/${id}`, details: { topic: card.topic } })
  return id
}

/** A place that is a school of the city becomes the host; other words stay as they are. */
function cardOf({ number, topic, content, form, aim, place, output }: PlanItem, people: readonly Person[], known: readonly School[]): MeetingCard {
  const host = schoolMeant(place, known)
  return {
    number: number.replace(/[.)\s]+$/, ''),
    topic: topic || content.split('\n')[0]! || 'тема не названа в плане',
    form,
    aim,
    place: host ? '' : place,
    hostSchoolId: host?.id ?? null,
    timeFrom: null,
    timeTo: null,
    link: '',
    output,
    chairId: onlyOne(people, 'head'),
    secretaryId: onlyOne(people, 'secretary'),
  }
}

/** Who takes the chair by custom, where one person has the role. */
function onlyOne(people: readonly Person[], role: 'head' | 'secretary'): number | null {
  const found = people.filter(({ roles }) => roles.includes(role))
  return found.length === 1 ? found[0]!.id : null
}
