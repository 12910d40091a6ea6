import { expect, test } from 'vitest'
import type { Role } from '#modules/people'
import { planById, removeItem } from '#modules/plan'
import type { Context } from '#platform/context'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import { actingAs, appointment, cityForTests, schoolYear, writtenForTests } from './city-for-tests.ts'
import * as meetings from './index.ts'

const house = useDatabase()
const city = () => cityForTests(house.context)
const as = (personId: number, ...roles: Role[]): Context => actingAs(house.context, personId, ...roles)

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

test('a librarian plans, marks, writes and signs nothing; only the head signs', async () => {
  const place = await city()
  const { first, orlova, secretary, planId } = place
  const hers = as(orlova, 'librarian')
  const attempts = [
    () => meetings.openMeetings(hers, planId),
    () => meetings.addMeeting(hers, schoolYear, first),
    () => meetings.changeMeeting(hers, first.id, first, first.version),
    () => meetings.setDay(hers, first.id, appointment, first.version),
    () => meetings.cancelMeeting(hers, first.id, 'нет света'),
    () => meetings.changeAgenda(hers, first.id, [], first.version),
    () => meetings.recordAttendance(hers, first.id, [], [], 0),
    () => meetings.addMaterial(hers, first.id, { title: 'Доклад', file: null, link: 'https://example.org' }),
    () => meetings.recordDeliverable(hers, first.id, { title: 'Сборник', file: null, link: 'https://example.org' }),
    () => meetings.giveDecision(hers, first.id, null, { text: 'Собрать', ownerId: orlova, ownerWords: '', due: '2026-12-01' }),
  ]
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow('Недостаточно прав')
  await writtenForTests(house.context, place)
  await expect(meetings.signMinutes(as(secretary, 'secretary'), first.id, '', null)).rejects.toThrow('Недостаточно прав')
})

test('a moved and a cancelled meeting keep their history, and no step is taken twice', async () => {
  const { first } = await city()
  const move = (day: meetings.Appointment['day'], reason: string, seen: number) => meetings.moveMeeting(house.context, first.id, { ...appointment, day }, reason, seen)
  await expect(move('2026-10-20', 'карантин', 1)).rejects.toThrow('Назначьте его')
  await expect(meetings.setDay(house.context, first.id, { ...appointment, day: '2027-10-01' }, 1)).rejects.toThrow('не из 2026/2027')
  await meetings.setDay(house.context, first.id, { ...appointment, day: '2026-10-20' }, 1)
  await expect(meetings.setDay(house.context, first.id, { ...appointment, day: '2026-10-21' }, 2)).rejects.toThrow('перенесите')
  await meetings.recordNotice(house.context, first.id, 'по почте')
  await expect(move('2026-10-20', 'карантин', 2)).rejects.toThrow('и так назначено')
  await expect(move('2026-10-22', '', 2)).rejects.toThrow('почему')
  await expect(move('2026-10-22', 'карантин', 1)).rejects.toBeInstanceOf(Conflict)
  await move('2026-10-22', 'карантин', 2)
  await meetings.cancelMeeting(house.context, first.id, 'нет света')
  await expect(meetings.cancelMeeting(house.context, first.id, 'нет света')).rejects.toThrow('уже отменено')
  await expect(meetings.recordAttendance(house.context, first.id, [], [], 0)).rejects.toThrow('отменено')
  expect((await meetings.meetingById(house.context, first.id))!.state).toBe('cancelled')
  await move('2026-10-22', 'свет дали', 3)
  const meeting = (await meetings.meetingById(house.context, first.id))!
  expect(meeting.steps.map(({ kind, day, reason }) => [kind, day, reason])).toEqual([
    ['day set', '2026-10-20', ''], ['notified', null, 'по почте'], ['moved', '2026-10-22', 'карантин'], ['cancelled', null, 'нет света'], ['moved', '2026-10-22', 'свет дали'],
  ])
  expect(meeting).toMatchObject({ state: 'appointed', day: '2026-10-22' })
})

