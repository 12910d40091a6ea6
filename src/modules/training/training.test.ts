import { expect, test } from 'vitest'
import { addPerson, addSchool, type PersonId, type Role } from '#modules/people'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { Conflict } from '#platform/refusal'
import { storedFile } from '#platform/stored-files'
import { useDatabase } from '#platform/test-database'
import { participationsSheet } from './documents/participations-sheet.ts'
import {
  announceEvent, cancelEvent, changeEvent, changeParticipation, confirmParticipations, eventById, events, facts, openTo, participationById, participations, participationSummary, recordAtNewEvent,
  recordMany, recordParticipation, refuseParticipations, registerForEvent, registrations, resumeEvent, withdrawParticipation, withdrawRegistration,
  type EventCard, type ParticipationCard,
} from './index.ts'

const house = useDatabase()
const year = { from: '2026-09-01', to: '2027-08-31' } as const
const webinar: EventCard = {
  kind: 'webinar', level: 'krai', form: 'online', title: 'Читаем вместе', organiser: 'Краевая библиотека', firstDay: '2026-10-01', lastDay: '2026-10-01',
  hours: 2, place: '', link: 'https://example.org/webinar', description: '',
}
const listened: ParticipationCard = { role: 'listener', result: 'certificate', resultWords: '', ownHours: null, link: '' }

async function enter(surname: string, schoolId: number | null = null): Promise<PersonId> {
  return addPerson(house.context, {
    surname, givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null,
  })
}
const school = (number: string) =>
  addSchool(house.context, {
    kind: 'СОШ', number, name: `СОШ № ${number}`, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [],
  })
const as = (personId: PersonId, ...roles: Role[]): Context => ({ ...house.context, actor: { personId, name: 'кто-то', roles } })

test('an event is announced by those who announce events, once a day under one title', async () => {
  const id = await announceEvent(house.context, webinar)
  expect(await eventById(house.context, id)).toMatchObject({ ...webinar, announced: true, cancelled: null, version: 1 })
  await expect(announceEvent(house.context, { ...webinar, title: '«Читаём  вместе».' })).rejects.toThrow('уже внесено')
  await expect(announceEvent(as(await enter('Орлова'), 'librarian'), { ...webinar, title: 'Другое' })).rejects.toThrow('Недостаточно прав')
  expect(await events(house.context, { from: '2026-10-02', to: '2027-08-31' })).toEqual([])
})

test.each([
  [{ title: ' «» ' }, 'словами'],
  [{ lastDay: '2026-09-30' }, 'раньше первого'],
  [{ firstDay: '0026-10-01' }, 'год'],
  [{ hours: 0 }, 'Часов'],
  [{ link: 'javascript:alert(1)' }, 'https'],
  [{ link: 'https://a b' }, 'https'],
] as [Partial<EventCard>, string][])('a card that cannot be is refused: %o', async (wrong, words) => {
  await expect(announceEvent(house.context, { ...webinar, ...wrong })).rejects.toThrow(words)
})

test('a moved event keeps its former days in the journal, and the second of two who change it is told', async () => {
  const id = await announceEvent(house.context, webinar)
  await changeEvent(house.context, id, { ...webinar, firstDay: '2026-11-05', lastDay: '2026-11-06' }, 1)
  const [move] = await journalOf(house.context, { subject: `/events/${id}` })
  expect(move).toMatchObject({ deed: 'событие перенесено', details: { before: { firstDay: '2026-10-01' }, after: { firstDay: '2026-11-05' } } })
  const late = changeEvent(house.context, id, { ...webinar, level: 'city' }, 1)
  await expect(late).rejects.toBeInstanceOf(Conflict)
  await late.catch(({ changes }: Conflict) => expect(changes).toContainEqual({ field: 'Уровень', theirs: 'краевой', yours: 'городской' }))
})

