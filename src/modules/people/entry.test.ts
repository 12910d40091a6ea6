import { Secret, TOTP } from 'otpauth'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '#platform/context'
import { journalOf } from '#platform/journal'
import { letters } from '#platform/mail'
import { holdLease } from '#platform/mail/sending'
import { useDatabase } from '#platform/test-database'
import { askNewPassword } from './ask-new-password.ts'
import { linkState } from './entry-link.ts'
import { addPerson, grantRoles, personById } from './index.ts'
import { invitePeople, invitePeopleByLetter, issueEntryLink } from './invite-people.ts'
import type { PersonCard } from './person.ts'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, finishSignIn, takeOffSecondFactor } from './second-factor.ts'
import { enterByLink, linkNamed, signIn } from './sign-in.ts'
import { secondFactorOf } from './store/second-factors.ts'
import { memberVisit } from './visit.ts'

const house = useDatabase()
const visitor = { address: '10.0.0.1', device: 'проверка' }
const password = 'зимняя дорога домой'
const card = (surname: string, rest: Partial<PersonCard> = {}): PersonCard => ({
  surname, givenName: 'Анна', patronymic: 'Павловна', post: '', schoolId: null, category: '', inProfessionSince: null, email: `${surname.length}${surname.codePointAt(0)}@example.org`, phone: '', leftOn: null, ...rest,
})
const at = (minutes: number) => new Date(house.context.now.getTime() + minutes * 60_000)
const services = (now = house.context.now) => ({ database: { ...house.context, db: house.context.db } as never, files: house.context.files, apart: house.context.apart, now: () => now })
const stateOf = async (link: string, now = house.context.now) => {
  const found = await linkNamed(house.context.db, link)
  return found && linkState(found, now)
}

describe('a one-time link', () => {
  test('is made for many at once, each other than the rest; a new one replaces the former', async () => {
    const ids = [await addPerson(house.context, card('Орлова')), await addPerson(house.context, card('Зимина'))]
    const [first, second] = await invitePeople(house.context, ids)
    expect([await stateOf(first!.token), await stateOf(second!.token)]).toEqual(['works', 'works'])
    const [again] = await invitePeople(house.context, [ids[0]!])
    expect([await stateOf(first!.token), await stateOf(again!.token), await stateOf(second!.token)]).toEqual(['replaced', 'works', 'works'])
    expect(await stateOf(second!.token, at(8 * 1440))).toBe('late')
    expect(await stateOf('1.нет такой')).toBeNull()
  })
  test('is not made by halves: one without mail stops all, by name', async () => {
    const ids = [await addPerson(house.context, card('Орлова')), await addPerson(house.context, card('Зимина', { email: null }))]
    await expect(invitePeople(house.context, ids)).rejects.toThrow('запишите почту: Зимина')
    await expect(invitePeople(house.context, [])).rejects.toThrow('Отметьте')
  })
  test('gives no more power than its maker has', async () => {
    const head = await addPerson(house.context, card('Орлова'))
    await grantRoles(house.context, head, ['head'])
    await expect(invitePeople({ ...house.context, actor: { personId: null, name: '', roles: ['secretary'] } }, [head])).rejects.toThrow('другой руководитель')
  })
  test('goes by letter when letters go, its token kept from readers of the outbox', async () => {
    const id = await addPerson(house.context, card('Орлова'))
    await expect(invitePeopleByLetter(house.context, [id])).rejects.toThrow('Письма сейчас не уходят')
    await holdLease(house.context.db, 'проверка', 'gmo@example.org')
    expect(await invitePeopleByLetter(house.context, [id])).toBe(1)
    const [letter] = await letters(house.context)
    expect(letter).toMatchObject({ to: { address: card('Орлова').email }, state: 'waiting' })
    expect(letter!.text).not.toContain(letter!.secret!)
    expect(await stateOf(letter!.secret!)).toBe('works')
  })
})

const memberOf = async (id: number): Promise<Context> => (await memberVisit(services(), house.context.association, id))!.context
const withPassword = async (surname = 'Орлова') => {
  const id = await addPerson(house.context, card(surname))
  const token = await issueEntryLink(house.context, id)
  expect(await enterByLink(await memberOf(id), { link: token, password, visitor })).toMatchObject({ first: true })
  return { id, login: card(surname).email! }
}

