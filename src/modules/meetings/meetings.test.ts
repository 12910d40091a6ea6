import { expect, test } from 'vitest'
import { addPerson, addSchool, grantRoles, type PersonCard, type Role } from '#modules/people'
import { draftPlan, planById, readTerm, type PlanDraft } from '#modules/plan'
import type { Context } from '#platform/context'
import { useDatabase } from '#platform/test-database'
import * as meetings from './index.ts'

const house = useDatabase()
const schoolYear = { from: 2026, to: 2027 }

const card = (surname: string, rest: Partial<PersonCard> = {}): PersonCard => ({
  surname, givenName: 'Анна', patronymic: 'Павловна', post: 'педагог-библиотекарь', schoolId: null, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null, ...rest,
})
const school = { kind: 'СОШ', number: '5', name: 'МАОУ СОШ № 5', fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] }
const item = { kind: 'meeting', number: '1.', section: '', term: readTerm('сентябрь', schoolYear).term, place: 'школа 5', topic: 'План года', aim: 'Договориться', content: '1. Анализ работы. Орлова А.П. (20 мин)\n2. План на год', form: 'круглый стол', output: 'план', status: '', responsible: [], extra: {}, serves: [] } as const
const draft: PlanDraft = {
  schoolYear, association: '', level: null, theme: '', aim: '', stamps: [], lines: [], indicators: [],
  items: [item, { ...item, number: '2', term: readTerm('ноябрь', schoolYear).term, topic: 'Фонды', content: '', place: 'на платформе' }, { ...item, kind: 'activity', topic: 'Выставка' }],
}

async function person(surname: string, ...roles: Role[]): Promise<number> {
  const id = await addPerson(house.context, card(surname))
  await grantRoles(house.context, id, roles)
  return id
}
const as = (personId: number, ...roles: Role[]): Context => ({ ...house.context, actor: { personId, name: `человек ${personId}`, roles } })

async function city() {
  const hostId = await addSchool(house.context, school)
  const head = await person('Лебедева', 'head', 'librarian')
  const secretary = await person('Зимина', 'secretary', 'librarian')
  const orlova = await person('Орлова', 'librarian')
  const planId = await draftPlan(house.context, draft)
  await meetings.openMeetings(house.context, planId)
  const [first, second] = await meetings.meetingsOfPlan(house.context, planId)
  return { hostId, head, secretary, orlova, planId, first: first!, second: second! }
}

const appointment = { day: '2026-09-24', timeFrom: '14:00', timeTo: '16:00', place: '', hostSchoolId: null, link: '' } as const

test('cards open for the meetings of a plan, once; the place becomes the host, nobody and no day is invented', async () => {
  const { hostId, head, secretary, orlova, planId, first, second } = await city()
  expect(await meetings.openMeetings(house.context, planId)).toBe(0)
  expect(first).toMatchObject({ number: '1', topic: 'План года', hostSchoolId: hostId, place: '', day: null, state: 'planned', chairId: head, secretaryId: secretary, planItemId: (await planById(house.context, planId))!.items[0]!.id })
  expect(second).toMatchObject({ hostSchoolId: null, place: 'на платформе' })
  expect(await meetings.agendaOf(house.context, first.id)).toMatchObject([
    { question: 'Анализ работы', speakers: [{ personId: orlova }], minutes: 20 },
    { question: 'План на год', speakers: [], minutes: null },
  ])
  expect(await meetings.agendaOf(house.context, second.id)).toMatchObject([{ question: 'Фонды' }])
})

test('a meeting goes its way from a set day to facts', async () => {
  const { head, secretary, orlova, first } = await city()
  await meetings.setDay(house.context, first.id, appointment, first.version)
  await meetings.recordAttendance(as(secretary, 'secretary'), first.id, [{ personId: head, presence: 'in-person' }, { personId: secretary, presence: 'in-person' }, { personId: orlova, presence: 'online' }], ['Гость'], 0)
  const agenda = await meetings.agendaOf(house.context, first.id)
  for (const { id } of agenda) await meetings.writeMinutes(house.context, first.id, id, { outcome: 'considered', heard: 'о работе', spoke: '', decided: 'Принять', votes: { for: 3, against: 0, abstained: 0 } }, 0)
  await meetings.giveDecision(house.context, first.id, agenda[0]!.id, { text: 'Собрать сведения', ownerId: orlova, ownerWords: '', due: '2026-10-01' })
  await meetings.signMinutes(as(head, 'head'), first.id, '', null)
  expect(await meetings.meetingById(house.context, first.id)).toMatchObject({ state: 'signed', present: 3, signed: { number: '1' } })
  const found = await meetings.facts(house.context, { from: '2026-09-01', to: '2027-08-31' })
  expect(found.map(({ kind, personId, marks }) => [kind, personId, marks['presence'] ?? marks['state'] ?? ''])).toEqual([
    ['meeting', null, ''], ['attendance', head, 'in-person'], ['attendance', secretary, 'in-person'], ['attendance', orlova, 'online'], ['speech', orlova, ''], ['decision', orlova, 'overdue'],
  ])
})