test('people register before an event, and what came of it is told by the participations', async () => {
  const orlova = as(await enter('Орлова'), 'librarian')
  const id = await announceEvent(house.context, { ...webinar, firstDay: '2026-10-15', lastDay: '2026-10-20' })
  await registerForEvent(orlova, id)
  await registerForEvent(orlova, id)
  expect((await registrations(house.context, [id])).map(({ personId }) => personId)).toEqual([orlova.actor.personId])
  await withdrawRegistration(orlova, id)
  expect(await registrations(house.context, [id])).toEqual([])
  await registerForEvent(orlova, id)
  const after = { ...orlova, today: '2026-10-21' as const }
  await expect(registerForEvent(after, id)).rejects.toThrow('прошло')
  await expect(recordParticipation(orlova, id, { personId: orlova.actor.personId!, card: listened })).rejects.toThrow('ещё не закончилось')
  await recordParticipation(after, id, { personId: orlova.actor.personId!, card: listened })
  expect(await participations(house.context, { eventId: id, state: 'waiting' })).toHaveLength(1)
})

test('a cancelled event has no participants, and one that has them is not cancelled', async () => {
  const id = await announceEvent(house.context, webinar)
  const orlova = await enter('Орлова')
  await expect(cancelEvent(house.context, id, '')).rejects.toThrow('почему')
  await cancelEvent(house.context, id, 'Заболел ведущий')
  expect((await eventById(house.context, id))!.cancelled).toMatchObject({ reason: 'Заболел ведущий' })
  await expect(recordParticipation(house.context, id, { personId: orlova, card: listened })).rejects.toThrow('отменено')
  expect(await facts(house.context, year)).toEqual([])
  await resumeEvent(house.context, id)
  await recordParticipation(house.context, id, { personId: orlova, card: listened })
  await expect(cancelEvent(house.context, id, 'Передумали')).rejects.toThrow('состоялось')
  await expect(changeEvent(house.context, id, { ...webinar, firstDay: '2026-12-01', lastDay: '2026-12-01' }, 1)).rejects.toThrow('в будущее')
})

test('a person records their own participation once in a role, and nobody else’s', async () => {
  const [orlova, zimina] = [await enter('Орлова', await school('5')), await enter('Зимина')]
  const id = await announceEvent(house.context, webinar)
  const own = await recordParticipation(as(orlova, 'librarian'), id, { personId: orlova, card: listened })
  expect(await participationById(house.context, own)).toMatchObject({ personId: orlova, role: 'listener', hours: 2, ownHours: null, state: 'waiting', recordedBy: orlova })
  await expect(recordParticipation(as(orlova, 'librarian'), id, { personId: orlova, card: { ...listened, result: 'winner' } })).rejects.toThrow('уже записано')
  await recordParticipation(as(orlova, 'librarian'), id, { personId: orlova, card: { ...listened, role: 'speaker', ownHours: 0.5 } })
  await expect(recordParticipation(as(orlova, 'librarian'), id, { personId: zimina, card: listened })).rejects.toThrow('Недостаточно прав')
  await expect(changeParticipation(as(zimina, 'librarian'), own, { card: listened }, 1)).rejects.toThrow('Недостаточно прав')
  await expect(changeParticipation(as(orlova, 'librarian'), own, { card: { ...listened, role: 'speaker' } }, 1)).rejects.toThrow('уже записано')
})

test('a participation at an event that nobody entered brings the event with it, to be looked at', async () => {
  const orlova = await enter('Орлова')
  const own = await recordAtNewEvent(as(orlova, 'librarian'), webinar, { personId: orlova, card: listened })
  const { event } = (await participationById(house.context, own))!
  expect((await facts(house.context, year)).map(({ kind, marks }) => [kind, marks['announced'] ?? marks['confirmed']])).toEqual([['event', 'no'], ['participation', 'no']])
  await changeEvent(as(orlova, 'librarian'), event.id, { ...webinar, organiser: 'Другой' }, 1)
  await confirmParticipations(house.context, [{ id: own, version: 1 }])
  expect((await facts(house.context, year)).map(({ kind, marks }) => [kind, marks['announced'] ?? marks['confirmed']])).toEqual([['event', 'yes'], ['participation', 'yes']])
  await expect(changeEvent(as(orlova, 'librarian'), event.id, webinar, 2)).rejects.toThrow('Недостаточно прав')
})

