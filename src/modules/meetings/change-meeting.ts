import { members, people, permit, schools } from '#modules/people'
import { schoolYearName, type SchoolYear } from '#platform/calendar'
import { atomically, type Context } from '#platform/context'
import { note } from '#platform/journal'
import { Conflict, refuse } from '#platform/refusal'
import { meetingToChange } from './meeting-to-change.ts'
import { objectionToCard, type MeetingCard, type MeetingId } from './meeting.ts'
import { insertMeeting, updateMeeting } from './store/meetings.ts'
import { tellInvited } from './write-to-invited.ts'

/**
 * Opens a card for a meeting that the plan did not foresee.
 * @throws {Refusal} when the actor may not or the card is wrong
 */
export function addMeeting(context: Context, schoolYear: SchoolYear, card: MeetingCard): Promise<MeetingId> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    await check(context, card)
    const id = await insertMeeting(context, null, schoolYear, card)
    await note(context, { deed: 'внеплановое заседание внесено', subject: `/meetings/${id}`, details: { topic: card.topic, year: schoolYearName(schoolYear) } })
    return id
  })
}

/**
 * Replaces the card of a meeting; its day is set and moved by other deeds.
 * @param seen version of the meeting that the person was looking at
 * @throws {Conflict} when somebody changed it since
 */
export function changeMeeting(context: Context, id: MeetingId, card: MeetingCard, seen: number): Promise<void> {
  return atomically(context, async (context) => {
    permit(context, 'plan a meeting')
    const before = await meetingToChange(context, id)
    const changes = await differences(context, before, card)
    if (before.version !== seen) throw new Conflict(changes)
    await check(context, card)
    if (!(await updateMeeting(context, id, card, seen))) throw new Conflict(changes)
    await note(context, { deed: 'карточка заседания изменена', subject: `/meetings/${id}`, details: { changes } })
    if (before.state === 'notified' && whereAndWhen.some((key) => before[key] !== card[key])) await tellInvited(context, id, 'changed')
  })
}

/** What those who are invited must know at once when it changes. */
const whereAndWhen = ['timeFrom', 'timeTo', 'place', 'hostSchoolId', 'link'] as const

async function check(context: Context, card: MeetingCard): Promise<void> {
  const objection = objectionToCard(card)
  if (objection) refuse(objection.reason, objection.field)
  const { chairId, secretaryId, hostSchoolId } = card
  const known = new Set((await members(context)).map(({ id }) => id))
  if (chairId !== null && !known.has(chairId)) refuse('Выберите председателя из списка.', 'chairId')
  if (secretaryId !== null && !known.has(secretaryId)) refuse('Выберите секретаря из списка.', 'secretaryId')
  if (hostSchoolId !== null && !(await schools(context)).some(({ id }) => id === hostSchoolId)) refuse('Выберите школу из списка.', 'hostSchoolId')
}

const labels = {
  number: '№',
  topic: 'Тема',
  form: 'Форма',
  aim: 'Цель',
  place: 'Место',
  hostSchoolId: 'Школа',
  timeFrom: 'Начало',
  timeTo: 'Окончание',
  link: 'Ссылка для дистанционного участия',
  output: 'Практический выход',
  chairId: 'Председатель',
  secretaryId: 'Секретарь',
} as const

/** What differs, in words: numbers of people and schools mean nothing to a reader. */
export async function differences(context: Context, theirs: MeetingCard, yours: MeetingCard) {
  const names = new Map((await people(context)).map(({ id, surname }) => [id, surname]))
  const schoolNames = new Map((await schools(context)).map(({ id, name }) => [id, name]))
  const said = (card: MeetingCard, key: keyof typeof labels): string => {
    const value = card[key]
    if (value === null) return ''
    if (key === 'hostSchoolId') return schoolNames.get(Number(value)) ?? ''
    return key === 'chairId' || key === 'secretaryId' ? (names.get(Number(value)) ?? '') : String(value)
  }
  return (Object.keys(labels) as (keyof typeof labels)[])
    .filter((key) => theirs[key] !== yours[key])
    .map((key) => ({ field: labels[key], theirs: said(theirs, key), yours: said(yours, key) }))
}
