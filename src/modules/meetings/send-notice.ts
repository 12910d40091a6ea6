import { associationOf, members, permit } from '#modules/people'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { refuse } from '#platform/refusal'
import { counted } from '#platform/russian'
import { objectionToAnswer } from './answer.ts'
import { betweenReminders, isReachable, standing } from './invitation.ts'
import { meetingToChange } from './meeting-to-change.ts'
import type { MeetingId } from './meeting.ts'
import { answersTo, insertInvitations, invitationsOf, markReminded } from './store/invitations.ts'
import { insertStep } from './store/meetings.ts'
import { isAppointed, writeTo, type Appointed } from './write-to-invited.ts'

/**
 * Invites all members who have e-mail, by letter with an entry for the calendar and links for the answer. Once it has been sent for this
 * day, only those who were not invited yet.
 * @returns how many letters wait to go out
 * @throws {Refusal} when the actor may not, there is no day, the meeting is over or cancelled, or nobody is left to invite
 */
export function sendNotice(context: Context, id: MeetingId): Promise<number> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await meetingToCome(context, id)
    const invited = new Set(meeting.state === 'notified' ? (await invitationsOf(context, id)).map(({ personId }) => personId) : [])
    const people = (await members(context)).filter(isReachable).filter((person) => !invited.has(person.id))
    if (people.length === 0) refuse(invited.size === 0 ? 'Ни у кого в объединении нет почты. Запишите её в карточках людей.' : 'Всем, у кого есть почта, уведомление уже послано.')
    await insertInvitations(context, id, people.map(({ id }) => id))
    await writeTo(context, meeting, people, 'notice')
    const letters = `письмом, ${people.length}`
    await insertStep(context, id, { kind: 'notified', day: null, reason: letters })
    await note(context, { deed: 'уведомление о заседании разослано', subject: `/meetings/${id}`, details: { how: letters } })
    return people.length
  })
}

/**
 * Reminds those who were invited, have not answered and were not reminded in the last hour.
 * @returns how many letters wait to go out
 * @throws {Refusal} as `sendNotice`; when all have answered or were just reminded
 */
export function remindInvited(context: Context, id: MeetingId): Promise<number> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const meeting = await meetingToCome(context, id)
    const silent = await silentOf(context, meeting)
    if (silent.length === 0) refuse('Все, кого приглашали письмом, уже ответили.')
    const sent = await remind(context, meeting, silent, new Date(context.now.getTime() - betweenReminders))
    if (sent === 0) refuse('Всем, кто не ответил, напомнили меньше часа назад. Подождите ответа или позвоните.')
    return sent
  })
}

/**
 * Puts a reminder into the outbox for those of the silent who had none of this day since then.
 * @param since null for never
 * @returns how many letters wait to go out
 */
export async function remind(context: Context, meeting: Appointed, silent: Awaited<ReturnType<typeof silentOf>>, since: Date | null): Promise<number> {
  const due = new Set(await markReminded(context, meeting.id, meeting.day, silent.map(({ id }) => id), since))
  if (due.size === 0) return 0
  await writeTo(context, meeting, silent.filter(({ id }) => due.has(id)), 'reminder')
  await note(context, { deed: 'напомнено о заседании', subject: `/meetings/${meeting.id}`, details: { how: counted(due.size, 'письмо', 'письма', 'писем') } })
  return due.size
}

/** Who was invited to this meeting by letter and has not answered for its day. */
export async function silentOf(context: Context, meeting: Appointed) {
  const invited = new Set((await invitationsOf(context, meeting.id)).map(({ personId }) => personId))
  const answered = standing(await answersTo(context, { meetingId: meeting.id }), meeting.day)
  return (await members(context)).filter(isReachable).filter(({ id }) => invited.has(id) && !answered.has(id))
}

async function meetingToCome(context: Context, id: MeetingId): Promise<Appointed> {
  const meeting = await meetingToChange(context, id)
  if (!isAppointed(meeting)) refuse('Сначала назначьте день: без него уведомлять не о чем.')
  const { timeZone } = await associationOf(context)
  if (objectionToAnswer(meeting, timeZone, context.now)) refuse('Заседание уже прошло или отменено: уведомлять поздно.')
  return meeting
}