test('what is confirmed is what was seen: a change waits again, and one changed meanwhile is not confirmed', async () => {
  const orlova = await enter('Орлова')
  const id = await announceEvent(house.context, webinar)
  const own = await recordParticipation(as(orlova, 'librarian'), id, { personId: orlova, card: listened })
  await confirmParticipations(house.context, [{ id: own, version: 1 }])
  await confirmParticipations(house.context, [{ id: own, version: 1 }])
  expect((await journalOf(house.context, { subject: `/participations/${own}` })).filter(({ deed }) => deed === 'участие подтверждено')).toHaveLength(1)
  await expect(withdrawParticipation(as(orlova, 'librarian'), own)).rejects.toThrow('подтверждено')
  await changeParticipation(as(orlova, 'librarian'), own, { card: { ...listened, result: 'winner' } }, 1)
  expect(await participationById(house.context, own)).toMatchObject({ state: 'waiting', verdict: null })
  await expect(confirmParticipations(house.context, [{ id: own, version: 1 }])).rejects.toThrow('изменили')
})

test('a participation given back says why, is mended and waits again', async () => {
  const orlova = await enter('Орлова')
  const id = await announceEvent(house.context, webinar)
  const own = await recordParticipation(as(orlova, 'librarian'), id, { personId: orlova, card: listened })
  await expect(refuseParticipations(house.context, [{ id: own, version: 1 }], '')).rejects.toThrow('что исправить')
  await refuseParticipations(house.context, [{ id: own, version: 1 }], 'Приложите сертификат')
  expect(await participationById(house.context, own)).toMatchObject({ state: 'refused', verdict: { words: 'Приложите сертификат' } })
  expect((await facts(house.context, year)).map(({ kind }) => kind)).toEqual(['event'])
  await changeParticipation(as(orlova, 'librarian'), own, { card: listened, add: [{ name: 'Сертификат.pdf', bytes: new Uint8Array([1]) }] }, 1)
  expect(await participations(house.context, { state: 'waiting' })).toHaveLength(1)
})

test('nobody confirms their own participation but the head', async () => {
  const [methodist, head] = [await enter('Методистова'), await enter('Лебедева')]
  const id = await announceEvent(house.context, webinar)
  const hers = await recordParticipation(as(methodist, 'methodist'), id, { personId: methodist, card: listened })
  const own = await recordParticipation(as(head, 'head'), id, { personId: head, card: listened })
  await expect(confirmParticipations(as(methodist, 'methodist'), [{ id: own, version: 1 }, { id: hers, version: 1 }])).rejects.toThrow('другой человек')
  expect(await participations(house.context, { state: 'confirmed' })).toEqual([])
  await confirmParticipations(as(head, 'head'), [{ id: own, version: 1 }, { id: hers, version: 1 }])
  expect(await participations(house.context, { state: 'confirmed' })).toHaveLength(2)
  await expect(confirmParticipations(as(await enter('Секретарева'), 'secretary'), [{ id: own, version: 1 }])).rejects.toThrow('Недостаточно прав')
})

test('certificates are kept privately, and only papers and pictures are taken', async () => {
  const orlova = await enter('Орлова')
  const id = await announceEvent(house.context, webinar)
  const record = (name: string) => recordParticipation(as(orlova, 'librarian'), id, { personId: orlova, card: listened, proofs: [{ name, bytes: new Uint8Array([1, 2, 3]) }] })
  await expect(record('архив.zip')).rejects.toThrow('PDF')
  await expect(record('страница.html')).rejects.toThrow('PDF')
  expect(await participations(house.context)).toEqual([])
  const own = await record('Сертификат.PDF')
  const { files } = (await participationById(house.context, own))!
  expect(await storedFile(house.context, files[0]!)).toMatchObject({ name: 'Сертификат.PDF', audience: 'private', keptBy: orlova })
  await changeParticipation(as(orlova, 'librarian'), own, { card: listened, drop: files }, 1)
  expect((await participationById(house.context, own))!.files).toEqual([])
})

test('a list of people is recorded in one deed; sent twice it doubles nobody; with one wrong it records none', async () => {
  const [orlova, zimina] = [await enter('Орлова'), await enter('Зимина')]
  const id = await announceEvent(house.context, webinar)
  const records = [orlova, zimina, orlova].map((personId) => ({ personId, card: listened }))
  await expect(recordMany(house.context, id, [...records, { personId: 999_999, card: listened }])).rejects.toThrow('нет в объединении')
  expect(await participations(house.context)).toEqual([])
  expect(await recordMany(house.context, id, records, { confirm: true })).toEqual({ recorded: 2, already: 1 })
  expect(await recordMany(house.context, id, records)).toEqual({ recorded: 0, already: 3 })
  expect(await participations(house.context, { state: 'confirmed' })).toHaveLength(2)
})

