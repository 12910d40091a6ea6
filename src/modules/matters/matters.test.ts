import { beforeEach, describe, expect, test } from 'vitest'
import { addMeeting, decisions, giveDecision, meetingById, recordAttendance, setDay } from '#modules/meetings'
import { commentOnNews, writeNews } from '#modules/news'
import { addPerson, addSchool, answerConsent, grantRoles, purposes, type PersonCard, type Role } from '#modules/people'
import { draftPlan } from '#modules/plan'
import { reviewYear } from '#modules/reports'
import { describeTextbook, partsOfEdition, recordClassSizes, recordReceipt } from '#modules/textbooks'
import { letters } from '#platform/mail'
import type { Context } from '#platform/context'
import { useDatabase } from '#platform/test-database'
import { guestOfStopLink } from './choose-daily-letter.ts'
import { isWanted } from './daily-letter.ts'
import { lateFirst } from './matter.ts'
import * as matters from './index.ts'

describe('rules', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 8, day))
  test('what is late stands first, then what has the nearest term, then what has none', () => {
    const matter = (text: string, due: `${number}-${number}-${number}` | null, late = false) => ({ text, action: '', to: '', due, late })
    expect(lateFirst([matter('a', null), matter('b', '2026-10-02'), matter('c', '2026-10-01'), matter('d', null, true), matter('e', '2026-09-01', true)]).map(({ text }) => text).join('')).toBe('edcba')
  })
  test('the daily letter goes by choice; without one by consent to mailings; consent withdrawn later takes it back', () => {
    expect(isWanted(null, null)).toBe(false)
    expect(isWanted(null, { act: 'given', at: at(1) })).toBe(true)
    expect(isWanted(null, { act: 'withdrawn', at: at(1) })).toBe(false)
    expect(isWanted({ wanted: true, at: at(1) }, null)).toBe(true)
    expect(isWanted({ wanted: false, at: at(1) }, { act: 'given', at: at(2) })).toBe(false)
    expect(isWanted({ wanted: true, at: at(1) }, { act: 'withdrawn', at: at(2) })).toBe(false)
    expect(isWanted({ wanted: true, at: at(3) }, { act: 'withdrawn', at: at(2) })).toBe(true)
  })
})

const house = useDatabase()
const card = (surname: string, email: string | null): PersonCard => ({ surname, givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId: null, category: '', inProfessionSince: null, email, phone: '', leftOn: null })
const as = (personId: number, ...roles: Role[]): Context => ({ ...house.context, actor: { personId, name: `человек ${personId}`, roles } })
/** The program itself on a morning of the city, five hours ahead of Greenwich. */
const clock = (day: number, time = '03:00'): Context => ({ ...house.context, today: `2026-10-${day}`, now: new Date(`2026-10-${day}T${time}:00Z`), actor: { personId: null, name: 'Библиокруг', roles: ['secretary'] } })
let head: number
let orlova: number
let meeting: number

async function person(surname: string, email: string | null, ...roles: Role[]): Promise<number> {
  const id = await addPerson(house.context, card(surname, email))
  await grantRoles(house.context, id, roles)
  for (const purpose of purposes) await answerConsent(as(id, ...roles), { purpose, act: 'refused', textVersion: '1' })
  return id
}

beforeEach(async () => {
  head = await person('Лебедева', 'lebedeva@example.org', 'head', 'librarian')
  orlova = await person('Орлова', 'orlova@example.org', 'librarian')
  meeting = await addMeeting(house.context, { from: 2026, to: 2027 }, { number: '1', topic: 'План года', form: '', aim: '', place: '', hostSchoolId: null, timeFrom: null, timeTo: null, link: '', output: '', chairId: null, secretaryId: null })
  await setDay(house.context, meeting, { day: '2026-10-01', timeFrom: null, timeTo: null, place: '', hostSchoolId: null, link: '' }, (await meetingById(house.context, meeting))!.version)
})

async function charge(ownerId: number, text: string, due: `${number}-${number}-${number}`): Promise<void> {
  if ((await decisions(house.context, {})).length === 0) await recordAttendance(house.context, meeting, [{ personId: head, presence: 'in-person' }], [], 0)
  await giveDecision(house.context, meeting, null, { text, ownerId, ownerWords: '', due })
}

test('each sees what waits for them: tasks to their owner, presence and minutes to the office', async () => {
  expect((await matters.mattersOf(as(head, 'head'))).map(({ text, late }) => [text, late])).toEqual([['Отметьте, кто был: Заседание № 1. План года', true]])
  expect(await matters.mattersOf(as(orlova, 'librarian'))).toEqual([])
  await charge(orlova, 'Собрать заявки', '2026-10-10')
  await charge(orlova, 'Провести урок', '2026-11-10')
  expect((await matters.mattersOf(as(orlova, 'librarian'))).map(({ text, late, due }) => [text, late, due])).toEqual([['Собрать заявки', true, '2026-10-10'], ['Провести урок', false, '2026-11-10']])
  expect((await matters.mattersOf(as(head, 'head'))).map(({ text }) => text)).toEqual(['Просрочено 1\u00A0поручение объединения', 'Допишите и подпишите протокол: Заседание № 1. План года'])
})

