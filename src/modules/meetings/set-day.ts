import { permit, schools } from '#modules/people'
import type { CalendarDate } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, refuse } from '#platform/refusal'
import { dateInWords } from '#platform/russian'
import { differences } from './change-meeting.ts'
import { meetingToChange } from './meeting-to-change.ts'
import { isHeld, objectionToCard, objectionToDay, type Meeting, type MeetingCard, type MeetingId } from './meeting.ts'
import { insertStep, updateMeeting } from './store/meetings.ts'
import { tellInvited } from './write-to-invited.ts'

/** When and where: what is agreed upon after the plan has been made. */
export type Appointment = Pick<MeetingCard, 'timeFrom' | 'timeTo' | 'place' | 'hostSchoolId' | 'link'> & { readonly day: CalendarDate }

/**
 * Sets the day of a planned meeting, with its hours and place.
 * @param seen version of the meeting that the person was looking at
 * @throws {Refusal} when the actor may not, the meeting has a day already, or the day is not of its school year
 */
export function setDay(context: Context, id: MeetingId, appointment: Appointment, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await meetingToChange(context, id)
    if (meeting.day !== null) refuse('День уже назначен. Чтобы изменить его, перенесите заседание: так сохранится, как было.', 'day')
    await appoint(context, meeting, appointment, seen)
    await insertStep(context, id, { kind: 'day set', day: appointment.day, reason: '' })
    await note(context, { deed: 'день заседания назначен', subject: `/meetings/${id}`, details: { day: appointment.day } })
  })
}

/**
 * Moves a meeting to another day, or appoints a cancelled one again; what was stays in its history. Those invited get a letter.
 * @throws {Refusal} when it has no day yet, was held, or no reason is given
 */
export function moveMeeting(context: Context, id: MeetingId, appointment: Appointment, reason: string, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await meetingToChange(context, id)
    if (meeting.day === null) refuse('Дня ещё нет. Назначьте его.', 'day')
    if (isHeld(meeting)) refuse('Заседание уже проведено: его не переносят.', 'day')
    if (meeting.day === appointment.day && meeting.state !== 'cancelled') refuse(`Заседание и так назначено на ${dateInWords(meeting.day)}.`, 'day')
    if (reason === '') refuse('Напишите, почему заседание переносится.', 'reason')
    await appoint(context, meeting, appointment, seen)
    await insertStep(context, id, { kind: 'moved', day: appointment.day, reason })
    await note(context, { deed: 'заседание перенесено', subject: `/meetings/${id}`, details: { from: meeting.day, to: appointment.day, reason } })
    await tellInvited(context, id, 'moved', reason)
  })
}

async function appoint(context: Context, meeting: Meeting, { day, ...where }: Appointment, seen: number): Promise<void> {
  const card = { ...meeting, ...where }
  if (meeting.version !== seen) throw new Conflict(await differences(context, meeting, card))
  const objection = objectionToDay(day, meeting.schoolYear)
  if (objection) refuse(objection, 'day')
  const wrong = objectionToCard(card)
  if (wrong) refuse(wrong.reason, wrong.field)
  if (card.hostSchoolId !== null && !(await schools(context)).some(({ id }) => id === card.hostSchoolId)) refuse('Выберите школу из списка.', 'hostSchoolId')
  if (!(await updateMeeting(context, meeting.id, card, seen))) throw new Conflict(await differences(context, meeting, card))
}
