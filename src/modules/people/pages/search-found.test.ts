import { beforeEach, expect, test } from 'vitest'
import { addMaterial, changeAgenda, addMeeting, giveDecision, recordAttendance, setDay, writeMinutes, agendaOf, meetingById } from '#modules/meetings'
import { addItem, addLine, draftPlan, readTerm } from '#modules/plan'
import { announceEvent, confirmParticipations, recordParticipation } from '#modules/training'
import type { Context } from '#platform/context'
import { useDatabase } from '#platform/test-database'
import { addPerson, changePerson } from '../change-person.ts'
import { addSchool } from '../change-school.ts'
import type { PersonCard } from '../person.ts'
import { foundBy } from './search-found.ts'

const house = useDatabase()
const schoolYear = { from: 2026, to: 2027 }
const person = (surname: string, givenName: string, rest: Partial<PersonCard> = {}): PersonCard => ({
  surname, givenName, patronymic: 'Павловна', post: 'педагог-библиотекарь', schoolId: null, category: '', inProfessionSince: null, email: null, phone: '', leftOn: null, ...rest,
})
const item = { kind: 'activity', number: '', section: '', term: readTerm('май', schoolYear).term, place: '', aim: '', content: '', form: '', output: '', status: '', responsible: [], extra: {}, serves: [] } as const
const event = { kind: 'webinar', level: 'krai', form: 'online', organiser: '', firstDay: '2026-10-01', lastDay: '2026-10-01', hours: 2, place: '', link: '', description: '' } as const
const meeting = { number: '2', topic: 'Взаимообмен учебной литературой между школами', form: 'круглый стол', aim: '', place: '', hostSchoolId: null, timeFrom: null, timeTo: null, link: '', output: '', chairId: null, secretaryId: null }

let semyonova: number
let orlova: number
let participation: number

beforeEach(async () => {
  const { context } = house
  const school = await addSchool(context, { kind: 'СОШ', number: '5', name: 'МАОУ «СОШ № 5»', fullName: 'Средняя общеобразовательная школа № 5', inn: null, founder: '', address: 'ул. Заречная, 7', latitude: null, longitude: null, phone: '', email: 'tayna@example.org', contact: 'Скрытникова', aliases: [] })
  semyonova = await addPerson(context, person('Семёнова', 'Алёна', { schoolId: school, email: 'tayna@example.org', phone: '+7 912 555-44-33' }))
  orlova = await addPerson(context, person('Ладыженская', 'Вера'))
  const plan = await draftPlan(context, { schoolYear, association: '', level: null, theme: 'Читающий город', aim: 'Поднять мастерство', stamps: [], lines: [], indicators: [], items: [] })
  await addLine(context, plan, 'task', 'Внедрить ШБИЦ: школьный библиотечно-информационный центр')
  await addItem(context, plan, { ...item, topic: 'Новогодняя ёлка и мероприятия для детей' })
  await addItem(context, plan, { ...item, topic: 'Инвентаризация фонда и списание ветхих изданий', content: 'Акт приёма-передачи, учебник «Русский язык», ISBN 978-5-09-102464-7' })
  await announceEvent(context, { ...event, title: 'Привет участникам конференции «Живая классика»' })
  const contest = await announceEvent(context, { ...event, kind: 'contest', title: 'Чтецы города: городской конкурс чтецов' })
  await announceEvent(context, { ...event, title: 'Преподавание математики в 1 классе' })
  participation = await recordParticipation(context, contest, { personId: semyonova, card: { role: 'contestant', result: 'winner', resultWords: '', ownHours: null, link: '' }, proofs: [{ name: 'Грамота победителя.pdf', bytes: new Uint8Array([1]) }] })
  const id = await addMeeting(context, schoolYear, meeting)
  await changeAgenda(context, id, [{ id: null, question: 'О подписке на журналы', minutes: null, speakers: [] }], 1)
  await setDay(context, id, { day: '2026-09-24', timeFrom: null, timeTo: null, place: '', hostSchoolId: null, link: '' }, (await meetingById(context, id))!.version)
  await recordAttendance(context, id, [{ personId: semyonova, presence: 'online' }], [], 0)
  await writeMinutes(context, id, (await agendaOf(context, id))[0]!.id, { outcome: 'considered', heard: 'Рассказала о сельских филиалах', spoke: '', decided: '', votes: null }, 0)
  await giveDecision(context, id, null, { text: 'Подготовить приказ о передаче книг', ownerId: orlova, ownerWords: '', due: '2026-12-01' })
  await addMaterial(context, id, { title: 'Памятка наставнику', file: { name: 'список_литературы.docx', bytes: new Uint8Array([1]) }, link: '' })
})

