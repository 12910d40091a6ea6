import { expect, test } from 'vitest'
import { addPerson, addSchool, changePerson, grantRoles, type PersonCard, type Role } from '#modules/people'
import { draftPlan, planById, readTerm, removeItem, type PlanDraft } from '#modules/plan'
import type { Context } from '#platform/context'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import { protocolOf } from './draw-up-protocol.ts'
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

/** A held meeting with all its questions written. */
async function written(place: Awaited<ReturnType<typeof city>>, meeting = place.first, day: meetings.Appointment['day'] = '2026-09-24') {
  const { head, secretary, orlova } = place
  await meetings.setDay(house.context, meeting.id, { ...appointment, day }, meeting.version)
  await meetings.recordAttendance(house.context, meeting.id, [head, secretary, orlova].map((personId) => ({ personId, presence: 'in-person' as const })), [], 0)
  const agenda = await meetings.agendaOf(house.context, meeting.id)
  for (const { id } of agenda) await meetings.writeMinutes(house.context, meeting.id, id, minutes, 0)
  return agenda
}
const minutes = { outcome: 'considered', heard: 'о работе', spoke: '', decided: '', votes: null } as const

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
  await written(place)
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

test('a question about which something is written is not lost with the agenda', async () => {
  const place = await city()
  const agenda = await written(place)
  const { version, id } = (await meetings.meetingById(house.context, place.first.id))!
  await expect(meetings.changeAgenda(house.context, id, agenda.slice(1), version)).rejects.toThrow('уже есть записи')
  await expect(meetings.changeAgenda(house.context, id, [...agenda, { ...agenda[0]!, id: 999_999 }], version)).rejects.toThrow('Откройте страницу заново')
  await meetings.changeAgenda(house.context, id, [...agenda.toReversed(), { id: null, question: 'О разном', speakers: [{ words: 'гость <b>' }], minutes: null }], version)
  expect((await meetings.agendaOf(house.context, id)).map(({ question }) => question)).toEqual(['План на год', 'Анализ работы', 'О разном'])
})

test('votes need attendance and do not exceed it; a question with tasks is not taken off', async () => {
  const { first, head } = await city()
  const [question] = await meetings.agendaOf(house.context, first.id)
  const write = (draft: Partial<meetings.MinutesDraft>, seen = 0) => meetings.writeMinutes(house.context, first.id, question!.id, { ...minutes, ...draft }, seen)
  await expect(write({})).rejects.toThrow('назначьте день')
  await meetings.setDay(house.context, first.id, { ...appointment, day: '2026-10-16' }, 1)
  await expect(write({})).rejects.toThrow('ещё не началось')
  await meetings.moveMeeting(house.context, first.id, { ...appointment, day: '2026-10-15' }, 'раньше', 2)
  await expect(write({ votes: { for: 1, against: 0, abstained: 0 } })).rejects.toThrow('Сначала отметьте')
  await meetings.recordAttendance(house.context, first.id, [{ personId: head, presence: 'in-person' }], [], 0)
  await expect(write({ votes: { for: 2, against: 0, abstained: 0 } })).rejects.toThrow('Голосов 2')
  await write({ votes: { for: 1, against: 0, abstained: 0 } })
  await expect(write({ decided: 'Иначе' })).rejects.toBeInstanceOf(Conflict)
  const task = await meetings.giveDecision(house.context, first.id, question!.id, { text: 'Собрать', ownerId: null, ownerWords: 'все', due: '2026-12-01' })
  await expect(write({ outcome: 'taken off' }, 1)).rejects.toThrow('Сначала уберите')
  await meetings.withdrawDecision(house.context, task)
  await write({ outcome: 'taken off' }, 1)
  await expect(meetings.giveDecision(house.context, first.id, question!.id, { text: 'Собрать', ownerId: head, ownerWords: '', due: '2026-12-01' })).rejects.toThrow('снят')
})

