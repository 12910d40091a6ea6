import { expect, test } from 'vitest'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { Conflict } from '#platform/refusal'
import { useDatabase } from '#platform/test-database'
import { foundAssociation, foundingLinkWorks, issueFoundingLink } from './found-association.ts'
import { addPerson, addSchool, changePerson, changeSchool, grantRoles, personById, schools } from './index.ts'
import type { PersonCard } from './person.ts'
import { isBeginner } from './person.ts'
import type { SchoolCard } from './school.ts'
import { issueEntryLink } from './invite-people.ts'
import { enterByLink, guestOfLink, signIn } from './sign-in.ts'
import { memberVisit } from './visit.ts'

const house = useDatabase()
const card: SchoolCard = {
  kind: 'СОШ', number: '5', name: 'МАОУ СОШ № 5', fullName: '', inn: null, founder: '', address: '', latitude: null, longitude: null,
  phone: '', email: '', contact: '', aliases: ['школа 5'],
}
const anna: PersonCard = {
  surname: 'Лебедева', givenName: 'Анна', patronymic: 'Павловна', post: 'педагог-библиотекарь', schoolId: null, category: 'первая',
  inProfessionSince: '2025-09-01', email: 'lebedeva@example.org', phone: '', leftOn: null,
}
const visitor = { address: '10.0.0.1', device: 'проверка' }

test('schools stand in natural order and answer to their other names', async () => {
  await addSchool(house.context, { ...card, name: 'СОШ № 10', number: '10', aliases: [] })
  await addSchool(house.context, card)
  expect((await schools(house.context)).map(({ name, aliases }) => [name, aliases])).toEqual([
    ['МАОУ СОШ № 5', ['школа 5']],
    ['СОШ № 10', []],
  ])
})

test('one spelling cannot name two schools', async () => {
  await addSchool(house.context, card)
  await expect(addSchool(house.context, { ...card, name: 'СОШ № 55', aliases: ['Школа №5'] })).rejects.toThrow('так уже называют школу')
})

test('the second of two who change a school is told what changed, and nothing is overwritten', async () => {
  const id = await addSchool(house.context, card)
  await changeSchool(house.context, id, { ...card, address: 'ул. Заречная, 1' }, 1)
  const late = changeSchool(house.context, id, { ...card, address: 'ул. Полевая, 2' }, 1)
  await expect(late).rejects.toBeInstanceOf(Conflict)
  await late.catch((conflict: Conflict) => expect(conflict.changes).toEqual([{ field: 'Адрес', theirs: 'ул. Заречная, 1', yours: 'ул. Полевая, 2' }]))
  expect((await schools(house.context))[0]!.address).toBe('ул. Заречная, 1')
})

test('a librarian may change their own card and nobody else’s', async () => {
  const own = await addPerson(house.context, anna)
  const other = await addPerson(house.context, { ...anna, surname: 'Орлова', email: null })
  const librarian: Context = { ...house.context, actor: { personId: own, name: 'Лебедева', roles: ['librarian'] } }
  await changePerson(librarian, own, { ...anna, phone: '8 900 000-00-00' }, 1)
  expect((await personById(house.context, own))!.phone).toBe('8 900 000-00-00')
  await expect(changePerson(librarian, other, { ...anna, email: null }, 1)).rejects.toThrow('Недостаточно прав')
  await expect(grantRoles(librarian, own, ['head'])).rejects.toThrow('Недостаточно прав')
})

test('the last head cannot be left without the role', async () => {
  const id = await addPerson(house.context, anna)
  await grantRoles(house.context, id, ['head'])
  await expect(grantRoles(house.context, id, ['librarian'])).rejects.toThrow('должен остаться')
})

test('a beginner is in the first three years of the profession; unknown is not «no»', () => {
  expect(isBeginner({ inProfessionSince: '2025-09-01' }, '2026-10-15')).toBe(true)
  expect(isBeginner({ inProfessionSince: '2020-09-01' }, '2026-10-15')).toBe(false)
  expect(isBeginner({ inProfessionSince: null }, '2026-10-15')).toBeNull()
})

test('an association is founded once by one link, and its head signs in by password', async () => {
  const token = await issueFoundingLink(house.context.db, house.context.now)
  const order = {
    token,
    association: { name: 'ГМО', shortName: '', city: 'Озёрск', timeZone: 'Asia/Omsk', beginnersSchoolName: null },
    head: anna,
    password: 'осенний лист на воде',
  }
  const { association, head } = await foundAssociation(house.context, order)
  expect(await foundingLinkWorks(house.context.db, token)).toBe(false)
  await expect(foundAssociation(house.context, order)).rejects.toThrow('уже использована')
  const entered = await signIn(house.context.db, { login: 'Lebedeva@example.org', password: order.password, visitor, now: house.context.now })
  expect(entered).toEqual({ cookie: expect.stringMatching(new RegExp(`^${association}\\.`)) })
  const there = { ...house.context, association }
  expect((await personById(there, head))!.roles).toEqual(['administrator', 'head', 'librarian'])
  expect((await journalOf(there)).map(({ deed }) => deed)).toEqual(['объединение создано'])
})

test('eight wrong passwords close the door for a quarter of an hour, even to the right one', async () => {
  await foundAssociation(house.context, {
    token: null, head: anna, password: 'осенний лист на воде',
    association: { name: 'ГМО', shortName: '', city: 'Озёрск', timeZone: 'Asia/Omsk', beginnersSchoolName: null },
  })
  const attempt = (password: string, now = house.context.now) => signIn(house.context.db, { login: anna.email!, password, visitor, now })
  for (let n = 0; n < 8; n++) await expect(attempt('не тот пароль')).rejects.toThrow('не подходят')
  await expect(attempt('осенний лист на воде')).rejects.toThrow('Слишком много')
  const later = new Date(house.context.now.getTime() + 16 * 60_000)
  expect(await attempt('осенний лист на воде', later)).toBeTruthy()
})

test('a link for entry works once and not after its week', async () => {
  const id = await addPerson(house.context, anna)
  const link = await issueEntryLink(house.context, id)
  const late = new Date(house.context.now.getTime() + 8 * 86_400_000)
  expect(await guestOfLink(house.context.db, link, late)).toBeNull()
  expect(await guestOfLink(house.context.db, link, house.context.now)).toEqual({ association: house.context.association, personId: id })
  const { context } = (await memberVisit({ ...house.context, database: house.context, now: () => house.context.now }, house.context.association, id))!
  await expect(enterByLink(context, { link, password: 'коротко', visitor })).rejects.toThrow('короче 10')
  await enterByLink(context, { link, password: 'зимняя дорога домой', visitor })
  await expect(enterByLink(context, { link, password: 'зимняя дорога домой', visitor })).rejects.toThrow('уже использована')
})