const as = (personId: number): Context => ({ ...house.context, actor: { personId, name: 'кто-то', roles: ['librarian'] } })
const titles = async (typed: string, context = house.context): Promise<string[]> =>
  (await foundBy(context, typed, null)).groups.flatMap(({ kind, things }) => things.map(({ title }) => `${kind}: ${title.map(({ text }) => text).join('')}`))

const hard: readonly (readonly [typed: string, title: string])[] = [
  ['мероприятие', 'Новогодняя ёлка'],
  ['библиотечного', 'Внедрить ШБИЦ'],
  ['елка', 'Новогодняя ёлка'],
  ['ёлки', 'Новогодняя ёлка'],
  ['семенова', 'Семёнова Алёна'],
  ['СЕМЁНОВОЙ', 'Семёнова Алёна'],
  ['алена', 'Семёнова Алёна'],
  ['ghbdtn', 'Привет участникам'],
  ['Ghbdtn exfcnybrfv', 'Привет участникам'],
  ['bydtynfhbpfwbz', 'Инвентаризация фонда'],
  ['матиматика', 'Преподавание математики'],
  ['математеки', 'Преподавание математики'],
  ['vfnbvfnbrf', 'Преподавание математики'],
  ['шбиц', 'Внедрить ШБИЦ'],
  ['библиотечно информационный', 'Внедрить ШБИЦ'],
  ['информационного центра', 'Внедрить ШБИЦ'],
  ['сош 5', 'МАОУ «СОШ № 5»'],
  ['сош №5', 'МАОУ «СОШ № 5»'],
  ['СОШ№5', 'МАОУ «СОШ № 5»'],
  ['школа 5', 'МАОУ «СОШ № 5»'],
  ['заречная', 'МАОУ «СОШ № 5»'],
  ['9785091024647', 'Инвентаризация фонда'],
  ['978-5-09-102464-7', 'Инвентаризация фонда'],
  ['русского языка', 'Инвентаризация фонда'],
  ['взаимообмен литературы', 'Взаимообмен учебной'],
  ['инвентар', 'Инвентаризация фонда'],
  ['списания', 'Инвентаризация фонда'],
  ['конкурсы чтецов', 'конкурс чтецов'],
  ['приема передачи', 'Инвентаризация фонда'],
  ['ладыжеская', 'Ладыженская Вера'],
  ['ладыженкса', 'Ладыженская Вера'],
  ['лаыдженская вера', 'Ладыженская Вера'],
  ['подписки', 'О подписке на журналы'],
  ['сельский филиал', 'О подписке на журналы'],
  ['приказы', 'Подготовить приказ'],
  ['памятка', 'Памятка наставнику'],
  ['список литературы', 'список_литературы.docx'],
  ['заседание 2', 'Заседание № 2'],
  ['протокол филиалы', 'О подписке на журналы'],
  ['gjlgbcrf', 'О подписке на журналы'],
  ['вебинар', 'Преподавание математики'],
  ['семенова чтецы', 'Семёнова А. П. — Чтецы города'],
  ['читающий', 'План на 2026/2027'],
  ['вщсч', 'список_литературы.docx'],
]

test('forms of words, ё and е, beginnings, slips of the finger, the other layout and numbers are found', async () => {
  for (const [typed, title] of hard) expect.soft((await titles(typed)).join('\n'), typed).toContain(title)
})

