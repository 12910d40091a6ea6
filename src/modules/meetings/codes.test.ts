import { beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context'
import { useDatabase } from '#platform/test-database'
import { codeTyped, momentsInWords, momentsOf, objectionToMark } from './attendance-code.ts'
import { withLaterMarks } from './attendance.ts'
import { actingAs, appointment, cityForTests } from './city-for-tests.ts'
import { readCode } from './mark-self.ts'
import { selfMarks } from './store/codes.ts'
import * as meetings from './index.ts'

const zone = 'Asia/Yekaterinburg'
const day = '2026-09-24'
const window = { before: 15, after: 30 }

describe('when a code works', () => {
  const meeting = { state: 'notified', day, timeFrom: '14:00', timeTo: '16:00' } as const
  const at = (now: string, code: `${number}-${number}-${number}` = day, of: object = {}) => objectionToMark({ day: code }, { ...meeting, ...of }, { window, timeZone: zone, now: new Date(now) })

  test('from a quarter of an hour before the beginning to half an hour after the end, by the clocks of the city', () => {
    expect(at('2026-09-24T08:44:59Z')).toContain('рано: код работает 24.09.2026 с 13:45 до 16:30')
    expect(at('2026-09-24T08:45:00Z')).toBeNull()
    expect(at('2026-09-24T11:29:59Z')).toBeNull()
    expect(at('2026-09-24T11:30:00Z')).toContain('он работал 24.09.2026 с 13:45 до 16:30')
    expect(at('2026-09-25T09:00:00Z')).toContain('больше не действует')
  })
  test('all the day when no hours are named, to its end when only the beginning is', () => {
    expect(momentsInWords(momentsOf({ day, timeFrom: null, timeTo: null }, window, zone), zone)).toBe('24.09.2026, весь день')
    expect(momentsInWords(momentsOf({ day, timeFrom: '14:00', timeTo: null }, window, zone), zone)).toBe('24.09.2026 с 13:45 до конца дня')
    expect(at('2026-09-23T19:00:00Z', day, { timeFrom: null, timeTo: null })).toBeNull()
    expect(at('2026-09-23T18:59:59Z', day, { timeFrom: null, timeTo: null })).toContain('рано')
  })
  test('never for another day, a cancelled meeting or a signed protocol', () => {
    expect(at('2026-09-24T09:00:00Z', '2026-09-17')).toContain('код другого дня')
    expect(at('2026-09-24T09:00:00Z', day, { state: 'cancelled' })).toContain('отменено')
    expect(at('2026-09-24T09:00:00Z', day, { state: 'signed' })).toContain('подписан')
  })
  test('six figures are read however they are grouped', () => {
    expect([codeTyped(' 482 917 '), codeTyped('482-917'), codeTyped('48291'), codeTyped('48291а'), codeTyped('')]).toEqual(['482917', '482917', null, null, null])
  })
})

test('the secretary’s list wins over marks that she saw and keeps those that came later', () => {
  const mark = (id: number, personId: number) => ({ id, personId, presence: 'online' as const, at: new Date(0) })
  expect(withLaterMarks([{ personId: 1, presence: 'in-person' }], [mark(1, 1), mark(2, 2), mark(3, 3)], 2)).toEqual([{ personId: 1, presence: 'in-person' }, { personId: 3, presence: 'online' }])
})

const house = useDatabase()
let city: Awaited<ReturnType<typeof cityForTests>>
let code: string
const during = (personId: number): Context => ({ ...actingAs(house.context, personId, 'librarian'), today: day, now: new Date('2026-09-24T09:00:00Z') })
const present = async () => (await meetings.attendanceOf(house.context, city.first.id)).present.map(({ personId, presence }) => [personId, presence])
const secretary = () => ({ ...during(city.secretary), actor: { personId: city.secretary, name: 'Зимина', roles: ['secretary'] } })

beforeEach(async () => {
  city = await cityForTests(house.context)
  await meetings.setDay(house.context, city.first.id, appointment, city.first.version)
  code = await meetings.makeAttendanceCode(house.context, city.first.id)
})

describe('marking oneself', () => {
  test('one press marks in person and makes the meeting held; a second press doubles nothing', async () => {
    expect(await meetings.markSelf(during(city.orlova), code, 'in-person')).toBe(true)
    expect(await meetings.markSelf(during(city.orlova), code, 'in-person')).toBe(false)
    expect(await present()).toEqual([[city.orlova, 'in-person']])
    expect((await meetings.meetingById(during(city.orlova), city.first.id))!.state).toBe('held')
    expect((await readCode(during(city.orlova), code)).marked).toBe('in-person')
  })
  test('the code of a meeting stays the same, and is another one after the meeting has been moved', async () => {
    expect(await meetings.makeAttendanceCode(house.context, city.first.id)).toBe(code)
    await meetings.moveMeeting(house.context, city.first.id, { ...appointment, day: '2026-10-20' }, 'мороз', (await meetings.meetingById(house.context, city.first.id))!.version)
    await expect(meetings.markSelf(during(city.orlova), code, 'in-person')).rejects.toThrow('код другого дня')
    expect(await meetings.makeAttendanceCode(house.context, city.first.id)).not.toBe(code)
  })
  test('online only where there is a link; not the next day; not by a code that nobody has shown', async () => {
    await expect(meetings.markSelf(during(city.orlova), code, 'online')).rejects.toThrow('только лично')
    await expect(meetings.markSelf({ ...during(city.orlova), today: '2026-09-25', now: new Date('2026-09-25T09:00:00Z') }, code, 'in-person')).rejects.toThrow('больше не действует')
    await expect(meetings.markSelf(during(city.orlova), code === '000000' ? '000001' : '000000', 'in-person')).rejects.toThrow('Такого кода нет')
    expect(await present()).toEqual([])
  })
  test('marks made while the secretary types are kept; what she saw she may correct, and it stays corrected', async () => {
    await meetings.markSelf(during(city.orlova), code, 'in-person')
    const [seen] = await selfMarks(house.context, city.first.id, day)
    await meetings.markSelf(during(city.head), code, 'in-person')
    await meetings.recordAttendance(secretary(), city.first.id, [{ personId: city.secretary, presence: 'in-person' }], [], 0, seen!.id)
    expect((await present()).toSorted()).toEqual([[city.head, 'in-person'], [city.secretary, 'in-person']].toSorted())
    await expect(meetings.markSelf(during(city.orlova), code, 'in-person')).rejects.toThrow('Секретарь снял вашу отметку')
    expect(await meetings.markSelf(during(city.secretary), code, 'in-person')).toBe(false)
  })
  test('an empty list takes back marks alone, so that a meeting that did not begin can be moved', async () => {
    await meetings.markSelf(during(city.orlova), code, 'in-person')
    const [seen] = await selfMarks(house.context, city.first.id, day)
    await meetings.recordAttendance(secretary(), city.first.id, [], [], 0, seen!.id)
    expect(await present()).toEqual([])
    await expect(meetings.recordAttendance(secretary(), city.first.id, [], [], 0, seen!.id)).rejects.toThrow('Отметьте хотя бы одного')
  })
  test('only the office shows a code and says when codes work; neighbours do not know it', async () => {
    await expect(meetings.makeAttendanceCode(during(city.orlova), city.first.id)).rejects.toThrow('прав')
    await expect(meetings.setCodeWindow(during(city.orlova), window)).rejects.toThrow('прав')
    await expect(meetings.setCodeWindow(house.context, { before: 15, after: 241 })).rejects.toThrow('от 0 до 240')
    await meetings.setCodeWindow(house.context, { before: 60, after: 0 })
    expect(await meetings.markSelf({ ...during(city.orlova), now: new Date('2026-09-24T08:00:00Z') }, code, 'in-person')).toBe(true)
  })
})
