import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addPerson, grantRoles, type Role } from '#modules/people'
import type { Context } from '#platform/context'
import { letters, secretMark } from '#platform/mail'
import { hashOfToken } from '#platform/sessions'
import { useDatabase } from '#platform/test-database'
import { guestOfInvitation } from './answer-invitation.ts'
import { endOf, objectionToAnswer } from './answer.ts'
import { actingAs, appointment, card, cityForTests } from './city-for-tests.ts'
import * as meetings from './index.ts'
import { invitationsOf } from './store/invitations.ts'

const house = useDatabase()
const as = (personId: number, ...roles: Role[]): Context => actingAs(house.context, personId, ...roles)

/** The city with a meeting on 18 November, and two members who have e-mail beside three who have none. */
async function invitedCity() {
  const city = await cityForTests(house.context)
  const withMail = async (surname: string, email: string) => {
    const id = await addPerson(house.context, card(surname, { email }))
    await grantRoles(house.context, id, ['librarian'])
    return id
  }
  const vera = await withMail('Верина', 'vera@example.org')
  const nina = await withMail('Нинина', 'nina@example.org')
  await meetings.setDay(house.context, city.second.id, { ...appointment, day: '2026-11-18', place: 'читальный зал' }, city.second.version)
  return { ...city, vera, nina, meeting: city.second.id }
}

const entryOf = (ics: string) => {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!), status: calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('status') }
}

test('a notice goes to each member with e-mail, with agenda, entry for the calendar and a link of their own, which only its hash is kept of', async () => {
  const { meeting, vera } = await invitedCity()
  expect(await meetings.sendNotice(house.context, meeting)).toBe(2)
  const list = await letters(house.context)
  expect(list.map(({ to }) => to.address).toSorted()).toEqual(['nina@example.org', 'vera@example.org'])
  const letter = list.find(({ to }) => to.address === 'vera@example.org')!
  expect(letter.subject).toBe('Заседание 18 ноября 2026 года в 14:00: Фонды')
  expect(letter.text).toContain('Здравствуйте, Анна Павловна!')
  expect(letter.text).toContain('Где: читальный зал')
  expect(letter.text).toContain(`/answer/${house.context.association}.${secretMark}/come`)
  expect(letter.html).toContain('Буду дистанционно</a>')
  expect(await guestOfInvitation(house.context.db, `${house.context.association}.${letter.secret}`)).toMatchObject({ personId: vera, meetingId: meeting })
  expect(letter.text + letter.html + letter.calendar!.text).not.toContain(letter.secret)
  expect(hashOfToken(letter.secret!)).not.toBe(letter.secret)
  const { event } = entryOf(letter.calendar!.text)
  expect([event.startDate.toString(), event.startDate.toJSDate().toISOString(), event.summary]).toEqual(['2026-11-18T14:00:00', '2026-11-18T09:00:00.000Z', 'Заседание № 2. Фонды'])
  expect(await meetings.meetingById(house.context, meeting)).toMatchObject({ state: 'notified' })
})

test('those who got the notice are not sent it again; a member with new e-mail is', async () => {
  const { meeting } = await invitedCity()
  await meetings.sendNotice(house.context, meeting)
  await expect(meetings.sendNotice(house.context, meeting)).rejects.toThrow('уже послано')
  await grantRoles(house.context, await addPerson(house.context, card('Новая', { email: 'new@example.org' })), ['librarian'])
  expect(await meetings.sendNotice(house.context, meeting)).toBe(1)
  expect((await letters(house.context)).length).toBe(3)
})

test('a later answer replaces the earlier one; after the meeting is moved everybody is asked anew', async () => {
  const { meeting, vera } = await invitedCity()
  await meetings.sendNotice(house.context, meeting)
  const hers = as(vera, 'librarian')
  await meetings.answerInvitation(hers, meeting, 'come', 'letter')
  await meetings.answerInvitation(hers, meeting, 'come', 'letter')
  await meetings.answerInvitation(hers, meeting, 'not', 'site')
  expect((await meetings.answersTo(house.context, { meetingId: meeting })).map(({ answer }) => answer)).toEqual(['come', 'not'])
  expect(await meetings.remindInvited(house.context, meeting)).toBe(1)
  await meetings.moveMeeting(house.context, meeting, { ...appointment, day: '2026-11-25' }, 'морозы', (await meetings.meetingById(house.context, meeting))!.version)
  const moved = await letters(house.context, { limit: 2 })
  expect(moved.map(({ subject }) => subject)).toEqual(Array(2).fill('Заседание перенесено на 25 ноября 2026 года в 14:00: Фонды'))
  expect(moved[0]!.text).toContain('Почему: морозы')
  expect(await meetings.meetingById(house.context, meeting)).toMatchObject({ state: 'notified', day: '2026-11-25' })
  expect(await meetings.remindInvited(house.context, meeting)).toBe(2)
})