test('the words found are marked in every form, and the long text is shown where they stand', async () => {
  const { groups } = await foundBy(house.context, 'семёновой', null)
  expect(groups[0]!.things[0]!.title).toEqual([{ text: 'Семёнова', found: true }, { text: ' Алёна Павловна', found: false }])
  const { groups: minutes } = await foundBy(house.context, 'сельские филиалы', null)
  expect(minutes[0]).toMatchObject({ kind: 'minutes', total: 1 })
  expect(minutes[0]!.things[0]!.passage.filter(({ found }) => found).map(({ text }) => text)).toEqual(['сельских', 'филиалах'])
})

test('what was looked for instead is told: another layout, another spelling', async () => {
  expect(await foundBy(house.context, 'ghbdtn', null)).toMatchObject({ words: 'привет', because: 'layout' })
  expect(await foundBy(house.context, 'матиматика', null)).toMatchObject({ words: 'математики', because: 'spelling' })
  expect(await foundBy(house.context, 'привет', null)).toMatchObject({ words: 'привет', because: null })
})

test('the one who is named so stands above those who are only near the word', async () => {
  await addPerson(house.context, person('Чтецова', 'Анна', { post: 'библиотекарь' }))
  expect((await titles('чтецова'))[0]).toBe('person: Чтецова Анна Павловна')
})

test('nobody is found by a telephone, an address of mail or who answers the telephone at a school', async () => {
  for (const typed of ['tayna', 'tayna@example.org', '9125554433', '555-44-33', 'скрытникова']) expect(await titles(typed), typed).toEqual([])
})

test('a participation not confirmed yet, and the certificate behind it, are found by their owner and those who confirm', async () => {
  expect(await titles('чтецы', as(orlova))).toEqual(['event: Чтецы города: городской конкурс чтецов'])
  expect(await titles('грамота', as(orlova))).toEqual([])
  expect(await titles('семенова чтецы', as(semyonova))).toHaveLength(1)
  expect(await titles('семенова чтецы', house.context)).toHaveLength(1)
  await confirmParticipations(house.context, [{ id: participation, version: 1 }])
  expect(await titles('семенова чтецы', as(orlova))).toHaveLength(1)
  expect(await titles('грамота', as(orlova))).toEqual([])
})

test('a person without a role finds nothing', async () => {
  await expect(foundBy({ ...house.context, actor: { personId: null, name: '', roles: [] } }, 'чтецы', null)).rejects.toThrow('Недостаточно прав')
})

test('what is changed is found by its new words at once, and not by the old ones', async () => {
  await changePerson(house.context, orlova, person('Заозёрная', 'Вера'), 1)
  expect(await titles('заозёрной')).toEqual(['person: Заозёрная Вера Павловна'])
  expect((await titles('ладыженская')).filter((title) => title.startsWith('person'))).toEqual([])
})

test('another association is never looked into', async () => {
  expect(await titles('чтецы', { ...house.context, association: house.context.association + 1 })).toEqual([])
})

const hostile = ['', ' ', '%', '_', '%%%', "'", "'; drop table person; --", '"', '\\', ':*', '&', '!', '| |', '<->', '(', '\u0000', 'а', 'м', '😀', '😀 😀', 'и на что', 'x'.repeat(10_000), 'слово '.repeat(2_000), 'ъ'.repeat(50), '\uD800', '’', 'а б в г д е', '-8-8-', '№', '\\x00', '${9}', '{{x}}', '٣٤', 'é']

test('signs, stop words, single letters, pictures and endless texts break nothing and find nothing', async () => {
  for (const typed of hostile) expect.soft((await foundBy(house.context, typed, null)).groups, typed.slice(0, 20)).toEqual([])
})

test('signs beside a word do not hide it', async () => {
  for (const typed of ['%чтецов%', "чтецов'", '«чтецов»', 'чтецов!!!', '(чтецов', 'чтецов:*', 'чтецов & !конкурс']) expect((await titles(typed)).join(), typed).toContain('чтецов')
})

test('of one kind alone more is shown', async () => {
  for (let number = 1; number <= 12; number++) await addPerson(house.context, person('Тополева', `Вера${number}`))
  const { groups } = await foundBy(house.context, 'тополева', null)
  expect(groups[0]).toMatchObject({ kind: 'person', total: 12 })
  expect(groups[0]!.things).toHaveLength(5)
  expect((await foundBy(house.context, 'тополева', 'person')).groups[0]!.things).toHaveLength(12)
})
