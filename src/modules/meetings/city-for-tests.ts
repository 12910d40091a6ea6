import { addPerson, addSchool, grantRoles, type PersonCard, type Role } from '#modules/people'
import { draftPlan, readTerm, type PlanDraft } from '#modules/plan'
import type { Context } from '#platform/context'
import * as meetings from './index.ts'

export const schoolYear = { from: 2026, to: 2027 }

export const card = (surname: string, rest: Partial<PersonCard> = {}): PersonCard => ({
  surname, givenName: 'Анна', patronymic: 'Павловна', post: 'педагог-библиотекарь', schoolId: null, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null, ...rest,
})
const school = { kind: 'СОШ', number: '5', name: 'МАОУ СОШ № 5', fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] }
const item = { kind: 'meeting', number: '1.', section: '', term: readTerm('сентябрь', schoolYear).term, place: 'школа 5', topic: 'План года', aim: 'Договориться', content: '1. Анализ работы. Орлова А.П. (20 мин)\n2. План на год', form: 'круглый стол', output: 'план', status: '', responsible: [], extra: {}, serves: [] } as const
const draft: PlanDraft = {
  schoolYear, association: '', level: null, theme: '', aim: '', stamps: [], lines: [], indicators: [],
  items: [item, { ...item, number: '2', term: readTerm('ноябрь', schoolYear).term, topic: 'Фонды', content: '', place: 'на платформе' }, { ...item, kind: 'activity', topic: 'Выставка' }],
}

async function person(context: Context, surname: string, ...roles: Role[]): Promise<number> {
  const id = await addPerson(context, card(surname))
  await grantRoles(context, id, roles)
  return id
}

/** A head, a secretary, a librarian; a plan of two meetings and an exhibition, with the cards of the meetings open. */
export async function cityForTests(context: Context) {
  const hostId = await addSchool(context, school)
  const head = await person(context, 'Лебедева', 'head', 'librarian')
  const secretary = await person(context, 'Зимина', 'secretary', 'librarian')
  const orlova = await person(context, 'Орлова', 'librarian')
  const planId = await draftPlan(context, draft)
  await meetings.openMeetings(context, planId)
  const [first, second] = await meetings.meetingsOfPlan(context, planId)
  return { hostId, head, secretary, orlova, planId, first: first!, second: second! }
}

export const appointment = { day: '2026-09-24', timeFrom: '14:00', timeTo: '16:00', place: '', hostSchoolId: null, link: '' } as const
export const minutes = { outcome: 'considered', heard: 'о работе', spoke: '', decided: '', votes: null } as const

/** A held meeting with all its questions written; answers its agenda. */
export async function writtenForTests(context: Context, { head, secretary, orlova, first }: Awaited<ReturnType<typeof cityForTests>>, meeting = first, day: meetings.Appointment['day'] = '2026-09-24') {
  await meetings.setDay(context, meeting.id, { ...appointment, day }, meeting.version)
  await meetings.recordAttendance(context, meeting.id, [head, secretary, orlova].map((personId) => ({ personId, presence: 'in-person' as const })), [], 0)
  const agenda = await meetings.agendaOf(context, meeting.id)
  for (const { id } of agenda) await meetings.writeMinutes(context, meeting.id, id, minutes, 0)
  return agenda
}

export const actingAs = (context: Context, personId: number, ...roles: Role[]): Context => ({ ...context, actor: { personId, name: `человек ${personId}`, roles } })