test('signed minutes are closed to change, stay as they were signed, and take a remark beside', async () => {
  const place = await city()
  const { first, head, secretary, orlova } = place
  const agenda = await written(place)
  await expect(meetings.remarkOnMinutes(as(orlova, 'librarian'), first.id, 'рано')).rejects.toThrow('ещё не подписан')
  const task = await meetings.giveDecision(house.context, first.id, agenda[0]!.id, { text: 'Собрать', ownerId: orlova, ownerWords: '', due: '2026-12-01' })
  await expect(meetings.signMinutes(house.context, first.id, '', 'не то прочитано')).rejects.toThrow('Прочитайте его ещё раз')
  await meetings.signMinutes(house.context, first.id, '7', null)
  const meeting = (await meetings.meetingById(house.context, first.id))!
  const closed = [
    () => meetings.signMinutes(house.context, first.id, '', null),
    () => meetings.changeMeeting(house.context, first.id, first, meeting.version),
    () => meetings.moveMeeting(house.context, first.id, appointment, 'зря', meeting.version),
    () => meetings.cancelMeeting(house.context, first.id, 'зря'),
    () => meetings.changeAgenda(house.context, first.id, agenda, meeting.version),
    () => meetings.recordAttendance(house.context, first.id, [{ personId: head, presence: 'online' }], [], 1),
    () => meetings.writeMinutes(house.context, first.id, agenda[0]!.id, minutes, 1),
    () => meetings.giveDecision(house.context, first.id, null, { text: 'Ещё', ownerId: head, ownerWords: '', due: '2026-12-01' }),
    () => meetings.changeDecision(house.context, task, { text: 'Иначе', ownerId: head, ownerWords: '', due: '2026-12-01' }, 1),
    () => meetings.withdrawDecision(house.context, task),
  ]
  for (const change of closed) await expect(change()).rejects.toThrow('Протокол подписан')
  await changePerson(house.context, secretary, card('Иная'), 1)
  expect((await protocolOf(house.context, meeting)).secretary).toMatchObject({ surname: 'Зимина' })
  await meetings.remarkOnMinutes(as(orlova, 'librarian'), first.id, '=1+1 <i>замечание</i>')
  await expect(meetings.remarkOnMinutes(as(orlova, 'librarian'), first.id, '')).rejects.toThrow('Напишите')
  expect((await meetings.remarksOf(house.context, first.id)).map(({ words }) => words)).toEqual(['=1+1 <i>замечание</i>'])
})

test('numbers of protocols go on by themselves and are not repeated in a school year', async () => {
  const place = await city()
  await written(place)
  await written(place, place.second, '2026-10-14')
  const number = async (id: number) => (await protocolOf(house.context, (await meetings.meetingById(house.context, id))!)).number
  expect([await number(place.first.id), await number(place.second.id)]).toEqual(['1', '2'])
  await meetings.signMinutes(house.context, place.first.id, '7', null)
  expect(await number(place.second.id)).toBe('8')
  await expect(meetings.signMinutes(house.context, place.second.id, '7', null)).rejects.toThrow('уже есть')
})

test('nothing is signed while something is lacking', async () => {
  const { first, orlova } = await city()
  await expect(meetings.signMinutes(house.context, first.id, '', null)).rejects.toThrow('не проведено')
  await meetings.setDay(house.context, first.id, appointment, 1)
  await meetings.recordAttendance(house.context, first.id, [{ personId: orlova, presence: 'online' }], [], 0)
  await expect(meetings.signMinutes(house.context, first.id, '', null)).rejects.toThrow('Председатель не отмечен')
})

