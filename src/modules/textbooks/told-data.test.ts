import { beforeEach, expect, test } from 'vitest'
import { addPerson, addSchool, grantRoles, type Role, type SchoolId } from '#modules/people'
import type { Context } from '#platform/context'
import { letters } from '#platform/mail'
import { useDatabase } from '#platform/test-database'
import { describeTextbook, partsOfEdition, recordClassSizes, recordReceipt } from './index.ts'
import { confirmData } from './monitoring/confirm-data.ts'
import { remindSchools } from './monitoring/remind-schools.ts'
import { classesTold, untold } from './monitoring/told-data.ts'
import { classGroups } from './store/classes.ts'
import { toldData } from './store/told-data.ts'

const house = useDatabase()
const as = (personId: number, ...roles: Role[]): Context => ({ ...house.context, actor: { personId, name: 'Орлова Анна', roles } })
const numbered = (number: string) =>
  addSchool(house.context, { kind: 'СОШ', number, name: `СОШ № ${number}`, fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null, phone: '', email: '', contact: '', aliases: [] })
async function member(surname: string, schoolId: SchoolId, email: string | null, roles: Role[]): Promise<number> {
  const id = await addPerson(house.context, { surname, givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId, category: '', inProfessionSince: null, email, phone: '', leftOn: null })
  await grantRoles(house.context, id, roles)
  return id
}
const classes = (schoolId: SchoolId, ...sizes: (number | null)[]) =>
  recordClassSizes(house.context, { schoolId, schoolYear: 2026, groups: sizes.map((pupils, at) => ({ id: null, seen: 0, place: '', grade: 5, letter: 'АБВГ'[at]!, programme: 'general' as const, pupils, forecast: null })) })
async function stock(schoolId: SchoolId): Promise<void> {
  const { editionId } = await describeTextbook(house.context, { kind: 'textbook', subject: 'maths', title: `Математика ${schoolId}`, authors: 'Берёзкина Н. А.', grades: [5], level: 'basic', programme: 'general' }, { publisher: 'Азимут', editionNumber: null, revised: false, firstYear: null, lastYear: null, isbn: null, medium: 'print' }, 1)
  const [part] = await partsOfEdition(house.context, editionId)
  await recordReceipt(house.context, { schoolId, partId: part!.id, copies: 20, day: '2026-09-01', paper: 'Накладная', printedYear: null, price: null })
}

let [told, half, silent]: SchoolId[] = []
let librarian: Context
beforeEach(async () => {
  told = await numbered('5')
  await member('Бунина', told, null, ['head'])
  half = await numbered('6')
  silent = await numbered('7')
  librarian = as(await member('Орлова', told, 'orlova@example.org', ['librarian']), 'librarian')
  await member('Седова', half, 'sedova@example.org', ['librarian'])
  await member('Зимина', half, 'zimina@example.org', ['secretary'])
  await member('Ивлева', silent, null, ['librarian'])
  await classes(told, 20, 22)
  await stock(told)
  await classes(half, 20, null)
})
const registered = async (schoolId: SchoolId) => (await toldData(house.context, 2026)).find((one) => one.schoolId === schoolId)!
const from = async () => (await letters(house.context)).map(({ to, text }) => ({ to: to.address, text }))

test('the register tells of each school whether all, a part or none of the class sizes are told, its stock and its last movement', async () => {
  expect((await toldData(house.context, 2026)).map((one) => [one.name, classesTold(one), one.holdings, one.lastMovement])).toEqual([['СОШ № 5', 'all', 1, '2026-09-01'], ['СОШ № 6', 'part', 0, null], ['СОШ № 7', 'none', 0, null]])
  expect(untold(await registered(half!))).toEqual(['численность классов: не записана у 1 из 2', 'фонд учебников'])
  expect(classesTold((await toldData(house.context, 2025))[0]!)).toBe('none')
})

test('a librarian confirms the data of her own school, once a day, and not before all is told', async () => {
  await confirmData(librarian, told!, 2026)
  await confirmData(librarian, told!, 2026)
  expect((await registered(told!)).confirmed).toMatchObject({ classes: { by: 'Орлова Анна', on: house.context.today }, stock: { by: 'Орлова Анна' } })
  await expect(confirmData(librarian, half!, 2026)).rejects.toThrow('другой школы')
  await expect(confirmData(house.context, half!, 2026)).rejects.toThrow('не записана у 1 из 2')
})

test('reminders go only to librarians of schools that owe data, say what is missing with links, and not twice within the hour', async () => {
  expect(await remindSchools(house.context, 2026)).toBe(1)
  expect((await from()).map(({ to }) => to)).toEqual(['sedova@example.org'])
  const { text } = (await from())[0]!
  expect(text).toContain('численность классов: не записана у 1 из 2')
  expect(text).toContain(`/textbooks/schools/${half}/classes?year=2026`)
  expect(text).toContain(`/textbooks/schools/${half}/stock`)
  await expect(remindSchools(house.context, 2026)).rejects.toThrow('меньше часа назад')
  const later = { ...house.context, now: new Date(house.context.now.getTime() + 61 * 60_000) }
  expect(await remindSchools(later, 2026)).toBe(1)
})

test('nobody is written to when all have told, and a librarian reminds nobody', async () => {
  await expect(remindSchools(librarian, 2026)).rejects.toThrow('Недостаточно прав')
  for (const school of [half!, silent!]) await stock(school)
  await classes(silent!, 20)
  const [, group] = await classGroups(house.context, half!, 2026)
  await recordClassSizes(house.context, { schoolId: half!, schoolYear: 2026, groups: [{ id: group!.id, seen: group!.version, place: '', grade: 5, letter: 'Б', programme: 'general', pupils: 21, forecast: null }] })
  await expect(remindSchools(house.context, 2026)).rejects.toThrow('напоминать некому')
  expect(await from()).toEqual([])
})