test('a reminder pressed twice reminds once; an hour later it may be repeated', async () => {
  const { meeting } = await invitedCity()
  await meetings.sendNotice(house.context, meeting)
  const at = (minutes: number): Context => ({ ...house.context, now: new Date(house.context.now.getTime() + minutes * 60_000) })
  expect(await meetings.remindInvited(at(0), meeting)).toBe(2)
  await expect(meetings.remindInvited(at(1), meeting)).rejects.toThrow('напомнили меньше часа назад')
  expect(await meetings.remindInvited(at(61), meeting)).toBe(2)
})

test('calendars get each change as a newer one of the same entry, and the cancellation as the last', async () => {
  const { meeting } = await invitedCity()
  await grantRoles(house.context, await addPerson(house.context, card('Главная', { email: 'head@example.org' })), ['head'])
  const known = async () => (await meetings.meetingById(house.context, meeting))!
  await meetings.sendNotice(house.context, meeting)
  await meetings.changeMeeting(house.context, meeting, { ...(await known()), timeFrom: '15:00', timeTo: '16:30' }, (await known()).version)
  await meetings.moveMeeting(house.context, meeting, { ...appointment, day: '2026-11-25' }, 'морозы', (await known()).version)
  await meetings.cancelMeeting(house.context, meeting, 'карантин')
  const hers = (await letters(house.context)).filter(({ to }) => to.address === 'vera@example.org').toReversed().map(({ calendar }) => entryOf(calendar!.text))
  expect(hers.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL'])
  expect(hers.at(-1)!.status).toBe('CANCELLED')
  expect(new Set(hers.map(({ event }) => event.uid)).size).toBe(1)
  const sequences = hers.map(({ event }) => event.sequence)
  expect(sequences).toEqual([...new Set(sequences)].toSorted((one, other) => one - other))
  expect(String(hers[0]!.event.organizer)).toBe('mailto:head@example.org')
})

test('nobody answers about a meeting that is cancelled or over; one without an hour of ending is open until midnight there', () => {
  const meeting = { state: 'notified', day: '2026-11-18', timeTo: null } as const
  const zone = 'Asia/Yekaterinburg'
  expect(endOf(meeting, zone).toISOString()).toBe('2026-11-18T19:00:00.000Z')
  expect(objectionToAnswer(meeting, zone, new Date('2026-11-18T18:59:00Z'))).toBeNull()
  expect(objectionToAnswer(meeting, zone, new Date('2026-11-18T19:00:00Z'))).toContain('уже прошло')
  expect(objectionToAnswer({ ...meeting, timeTo: '16:00' }, zone, new Date('2026-11-18T11:00:00Z'))).toContain('уже прошло')
  expect(objectionToAnswer({ ...meeting, state: 'cancelled' }, zone, new Date('2026-11-01T09:00:00Z'))).toContain('отменено')
})

test('the clock reminds once, in the morning, as many days before as was set, and only those who keep silent', async () => {
  const { meeting, vera } = await invitedCity()
  await meetings.sendNotice(house.context, meeting)
  await meetings.answerInvitation(as(vera, 'librarian'), meeting, 'come', 'site')
  const at = (now: string): Context => ({ ...house.context, now: new Date(now), today: now.slice(0, 10) as Context['today'] })
  expect(await meetings.remindByClock(at('2026-11-15T09:00:00Z'))).toBe(0)
  expect(await meetings.remindByClock(at('2026-11-16T03:59:00Z'))).toBe(0)
  expect(await meetings.remindByClock(at('2026-11-16T04:00:00Z'))).toBe(1)
  expect(await meetings.remindByClock(at('2026-11-16T04:10:00Z'))).toBe(0)
  expect((await letters(house.context, { limit: 1 }))[0]).toMatchObject({ to: { address: 'nina@example.org' }, subject: 'Ждём ответа: заседание 18 ноября 2026 года в 14:00' })
  await meetings.setReminder(house.context, 0)
  await meetings.moveMeeting(house.context, meeting, { ...appointment, day: '2026-11-25' }, 'морозы', (await meetings.meetingById(house.context, meeting))!.version)
  expect(await meetings.remindByClock(at('2026-11-24T09:00:00Z'))).toBe(0)
  await expect(meetings.setReminder(house.context, 15)).rejects.toThrow('1–14')
})

test('a bad address in an old card keeps nobody else’s letter back', async () => {
  const { meeting, vera } = await invitedCity()
  await house.context.db.$extendTables<{ person: { id: number; email: string } }>().updateTable('person').set({ email: 'vera@example.org\nBcc: a@example.org' }).where('id', '=', vera).execute()
  expect(await meetings.sendNotice(house.context, meeting)).toBe(1)
  expect((await invitationsOf(house.context, meeting)).length).toBe(1)
})

test('a librarian sends, reminds and sets nothing, and answers only for herself', async () => {
  const { meeting, vera, nina } = await invitedCity()
  const hers = as(vera, 'librarian')
  for (const attempt of [() => meetings.sendNotice(hers, meeting), () => meetings.remindInvited(hers, meeting), () => meetings.setReminder(hers, 1), () => meetings.noteToldAnswer(hers, meeting, nina, 'not'), () => meetings.remindByClock(hers)])
    await expect(attempt()).rejects.toThrow('Недостаточно прав')
  await expect(meetings.answerInvitation(as(vera), meeting, 'come', 'site')).rejects.toThrow('Недостаточно прав')
})