describe('a forgotten password', () => {
  beforeEach(() => holdLease(house.context.db, 'проверка', 'gmo@example.org').then(() => undefined))
  const ask = (login: string, address = '10.0.0.1', now?: Date) => askNewPassword(services(now), { login, visitor: { address, device: '' } })

  test('is replaced by a link of a day that comes by letter', async () => {
    const { id, login } = await withPassword()
    await ask(login.toUpperCase())
    const [letter] = await letters(house.context)
    expect(await stateOf(letter!.secret!, at(23 * 60))).toBe('works')
    expect(await stateOf(letter!.secret!, at(25 * 60))).toBe('late')
    await enterByLink(await memberOf(id), { link: letter!.secret!, password: 'новый пароль на весну', visitor })
    await expect(signIn(house.context.db, { login, password, visitor, now: house.context.now })).rejects.toThrow('не подходят')
  })
  test('is answered the same for an unknown address, for one without an account or without a role, and for the fourth time in an hour', async () => {
    const { login } = await withPassword()
    await addPerson(house.context, card('Зимина'))
    for (const one of ['nobody@example.org', card('Зимина').email!, login, login, login, login, 'a\r\nBcc: b@example.org']) expect(await ask(one)).toBeUndefined()
    expect(await letters(house.context)).toHaveLength(3)
    await ask(login, '10.0.0.1', at(61))
    expect(await letters(house.context)).toHaveLength(4)
    await grantRoles(house.context, await addPerson(house.context, card('Лебедева')), ['head'])
    const former = await withPassword('Миронова')
    await grantRoles(house.context, former.id, [])
    expect(await ask(former.login)).toBeUndefined()
    expect(await letters(house.context)).toHaveLength(4)
  })
  test('one machine cannot ask for everybody', async () => {
    for (let n = 0; n < 20; n++) await ask(`${n}@example.org`)
    await expect(ask('20@example.org')).rejects.toThrow('Слишком много запросов')
    await ask('20@example.org', '10.0.0.2')
  })
})

describe('a second factor', () => {
  const codeAt = async (id: number, now: Date) => new TOTP({ secret: Secret.fromBase32((await secondFactorOf(house.context, id))!.secret) }).generate({ timestamp: now.getTime() })
  const withFactor = async () => {
    const { id, login } = await withPassword()
    const member = await memberOf(id)
    await beginSecondFactor(member)
    expect(await signIn(house.context.db, { login, password, visitor, now: house.context.now })).toHaveProperty('cookie')
    const codes = await confirmSecondFactor(member, await codeAt(id, house.context.now))
    return { id, login, member, codes }
  }
  const step = async (login: string, now: Date) => ((await signIn(house.context.db, { login, password, visitor, now })) as { step: string }).step
  const finish = (step: string, code: string, now: Date) => finishSignIn(house.context.db, { step, code, visitor, now })

  test('is asked for after the password; each code opens once, also within its half minute', async () => {
    const { id, login } = await withFactor()
    const first = await step(login, at(5))
    await expect(finish(first, '000000', at(5))).rejects.toThrow('не подходит')
    const code = await codeAt(id, at(5))
    expect(await finish(first, code, at(5))).toMatch(/^\d+\./)
    await expect(finish(await step(login, at(5)), code, at(5))).rejects.toThrow('уже использован')
    await expect(finish(first, await codeAt(id, at(6)), at(6))).rejects.toThrow('ещё раз')
    await expect(finish(await step(login, at(6)), await codeAt(id, at(20)), at(20))).rejects.toThrow('Прошло больше 10 минут')
  })
  test('has backup codes, each good once, in any way of typing', async () => {
    const { id, login, codes } = await withFactor()
    expect(new Set(codes).size).toBe(10)
    expect(await finish(await step(login, at(5)), codes[0]!.toUpperCase().replace('-', ' '), at(5))).toBeTruthy()
    await expect(finish(await step(login, at(5)), codes[0]!, at(5))).rejects.toThrow('не подходит')
    expect((await secondFactorOf(house.context, id))!.codesLeft).toBe(9)
  })
  test('eight wrong codes close the door for a quarter of an hour, even to the right one', async () => {
    const { id, login } = await withFactor()
    const first = await step(login, at(5))
    for (let n = 0; n < 8; n++) await expect(finish(first, '000000', at(5))).rejects.toThrow('не подходит')
    await expect(finish(first, await codeAt(id, at(5)), at(5))).rejects.toThrow('Слишком много')
    expect(await finish(await step(login, at(21)), await codeAt(id, at(21)), at(21))).toBeTruthy()
  })
  test('a new password by link does not pass it by', async () => {
    const { id, member } = await withFactor()
    const token = await issueEntryLink(house.context, id)
    expect(await enterByLink(member, { link: token, password: 'новый пароль на весну', visitor })).toEqual({ cookie: null, first: false })
  })
  test('is turned off by a code, or taken off by the head with an entry in the journal', async () => {
    const { id, member, login } = await withFactor()
    await expect(endSecondFactor(member, '000000')).rejects.toThrow('не подходит')
    await expect(takeOffSecondFactor(member, id)).rejects.toThrow('Недостаточно прав')
    await takeOffSecondFactor(house.context, id)
    expect((await journalOf(house.context, { subject: `/people/${id}` }))[0]!.deed).toBe('код при входе снят администратором')
    expect(await signIn(house.context.db, { login, password, visitor, now: at(5) })).toHaveProperty('cookie')
    expect((await personById(house.context, id))!.surname).toBe('Орлова')
  })
})