test('the second of two who change a card, an agenda or an attendance list is told what changed', async () => {
  const { first, head, secretary } = await city()
  await meetings.changeMeeting(house.context, first.id, { ...first, topic: 'Новая тема', chairId: null }, first.version)
  const late = meetings.changeMeeting(house.context, first.id, { ...first, topic: 'Иная тема' }, first.version)
  await expect(late).rejects.toBeInstanceOf(Conflict)
  await late.catch(({ changes }: Conflict) => expect(changes).toEqual([{ field: 'Тема', theirs: 'Новая тема', yours: 'Иная тема' }, { field: 'Председатель', theirs: '', yours: 'Лебедева' }]))
  await expect(meetings.changeAgenda(house.context, first.id, [], first.version)).rejects.toBeInstanceOf(Conflict)
  await meetings.setDay(house.context, first.id, appointment, 2)
  await meetings.recordAttendance(house.context, first.id, [{ personId: head, presence: 'online' }], [], 0)
  const second = meetings.recordAttendance(house.context, first.id, [{ personId: secretary, presence: 'in-person' }], [], 0)
  await expect(second).rejects.toBeInstanceOf(Conflict)
  await second.catch(({ changes }: Conflict) => expect(changes.map(({ theirs, yours }) => [theirs, yours])).toEqual([['не был', 'лично'], ['дистанционно', 'не был']]))
  await meetings.recordAttendance(house.context, first.id, [{ personId: secretary, presence: 'in-person' }], [], 1)
  expect((await meetings.attendanceOf(house.context, first.id)).present).toEqual([{ personId: secretary, presence: 'in-person' }])
})

test('the next meeting is the nearest with a day, else the first of the plan', async () => {
  const { first, second } = await city()
  expect((await meetings.nextMeeting(house.context))!.id).toBe(second.id)
  await meetings.setDay(house.context, first.id, { ...appointment, day: '2026-10-15' }, 1)
  expect((await meetings.nextMeeting(house.context))!.id).toBe(first.id)
  await meetings.cancelMeeting(house.context, first.id, 'нет света')
  expect((await meetings.nextMeeting(house.context))!.id).toBe(second.id)
})

test('a card that nothing happened to is removed, and only then its row of the plan', async () => {
  const { first, second, planId } = await city()
  await expect(removeItem(house.context, planId, first.planItemId!)).rejects.toThrow('карточка заседания')
  const material = await meetings.addMaterial(house.context, first.id, { title: 'Доклад', file: null, link: 'https://example.org' })
  await expect(meetings.removeMeeting(house.context, first.id)).rejects.toThrow('Сначала уберите')
  await meetings.removeMaterial(house.context, material)
  await meetings.removeMeeting(house.context, first.id)
  await removeItem(house.context, planId, first.planItemId!)
  await meetings.setDay(house.context, second.id, appointment, 1)
  await expect(meetings.removeMeeting(house.context, second.id)).rejects.toThrow('можно отменить')
})

test('one association neither sees nor changes the meetings of another', async () => {
  const { first } = await city()
  const neighbour: Context = { ...house.context, association: house.context.association + 1_000_000 }
  expect(await meetings.meetings(neighbour)).toEqual([])
  await expect(meetings.setDay(neighbour, first.id, appointment, 1)).rejects.toThrow('Такого заседания нет')
  await expect(meetings.recordAttendance(neighbour, first.id, [], [], 0)).rejects.toThrow('Такого заседания нет')
})

test('a meeting outside the plan, with ten thousand characters, is kept as typed', async () => {
  await city()
  const topic = `=ГИПЕРССЫЛКА("x") <script>${'я'.repeat(10_000)}`
  const id = await meetings.addMeeting(house.context, schoolYear, { number: '', topic, form: '', aim: '', place: '', hostSchoolId: null, timeFrom: null, timeTo: null, link: '', output: '', chairId: null, secretaryId: null })
  expect(await meetings.meetingById(house.context, id)).toMatchObject({ topic, planItemId: null, state: 'planned' })
  await expect(meetings.addMeeting(house.context, schoolYear, { ...(await meetings.meetingById(house.context, id))!, hostSchoolId: 999_999 })).rejects.toThrow('Выберите школу')
})