test('facts tell each participation with its marks, its page and what proves it', async () => {
  const fifth = await school('5')
  const orlova = await enter('Орлова', fifth)
  const id = await announceEvent(house.context, webinar)
  await announceEvent(house.context, { ...webinar, firstDay: '2026-11-01', lastDay: '2026-11-01' })
  const own = await recordParticipation(as(orlova, 'librarian'), id, { personId: orlova, card: { ...listened, role: 'contestant', result: 'second place', link: 'https://example.org/list' } })
  expect(await facts(house.context, year)).toEqual([
    { kind: 'event', day: '2026-10-01', personId: null, schoolId: null, title: 'Читаем вместе', address: `/events/${id}`, proof: webinar.link, marks: { kind: 'webinar', level: 'krai', form: 'online', hours: '2', announced: 'yes' } },
    {
      kind: 'participation', day: '2026-10-01', personId: orlova, schoolId: fifth, title: 'Читаем вместе: участник конкурса, призёр, 2 место', address: `/participations/${own}`,
      proof: 'https://example.org/list', marks: { kind: 'webinar', level: 'krai', form: 'online', role: 'contestant', result: 'prize', hours: '2', confirmed: 'no' },
    },
  ])
  expect(await facts(house.context, { from: '2026-10-02', to: '2027-08-31' })).toEqual([])
})

test('a member sees their own participations and the confirmed ones of others', async () => {
  const [orlova, zimina] = [await enter('Орлова'), await enter('Зимина')]
  const id = await announceEvent(house.context, webinar)
  for (const personId of [orlova, zimina]) await recordParticipation(house.context, id, { personId, card: listened })
  const all = await participations(house.context)
  expect(openTo(as(orlova, 'librarian'), all).map(({ personId }) => personId)).toEqual([orlova])
  expect(openTo(as(orlova, 'secretary'), all)).toHaveLength(2)
  await confirmParticipations(house.context, all)
  expect(openTo(as(orlova, 'librarian'), await participations(house.context))).toHaveLength(2)
})

test('the sheet of a year has a row for each participation, with the certificate’s own words', async () => {
  const orlova = await enter('=Орлова', await school('5'))
  const id = await announceEvent(house.context, { ...webinar, lastDay: '2026-10-02' })
  await recordParticipation(house.context, id, { personId: orlova, card: { ...listened, result: 'diploma', resultWords: 'Диплом II степени', ownHours: 1.5 } })
  const named = (await participations(house.context)).map((one) => ({ ...one, person: '=Орлова', school: 'СОШ № 5', proven: true }))
  expect(participationsSheet(named, 'Участие').rows).toEqual([
    ['=Орлова', 'СОШ № 5', 'Читаем вместе', 'вебинар', 'краевой', 'дистанционно', 'Краевая библиотека', '2026-10-01', '2026-10-02', 'слушатель', 'Диплом II степени', 1.5, 'есть', 'ждёт подтверждения'],
  ])
})

test('the summary counts participations by level, role and result, and each person and school once', async () => {
  const fifth = await school('5')
  const [orlova, zimina] = [await enter('Орлова', fifth), await enter('Зимина', fifth)]
  const id = await announceEvent(house.context, webinar)
  const other = await announceEvent(house.context, { ...webinar, title: 'Другой', hours: null })
  await recordMany(house.context, id, [orlova, zimina].map((personId) => ({ personId, card: listened })))
  await recordMany(house.context, other, [{ personId: orlova, card: listened }])
  const { rows, total, byLevel } = participationSummary(await participations(house.context, { period: year }))
  expect(rows).toEqual([{ level: 'krai', role: 'listener', result: 'certificate', participations: 3, people: 2, schools: 1, events: 2, hours: 4 }])
  expect(total).toEqual({ participations: 3, people: 2, schools: 1, events: 2, hours: 4 })
  expect(byLevel).toHaveLength(1)
})