test('the owner and the office report on a task; the next meeting opens with how it stands', async () => {
  const place = await city()
  const { first, second, orlova, secretary } = place
  const agenda = await written(place)
  const give = (ownerId: number) => meetings.giveDecision(house.context, first.id, agenda[0]!.id, { text: 'Собрать', ownerId, ownerWords: '', due: '2026-10-01' })
  const [task, other] = [await give(orlova), await give(secretary)]
  const report = { state: 'done', on: '2026-10-10', words: 'собрано', file: { name: 'список.xlsx', bytes: new Uint8Array([1]) } } as const
  const hers = as(orlova, 'librarian')
  await expect(meetings.reportOnDecision(hers, other, report)).rejects.toThrow('сообщает исполнитель')
  await expect(meetings.reportOnDecision(hers, task, { ...report, on: '2026-10-16' })).rejects.toThrow('не наступил')
  await expect(meetings.reportOnDecision(hers, task, { ...report, on: '2026-09-23' })).rejects.toThrow('дано позже')
  await meetings.reportOnDecision(hers, task, report)
  await expect(meetings.reportOnDecision(hers, task, report)).rejects.toThrow('уже отмечено')
  expect((await meetings.tasksOf(house.context, orlova)).length).toBe(0)
  expect((await meetings.openDecisions(house.context)).map(({ id, state }) => [id, state])).toEqual([[other, 'overdue']])
  await meetings.setDay(house.context, second.id, { ...appointment, day: '2026-10-15' }, 1)
  const { earlier } = await protocolOf(house.context, (await meetings.meetingById(house.context, second.id))!)
  expect(earlier.map(({ state, words }) => [state, words])).toEqual([['done', 'собрано'], ['overdue', '']])
  await meetings.reportOnDecision(house.context, task, { state: 'in work', on: '2026-10-15', words: 'рано отметили', file: null })
  expect((await meetings.decisionById(house.context, task))!.state).toBe('overdue')
})

test('what a meeting leaves is kept with its file, and is no script', async () => {
  const place = await city()
  const { first } = place
  await expect(meetings.recordDeliverable(house.context, first.id, { title: '', file: null, link: 'https://example.org' })).rejects.toThrow('Сначала отметьте')
  await written(place)
  await expect(meetings.recordDeliverable(house.context, first.id, { title: 'Сборник', file: null, link: '' })).rejects.toThrow('Приложите')
  await expect(meetings.recordDeliverable(house.context, first.id, { title: 'Сборник', file: null, link: 'javascript:alert(1)' })).rejects.toThrow('http')
  await expect(meetings.recordDeliverable(house.context, first.id, { title: '', file: { name: 'a.exe', bytes: new Uint8Array([1]) }, link: '' })).rejects.toThrow('не принимаются')
  const id = await meetings.recordDeliverable(house.context, first.id, { title: '', file: { name: 'сборник.pdf', bytes: new Uint8Array([1]) }, link: '' })
  const [fact] = (await meetings.facts(house.context, { from: '2026-10-01', to: '2026-10-31' })).filter(({ kind }) => kind === 'deliverable')
  expect(fact).toMatchObject({ title: 'сборник', proof: expect.stringMatching(/^\/files\/\d+$/) })
  await expect(meetings.removeMaterial(house.context, id)).rejects.toThrow('Такого материала нет')
  await meetings.withdrawDeliverable(house.context, id)
  expect(await meetings.deliverables(house.context)).toEqual([])
})

test('a speaker who was not marked present has not spoken; a question taken off has no speakers', async () => {
  const { first, head, orlova } = await city()
  const [analysis, plan] = await meetings.agendaOf(house.context, first.id)
  await meetings.changeAgenda(house.context, first.id, [analysis!, { ...plan!, speakers: [{ personId: head }, { words: 'гость' }] }], 1)
  await meetings.setDay(house.context, first.id, appointment, 2)
  await meetings.recordAttendance(house.context, first.id, [{ personId: head, presence: 'in-person' }], [], 0)
  const speeches = async () => (await meetings.facts(house.context, { from: '2026-09-24', to: '2026-09-24' })).filter(({ kind }) => kind === 'speech').map(({ personId, marks }) => [personId, marks['speaker']])
  expect(await speeches()).toEqual([[head, 'member'], [null, 'guest']])
  await meetings.writeMinutes(house.context, first.id, plan!.id, { ...minutes, outcome: 'taken off' }, 0)
  expect(await speeches()).toEqual([])
  expect(orlova).not.toBe(head)
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
