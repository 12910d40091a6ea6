import { expect, test } from 'vitest'
import { changePerson, type Role } from '#modules/people'
import type { Context } from '#platform/context'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import { actingAs, appointment, card, cityForTests, minutes, writtenForTests } from './city-for-tests.ts'
import { protocolOf } from './draw-up-protocol.ts'
import * as meetings from './index.ts'

const house = useDatabase()
const city = () => cityForTests(house.context)
const as = (personId: number, ...roles: Role[]): Context => actingAs(house.context, personId, ...roles)

test('a question about which something is written is not lost with the agenda', async () => {
  const place = await city()
  const agenda = await writtenForTests(house.context, place)
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
  const agenda = await writtenForTests(house.context, place)
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
  await writtenForTests(house.context, place)
  await writtenForTests(house.context, place, place.second, '2026-10-14')
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
  const agenda = await writtenForTests(house.context, place)
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
  await writtenForTests(house.context, place)
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