test('from April a member is asked for an opinion of the year until it is given', async () => {
  const plan = await draftPlan(house.context, { schoolYear: { from: 2026, to: 2027 }, association: '', level: null, theme: '', aim: '', stamps: [], lines: [], indicators: [], items: [] })
  const spring: Context = { ...as(orlova, 'librarian'), today: '2027-04-10', now: new Date('2027-04-10T07:00:00Z') }
  expect(await matters.mattersOf({ ...spring, today: '2027-03-31' })).toEqual([])
  expect(await matters.mattersOf(spring)).toEqual([{ text: 'Оцените год: содержание, формы, организация', action: 'Оценить', to: `/year-end/review?plan=${plan}`, due: '2027-05-31', late: false }])
  await reviewYear(spring, plan, { content: 5, forms: 4, organisation: 5, topics: '', wishes: '' })
  expect(await matters.mattersOf(spring)).toEqual([])
})

describe('the letter of the morning', () => {
  test('goes once a day, not before the morning, to whoever chose it and has something to read', async () => {
    await matters.chooseDailyLetter(as(orlova, 'librarian'), true)
    await charge(orlova, 'Собрать заявки', '2026-10-30')
    expect(await matters.sendDailyLetters(clock(16, '02:29'))).toBe(0)
    expect(await matters.sendDailyLetters(clock(16, '02:30'))).toBe(1)
    expect(await matters.sendDailyLetters(clock(16, '09:00'))).toBe(0)
    const [letter] = await letters(house.context)
    expect(letter).toMatchObject({ to: { address: 'orlova@example.org' }, subject: '16 октября: 1 дело' })
    expect(letter!.text).toContain('Собрать заявки — до 30.10.2026')
    expect(letter!.usefulUntil).toEqual(new Date('2026-10-16T19:00:00Z'))
    expect(await matters.sendDailyLetters(clock(17))).toBe(1)
  })
  test('nothing to do and nothing new: no letter, and the next one tells all since', async () => {
    await matters.chooseDailyLetter(as(orlova, 'librarian'), true)
    expect(await matters.sendDailyLetters(clock(16))).toBe(0)
    const news = await writeNews({ ...as(head, 'head'), now: new Date('2026-10-16T12:00:00Z') }, { title: 'Конкурс открыт', text: '' })
    await commentOnNews({ ...as(orlova, 'librarian'), now: new Date('2026-10-16T13:00:00Z') }, news, 'Участвуем')
    expect(await matters.sendDailyLetters(clock(17))).toBe(1)
    expect((await letters(house.context))[0]).toMatchObject({ subject: '17 октября: нового 1' })
    expect(await matters.sendDailyLetters(clock(18))).toBe(0)
  })
  test('consent to mailings is enough, its withdrawal ends the letters; without either nobody is written to', async () => {
    await charge(orlova, 'Собрать заявки', '2026-10-30')
    expect(await matters.sendDailyLetters(clock(16))).toBe(0)
    await answerConsent(as(orlova, 'librarian'), { purpose: 'mailing', act: 'given', textVersion: '1' })
    expect(await matters.sendDailyLetters(clock(16))).toBe(1)
    await answerConsent(as(orlova, 'librarian'), { purpose: 'mailing', act: 'withdrawn', textVersion: '1' })
    expect(await matters.sendDailyLetters(clock(17))).toBe(0)
  })
  test('the link in its head is of the person alone', async () => {
    await matters.chooseDailyLetter(as(orlova, 'librarian'), true)
    await charge(orlova, 'Собрать заявки', '2026-10-30')
    await matters.sendDailyLetters(clock(16))
    const { secret } = (await letters(house.context))[0]!
    expect(await guestOfStopLink(house.context.db, `${house.context.association}.${secret}`)).toEqual({ association: house.context.association, personId: orlova })
    for (const link of ['', '1', `${house.context.association}.${'A'.repeat(43)}`]) expect(await guestOfStopLink(house.context.db, link)).toBeNull()
  })
})

test('a librarian is asked for what her school has not told of its textbooks, once the association keeps any; late from the middle of September', async () => {
  const school = await addSchool(house.context, { kind: 'СОШ', number: '5', name: 'СОШ № 5', fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] })
  const zimina = await addPerson(house.context, { ...card('Зимина', null), schoolId: school })
  await grantRoles(house.context, zimina, ['librarian'])
  const asked = async (day = '2026-10-15') => (await matters.mattersOf({ ...as(zimina, 'librarian'), today: day as '2026-10-15' })).filter(({ to }) => to.startsWith('/textbooks')).map(({ text, late }) => [text, late])
  expect(await asked()).toEqual([])
  const { editionId } = await describeTextbook(house.context, { kind: 'textbook', subject: 'maths', title: 'Математика', authors: 'Берёзкина Н. А.', grades: [5], level: 'basic', programme: 'general' }, { publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print' }, 1)
  expect(await asked('2026-09-10')).toEqual([['Запишите об учебниках, СОШ № 5: численность классов; фонд учебников', false]])
  const [part] = await partsOfEdition(house.context, editionId)
  await recordReceipt(house.context, { schoolId: school, partId: part!.id, copies: 20, day: '2026-09-01', paper: 'Накладная', printedYear: null, price: null })
  expect(await asked()).toEqual([['Запишите об учебниках, СОШ № 5: численность классов', true]])
  await recordClassSizes(house.context, { schoolId: school, schoolYear: 2026, groups: [{ id: null, seen: 0, place: '', grade: 5, letter: '', programme: 'general', pupils: 20, forecast: null }] })
  expect(await asked()).toEqual([])
})
